package org.chancery.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.chancery.HouseTest;
import org.chancery.TestDatabase;
import org.chancery.identity.Actor;
import org.chancery.segments.OpenScope;
import org.chancery.segments.SpaceId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class BellsTests {

  private final SpaceId space = new SpaceId(UUID.randomUUID());

  @Autowired Bells bells;
  @Autowired JdbcConnectionDetails database;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void aBellRingsForWhoeverListens() {
    var heard = listening(bells);
    bells.ring(space, "text");
    assertThat(heard).containsExactly(new Bells.Ring(space, "text"));
  }

  @Test
  void noBellRingsInsideAScope() {
    assertThatThrownBy(
            () ->
                OpenScope.in(
                    Actor.visitor(),
                    () -> {
                      bells.ring(space, "text");
                      return true;
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatWasRolledBackNeverRings() throws InterruptedException {
    var heard = listening(bells);
    inTransaction(false);
    Thread.sleep(200);
    assertThat(heard).isEmpty();
  }

  @Test
  void whatWasCommittedRingsOnce() {
    var heard = listening(bells);
    inTransaction(true);
    until(() -> !heard.isEmpty());
    assertThat(heard).containsExactly(new Bells.Ring(space, "agenda"));
  }

  @Test
  void anotherNodeHearsItAndDoesNotRingBack() throws InterruptedException {
    var others = new Bells();
    var wire = new Wire(others, database);
    wire.start();
    try {
      until(wire::connected);
      var heardThere = listening(others);
      var heardHere = listening(bells);
      bells.ring(space, "text");
      until(() -> !heardThere.isEmpty());
      Thread.sleep(200);
      assertThat(heardThere).containsExactly(new Bells.Ring(space, "text"));
      assertThat(heardHere).containsExactly(new Bells.Ring(space, "text"));
    } finally {
      wire.stop();
      others.destroy();
    }
  }

  @Test
  void aWireThatWasCutIsMended() throws SQLException {
    var others = new Bells();
    var wire = new Wire(others, database);
    wire.start();
    try {
      until(wire::connected);
      cut();
      var heard = listening(others);
      until(
          () -> {
            bells.ring(space, "text");
            return !heard.isEmpty();
          });
      assertThat(heard).contains(new Bells.Ring(space, "text"));
    } finally {
      wire.stop();
      others.destroy();
    }
  }

  private static void cut() throws SQLException {
    try (var superuser = TestDatabase.superuser();
        var statement = superuser.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen chancery%'");
    }
  }

  private void inTransaction(boolean commit) {
    OpenScope.in(
        Actor.visitor(),
        () -> {
          new TransactionTemplate(transactions)
              .executeWithoutResult(
                  transaction -> {
                    bells.ringAfterCommit(space, "agenda");
                    if (!commit) {
                      transaction.setRollbackOnly();
                    }
                  });
          return true;
        });
  }

  private List<Bells.Ring> listening(Bells where) {
    var heard = new CopyOnWriteArrayList<Bells.Ring>();
    where.listen(
        ring -> {
          if (ring.space().equals(space)) {
            heard.add(ring);
          }
        });
    return heard;
  }

  private static void until(BooleanSupplier condition) {
    var end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      try {
        Thread.sleep(50);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }
}
