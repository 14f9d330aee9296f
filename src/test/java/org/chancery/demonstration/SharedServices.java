package org.chancery.demonstration;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * PostgreSQL and Keycloak for all stories, one after the other: they take a minute to start. They
 * are closed when the tests end, after what stands on them.
 */
public final class SharedServices implements ParameterResolver {

  private static final Ports PORTS = Ports.from(18_520);

  /**
   * Starts them when they are asked for first.
   *
   * @param context of any test
   * @return always the same
   */
  public static Services of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(Services.class, none -> start(), Services.class);
  }

  private static Services start() {
    var folder = Path.of("target", "services", "story");
    new DataFolder(folder).reset();
    return Services.start(folder, PORTS);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Services.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return of(context);
  }
}
