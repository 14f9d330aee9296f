package org.chancery;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Points a test's application at {@link TestDatabase}: {@code @ContextConfiguration(initializers =
 * DatabaseInitializer.class)}.
 */
public class DatabaseInitializer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(TestDatabase.properties()).applyTo(context);
  }
}
