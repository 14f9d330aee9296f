package org.chancery;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the portal; nothing else. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ChanceryApplication {

  /**
   * Starts the portal.
   *
   * @param arguments Spring Boot's command line
   */
  public static void main(String[] arguments) {
    SpringApplication.run(ChanceryApplication.class, arguments);
  }
}
