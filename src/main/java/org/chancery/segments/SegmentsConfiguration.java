package org.chancery.segments;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The one transaction manager and the one clock of the house. */
@Configuration(proxyBeanMethods = false)
class SegmentsConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  PlatformTransactionManager transactionManager(
      EntityManagerFactory factory, DataSource connections, Clock clock) {
    return new ScopedTransactionManager(factory, connections, clock);
  }
}
