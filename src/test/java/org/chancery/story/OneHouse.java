package org.chancery.story;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The stories happen in one house, one after the other: it takes a minute to open. It is closed
 * when the tests end.
 */
final class OneHouse implements ParameterResolver {

  private static final int PORTS = 18_520;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RealHouse.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(RealHouse.class, none -> RealHouse.open("story", PORTS), RealHouse.class);
  }
}
