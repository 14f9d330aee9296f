package org.chancery.documents;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.SpaceId;
import org.chancery.texts.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Filing immutable files in a space and finding them again. What was filed is never changed. */
@UseCase
public class FilingDocuments {

  private static final String COLUMNS =
      "select space_id, id, symbol, title, media_type, hash, length(bytes) as size, at from document ";

  private final JdbcClient database;
  private final Clock clock;

  FilingDocuments(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Files bytes.
   *
   * @param actor who files; must have a writing seat in the space
   * @param space where
   * @param symbol its document symbol; none for files without one
   * @param title its title
   * @param mediaType for example {@code application/pdf}
   * @param bytes the file
   * @return its identity
   */
  public DocumentId file(
      Actor actor,
      SpaceId space,
      @Nullable String symbol,
      String title,
      String mediaType,
      byte[] bytes) {
    var id = new DocumentId(space, UUID.randomUUID());
    database
        .sql(
            "insert into document (space_id, id, symbol, title, media_type, bytes, hash, by_mandate, at)"
                + " values (:space, :id, :symbol, :title, :type, :bytes, :hash, :by, :at)")
        .param("space", space.id())
        .param("id", id.id())
        .param("symbol", symbol, Types.VARCHAR)
        .param("title", title)
        .param("type", mediaType)
        .param("bytes", bytes)
        .param("hash", Fingerprint.of(bytes).hex())
        .param("by", actor.id().id())
        .param("at", Timestamp.from(clock.instant()))
        .update();
    return id;
  }

  /**
   * The particulars of a file.
   *
   * @param actor who asks
   * @param id which
   * @return none if there is none for this actor
   */
  public Optional<DocumentRow> find(Actor actor, DocumentId id) {
    return database
        .sql(COLUMNS + "where space_id = ? and id = ?")
        .params(id.space().id(), id.id())
        .query(FilingDocuments::row)
        .optional();
  }

  /**
   * The files that carry a symbol.
   *
   * @param actor who asks
   * @param symbol exactly
   * @return newest first
   */
  public List<DocumentRow> bySymbol(Actor actor, String symbol) {
    return database
        .sql(COLUMNS + "where symbol = ? order by at desc")
        .param(symbol)
        .query(FilingDocuments::row)
        .list();
  }

  /**
   * The bytes of a file.
   *
   * @param actor who asks
   * @param id which
   * @return the file as it was filed
   * @throws Refused with "nothing here" for a file that does not exist and for one that the actor
   *     may not see
   */
  public byte[] bytes(Actor actor, DocumentId id) {
    return database
        .sql("select bytes from document where space_id = ? and id = ?")
        .params(id.space().id(), id.id())
        .query(byte[].class)
        .optional()
        .orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
  }

  private static DocumentRow row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    return new DocumentRow(
        new DocumentId(
            new SpaceId(row.getObject("space_id", UUID.class)), row.getObject("id", UUID.class)),
        row.getString("symbol"),
        row.getString("title"),
        row.getString("media_type"),
        row.getString("hash"),
        row.getLong("size"),
        row.getTimestamp("at").toInstant());
  }
}
