package org.chancery.story;

import org.chancery.demonstration.SharedServices;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The stories happen in one house, one after the other. It is closed when the tests end, before the
 * services that it stands on.
 */
final class OneHouse implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RealHouse.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var services = SharedServices.of(context);
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(RealHouse.class, none -> RealHouse.open(services), RealHouse.class);
  }
}
