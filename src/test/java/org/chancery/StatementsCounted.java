package org.chancery;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;

/**
 * Counts the statements that reach the database: those of Spring's JDBC, those of Hibernate, and
 * one for the scope of each transaction.
 */
public final class StatementsCounted {

  private static final List<String> TELLING =
      List.of(
          "org.springframework.jdbc.core.JdbcTemplate",
          "org.hibernate.SQL",
          "org.chancery.segments.ScopedTransactionManager");

  private StatementsCounted() {}

  /** Does something and tells which statements it sent. */
  public static List<String> in(Runnable work) {
    var thread = Thread.currentThread().getName();
    return in(work, thread::equals);
  }

  /** Lets a browser do something and tells which statements the answers to its requests sent. */
  public static List<String> inAnswersTo(Runnable work) {
    return in(work, thread -> thread.startsWith("tomcat-handler"));
  }

  private static List<String> in(Runnable work, Predicate<String> ofThread) {
    var heard =
        new ListAppender<ILoggingEvent>() {
          @Override
          protected void append(ILoggingEvent event) {
            event
                .prepareForDeferredProcessing(); // or it takes the name of the thread that reads it
            super.append(event);
          }
        };
    heard.start();
    var before = new ArrayList<Level>();
    for (var name : TELLING) {
      var logger = (Logger) LoggerFactory.getLogger(name);
      before.add(logger.getLevel());
      logger.setLevel(Level.DEBUG);
      logger.setAdditive(false);
      logger.addAppender(heard);
    }
    try {
      work.run();
    } finally {
      for (int i = 0; i < TELLING.size(); i++) {
        var logger = (Logger) LoggerFactory.getLogger(TELLING.get(i));
        logger.detachAppender(heard);
        logger.setAdditive(true);
        logger.setLevel(before.get(i));
      }
    }
    return heard.list.stream()
        .filter(event -> ofThread.test(event.getThreadName()))
        .filter(StatementsCounted::isStatement)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  private static boolean isStatement(ILoggingEvent event) {
    var message = event.getMessage();
    return event.getLoggerName().equals("org.hibernate.SQL")
        || message.startsWith("Executing prepared SQL statement")
        || message.startsWith("Executing SQL ")
        || message.startsWith("Creating new transaction");
  }
}
