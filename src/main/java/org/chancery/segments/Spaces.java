package org.chancery.segments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rooms that the open scope can see, and the gate that opens and closes tables. To be asked
 * inside a use case.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Spaces {

  private static final String COLUMNS =
      "select id, kind, code, holder_id, continues_space_id, opened_at, closed_at from space ";

  private final JdbcClient database;
  private final ApplicationEventPublisher house;
  private final Clock clock;

  Spaces(JdbcClient database, ApplicationEventPublisher house, Clock clock) {
    this.database = database;
    this.house = house;
    this.clock = clock;
  }

  /**
   * Finds a room.
   *
   * @param id its identity
   * @return none if there is none, or none for this scope: the two cannot be told apart
   */
  public Optional<Space> find(SpaceId id) {
    return database.sql(COLUMNS + "where id = ?").param(id.id()).query(Spaces::space).optional();
  }

  /**
   * All rooms of this scope.
   *
   * @return vault, bodies' rooms, hall and tables, newest tables first
   */
  public List<Space> all() {
    return database.sql(COLUMNS + "order by opened_at desc, code").query(Spaces::space).list();
  }

  /**
   * The one hall of the commission.
   *
   * @return the hall
   */
  public Space hall() {
    return database.sql(COLUMNS + "where kind = 'HALL'").query(Spaces::space).single();
  }

  /**
   * The room that belongs to a segment (its vault) or a body.
   *
   * @param holder whose
   * @return none if this scope has no seat in it
   */
  public Optional<Space> roomOf(HolderId holder) {
    return database
        .sql(COLUMNS + "where holder_id = ?")
        .param(holder.id())
        .query(Spaces::space)
        .optional();
  }

  /**
   * The seats of a room, ended ones included: who can see this, by which rule, since when.
   *
   * @param space the room
   * @return in the order of their beginning; empty if this scope does not sit there
   */
  public List<Seat> seats(SpaceId space) {
    return database
        .sql(
            "select holder_id, capacity, may_write, since, until from seat where space_id = ? order"
                + " by since, may_write desc, holder_id")
        .param(space.id())
        .query(
            (row, number) ->
                new Seat(
                    holder(row.getObject("holder_id", UUID.class)),
                    row.getString("capacity"),
                    row.getBoolean("may_write"),
                    row.getTimestamp("since").toInstant(),
                    instant(row.getTimestamp("until"))))
        .list();
  }

  /**
   * Whether the open scope may write in a room.
   *
   * @param space the room
   * @return false also if it cannot see it
   */
  public boolean mayWrite(SpaceId space) {
    return database
        .sql("select ? = any ((select writable())::uuid[])")
        .param(space.id())
        .query(Boolean.class)
        .single();
  }

  /**
   * Opens a table for named parties. The opener must be among them.
   *
   * @param code unique in the commission; part of the symbols given at the table
   * @param continues the table it continues, whose earlier rows the new parties never read; none
   *     for a new one
   * @param writers who may write
   * @param readers who may read only
   * @return the new room, visible to the opener in this very transaction
   */
  public SpaceId openTable(
      String code,
      @Nullable SpaceId continues,
      Collection<HolderId> writers,
      Collection<HolderId> readers) {
    var id = new SpaceId(UUID.randomUUID());
    database
        .sql("select gate.open_table(:id, :code, :continues, :writers, :readers, :at)")
        .param("id", id.id())
        .param("code", code)
        .param("continues", continues == null ? null : continues.id(), Types.OTHER)
        .param("writers", ids(writers))
        .param("readers", ids(readers))
        .param("at", Timestamp.from(clock.instant()))
        .query((row, number) -> 1)
        .single();
    house.publishEvent(new TableOpened(id));
    return id;
  }

  /**
   * Closes a table: nobody writes there any more, and only the named holders go on reading.
   *
   * @param table which
   * @param keep who had already seen what lay on it
   */
  public void close(SpaceId table, Collection<HolderId> keep) {
    database
        .sql("select gate.close_table(?, ?, ?)")
        .params(table.id(), ids(keep), Timestamp.from(clock.instant()))
        .query((row, number) -> 1)
        .single();
  }

  private static UUID[] ids(Collection<HolderId> holders) {
    return holders.stream().map(HolderId::id).distinct().toArray(UUID[]::new);
  }

  private static Space space(ResultSet row, int number) throws SQLException {
    return new Space(
        new SpaceId(row.getObject("id", UUID.class)),
        SpaceKind.valueOf(row.getString("kind")),
        row.getString("code"),
        holder(row.getObject("holder_id", UUID.class)),
        row.getObject("continues_space_id", UUID.class) instanceof UUID id ? new SpaceId(id) : null,
        row.getTimestamp("opened_at").toInstant(),
        instant(row.getTimestamp("closed_at")));
  }

  private static @Nullable HolderId holder(@Nullable UUID id) {
    return id == null ? null : new HolderId(id);
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
