package org.chancery.segments;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins every transaction with {@code gate.enter}: what is visible is settled before the first
 * statement of anybody else, and for a transaction without a scope it is settled to be nothing.
 * Done in {@code doBegin} with clean-up on failure: a listener after the begin would leave the
 * thread bound to a dead connection.
 */
class ScopedTransactionManager extends JpaTransactionManager {

  private final transient DataSource connections;
  private final transient EntityManagerFactory factory;
  private final transient Clock clock;

  ScopedTransactionManager(EntityManagerFactory factory, DataSource connections, Clock clock) {
    super(factory);
    this.factory = factory;
    this.connections = connections;
    this.clock = clock;
    setDataSource(connections);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    try {
      enter(OpenScope.current().map(Scope::mandate).orElse(null));
    } catch (SQLException | RuntimeException failure) {
      rollBackQuietly(failure);
      doCleanupAfterCompletion(transaction);
      throw new CannotCreateTransactionException("Could not open the scope", failure);
    }
  }

  private void enter(@Nullable MandateId mandate) throws SQLException {
    var connection = DataSourceUtils.getConnection(connections);
    try (var call = connection.prepareStatement("select gate.enter(?, ?)")) {
      call.setObject(1, mandate == null ? null : mandate.id());
      call.setTimestamp(2, Timestamp.from(clock.instant()));
      call.execute();
    } finally {
      DataSourceUtils.releaseConnection(connection, connections);
    }
  }

  private void rollBackQuietly(Exception failure) {
    try {
      if (TransactionSynchronizationManager.getResource(factory)
          instanceof EntityManagerHolder holder) {
        holder.getEntityManager().getTransaction().rollback();
      }
    } catch (RuntimeException second) {
      failure.addSuppressed(second);
    }
  }
}
