package org.chancery.drafting;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The insert-only rows of comments, as the open scope may read and write them. */
@Component
class CommentRows {

  /** The most threads of one text that a page shows; the newest count. */
  static final int MOST = 500;

  private static final String HEADS =
      """
      select c.space_id, c.id, c.on_space, c.on_text, c.block_id, c.quote, p.version, p.begins, p.ends, a.kind, a.by_mandate as settled_by, a.at as settled_at,
        c.space_id = any ((select writable())::uuid[]) as writes
      from comment c
        join lateral (select q.version, q.begins, q.ends from comment_place q where q.space_id = c.space_id and q.comment_id = c.id
          order by q.version desc limit 1) p on true
        left join lateral (select b.kind, b.by_mandate, b.at from comment_act b where b.space_id = c.space_id and b.comment_id = c.id
          order by b.number desc limit 1) a on true
      """;

  private final JdbcClient database;

  CommentRows(JdbcClient database) {
    this.database = database;
  }

  /** A thread without what was said in it. */
  record Head(
      CommentId id,
      TextId text,
      CommentPlaces.Anchor anchor,
      CommentThread.@Nullable Settled settled,
      boolean mayWrite) {}

  List<Head> on(TextId text) {
    return database
        .sql(HEADS + "where c.on_space = ? and c.on_text = ? order by c.at desc limit " + MOST)
        .params(text.space().id(), text.id())
        .query(CommentRows::head)
        .list();
  }

  Optional<Head> find(CommentId id) {
    return database
        .sql(HEADS + "where c.space_id = ? and c.id = ?")
        .params(id.space().id(), id.id())
        .query(CommentRows::head)
        .optional();
  }

  /** What was said in threads, by thread, in order. */
  Map<UUID, List<CommentThread.Said>> said(Collection<Head> heads) {
    var said = new HashMap<UUID, List<CommentThread.Said>>();
    database
        .sql(
            """
            select w.comment_id, w.id, w.words, w.by_mandate, w.at,
              array(select m.mandate_id from comment_mention m where m.space_id = w.space_id and m.words_id = w.id order by m.mandate_id) as mentions
            from comment_words w where w.space_id = any (?) and w.comment_id = any (?) order by w.at, w.id
            """)
        .param(heads.stream().map(head -> head.id().space().id()).distinct().toArray(UUID[]::new))
        .param(heads.stream().map(head -> head.id().id()).toArray(UUID[]::new))
        .query(
            row -> {
              said.computeIfAbsent(row.getObject(1, UUID.class), thread -> new ArrayList<>())
                  .add(words(row));
            });
    return said;
  }

  void begin(Head head, MandateId by, Instant at) {
    database
        .sql(
            "insert into comment (space_id, id, on_space, on_text, block_id, quote, by_mandate, at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            head.id().space().id(),
            head.id().id(),
            head.text().space().id(),
            head.text().id(),
            head.anchor().block(),
            head.anchor().quote(),
            by.id(),
            Timestamp.from(at))
        .update();
    place(head.id(), head.anchor().passage(), by);
  }

  void place(CommentId id, Passage passage, MandateId by) {
    database
        .sql(
            "insert into comment_place (space_id, comment_id, version, begins, ends, by_mandate)"
                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
        .params(id.space().id(), id.id(), passage.version(), passage.from(), passage.to(), by.id())
        .update();
  }

  /** Keeps where passages stand now, in one statement. */
  void place(List<Head> heads, Map<UUID, Passage> now, MandateId by) {
    if (heads.isEmpty()) {
      return;
    }
    var places = heads.stream().map(head -> requireNonNull(now.get(head.id().id()))).toList();
    database
        .sql(
            "insert into comment_place (space_id, comment_id, version, begins, ends, by_mandate)"
                + " select *, ? from unnest(?, ?, ?, ?, ?) on conflict do nothing")
        .params(
            by.id(),
            heads.stream().map(head -> head.id().space().id()).toArray(UUID[]::new),
            heads.stream().map(head -> head.id().id()).toArray(UUID[]::new),
            places.stream().map(Passage::version).toArray(Integer[]::new),
            places.stream().map(Passage::from).toArray(Integer[]::new),
            places.stream().map(Passage::to).toArray(Integer[]::new))
        .update();
  }

  UUID say(
      CommentId thread, String words, Collection<MandateId> mentions, MandateId by, Instant at) {
    var id = UUID.randomUUID();
    database
        .sql(
            "insert into comment_words (space_id, id, comment_id, words, by_mandate, at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(thread.space().id(), id, thread.id(), words, by.id(), Timestamp.from(at))
        .update();
    for (var mentioned : mentions) {
      database
          .sql(
              "insert into comment_mention (space_id, words_id, mandate_id, by_mandate, at)"
                  + " values (?, ?, ?, ?, ?) on conflict do nothing")
          .params(thread.space().id(), id, mentioned.id(), by.id(), Timestamp.from(at))
          .update();
    }
    return id;
  }

  /** Two who do it at the same time do it once; answers whether this one did. */
  boolean settle(CommentId thread, boolean resolved, MandateId by, Instant at) {
    return database
            .sql(
                "insert into comment_act (space_id, comment_id, number, kind, by_mandate, at)"
                    + " select :space, :comment, coalesce(max(a.number), 0) + 1, :kind, :by, :at"
                    + " from comment_act a where a.space_id = :space and a.comment_id = :comment on"
                    + " conflict do nothing")
            .param("space", thread.space().id())
            .param("comment", thread.id())
            .param("kind", resolved ? "RESOLVED" : "REOPENED")
            .param("by", by.id())
            .param("at", Timestamp.from(at))
            .update()
        > 0;
  }

  private static CommentThread.Said words(ResultSet row) throws SQLException {
    var mentions = new ArrayList<MandateId>();
    for (var mandate : (Object[]) row.getArray("mentions").getArray()) {
      mentions.add(new MandateId((UUID) mandate));
    }
    return new CommentThread.Said(
        row.getObject("id", UUID.class),
        row.getString("words"),
        new MandateId(row.getObject("by_mandate", UUID.class)),
        row.getTimestamp("at").toInstant(),
        mentions);
  }

  private static Head head(ResultSet row, int number) throws SQLException {
    var id =
        new CommentId(
            new SpaceId(row.getObject("space_id", UUID.class)), row.getObject("id", UUID.class));
    var kind = row.getString("kind");
    return new Head(
        id,
        new TextId(
            new SpaceId(row.getObject("on_space", UUID.class)),
            row.getObject("on_text", UUID.class)),
        new CommentPlaces.Anchor(
            id.id(),
            row.getString("block_id"),
            row.getString("quote"),
            new Passage(row.getInt("begins"), row.getInt("ends"), row.getInt("version"))),
        kind == null
            ? null
            : new CommentThread.Settled(
                kind.equals("RESOLVED"),
                new MandateId(row.getObject("settled_by", UUID.class)),
                row.getTimestamp("settled_at").toInstant()),
        row.getBoolean("writes"));
  }
}
