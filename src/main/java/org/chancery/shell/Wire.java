package org.chancery.shell;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries bells between nodes over PostgreSQL's LISTEN and NOTIFY: ids only, on two connections of
 * its own, outside the pool. It reconnects for as long as the portal runs; rings that were lost
 * meanwhile are not repeated, since everybody who missed one reads again anyway.
 */
@Component
class Wire implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
  private static final String CHANNEL = "chancery_bells";

  /** How the two connections are called, here and in what the database shows of its connections. */
  private static final String IN = "bells-in";

  private static final String OUT = "bells-out";

  private static final int LISTEN_MILLIS = 2_000;
  private static final int REST_MILLIS = 1_000;
  private static final int WAITING_RINGS =
      10_000; // beyond that a node is told too little: harmless

  private final Bells bells;
  private final JdbcConnectionDetails database;
  private final String node = UUID.randomUUID().toString();
  private final LinkedBlockingQueue<Bells.Ring> outgoing = new LinkedBlockingQueue<>(WAITING_RINGS);
  private volatile boolean running;
  private volatile @Nullable Connection listening;

  Wire(Bells bells, JdbcConnectionDetails database) {
    this.bells = bells;
    this.database = database;
    bells.wire(outgoing::offer);
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name(IN).start(() -> repeat(IN, this::receive));
    Thread.ofVirtual().name(OUT).start(() -> repeat(OUT, this::send));
  }

  @Override
  public void stop() {
    running = false;
    var open = listening;
    if (open != null) {
      try {
        open.abort(Runnable::run);
      } catch (SQLException atStop) {
        LOG.debug("The wire was already cut", atStop);
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  boolean connected() {
    return listening != null;
  }

  private interface Work {
    void run(Connection connection) throws SQLException, InterruptedException;
  }

  private Connection connect(String name) throws SQLException {
    var properties = new Properties();
    PGProperty.APPLICATION_NAME.set(properties, name);
    var user = database.getUsername();
    var password = database.getPassword();
    if (user != null) {
      PGProperty.USER.set(properties, user);
    }
    if (password != null) {
      PGProperty.PASSWORD.set(properties, password);
    }
    return DriverManager.getConnection(database.getJdbcUrl(), properties);
  }

  private void repeat(String name, Work work) {
    while (running) {
      try (var connection = connect(name)) {
        work.run(connection);
      } catch (SQLException lost) {
        if (running) {
          LOG.warn(
              "Bells of other nodes are not heard until the database answers: {}",
              lost.getMessage());
          rest();
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void receive(Connection connection) throws SQLException {
    try (var listen = connection.createStatement()) {
      listen.execute("listen " + CHANNEL);
      listening = connection;
      var postgres = connection.unwrap(PGConnection.class);
      while (running) {
        for (var notification : postgres.getNotifications(LISTEN_MILLIS)) {
          hear(notification.getParameter());
        }
        if (!connection.isValid(2)) {
          throw new SQLException("the connection is gone");
        }
      }
    } finally {
      listening = null;
    }
  }

  private void hear(String payload) {
    var parts = payload.split(" ", 2);
    if (parts.length == 2 && !parts[0].equals(node)) {
      var ring = Bells.Ring.parse(parts[1]);
      if (ring != null) {
        bells.heardFromOthers(ring);
      }
    }
  }

  private void send(Connection connection) throws SQLException, InterruptedException {
    try (var notify = connection.prepareStatement("select pg_notify(?, ?)")) {
      while (running) {
        var ring = outgoing.poll(LISTEN_MILLIS, TimeUnit.MILLISECONDS);
        if (ring != null) {
          notify.setString(1, CHANNEL);
          notify.setString(2, node + " " + ring);
          notify.execute();
        }
      }
    }
  }

  private static void rest() {
    try {
      Thread.sleep(REST_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
