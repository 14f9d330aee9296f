package org.chancery.drafting;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Offices;
import org.chancery.identity.Refused;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.chancery.segments.SpaceKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what stands beside a text for one reader. */
@Component
class Margins {

  /** So many steps later the place of a passage is kept anew, so that reading stays quick. */
  private static final int LAG = 500;

  private final CommentRows rows;
  private final CommentPlaces places;
  private final Offices offices;
  private final JdbcClient database;

  Margins(CommentRows rows, CommentPlaces places, Offices offices, JdbcClient database) {
    this.rows = rows;
    this.places = places;
    this.offices = offices;
    this.database = database;
  }

  /**
   * Where a text and its reader are.
   *
   * @param head the latest version
   * @param own the reader's own room, which may be the one in which the text lies
   * @param shares whether the reader writes where the text lies
   * @param commented whether there is any comment that the reader may read
   */
  record Table(
      int head,
      Optional<SpaceId> own,
      Optional<SpaceKind> kind,
      boolean shares,
      boolean commented) {}

  Table table(Actor actor, TextId id) {
    return database
        .sql(
            """
            select t.head, r.id as own, r.kind, t.space_id = any ((select writable())::uuid[]) as shares,
              exists (select from comment c where c.on_space = t.space_id and c.on_text = t.id) as commented
            from text t left join space r on r.holder_id = :holder and r.id = any ((select writable())::uuid[]) where t.space_id = :space and t.id = :text
            """)
        .param("holder", actor.holder().id().id())
        .param("space", id.space().id())
        .param("text", id.id())
        .query(
            (row, number) ->
                new Table(
                    row.getInt("head"),
                    Optional.ofNullable(row.getObject("own", UUID.class)).map(SpaceId::new),
                    Optional.ofNullable(row.getString("kind")).map(SpaceKind::valueOf),
                    row.getBoolean("shares"),
                    row.getBoolean("commented")))
        .optional()
        .orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
  }

  Margin of(Actor actor, TextId id) {
    var table = table(actor, id);
    var threads = table.commented() ? threads(actor, id, table.head()) : List.<CommentThread>of();
    return new Margin(
        id,
        table.head(),
        threads,
        threads.isEmpty() ? Map.of() : offices.of(named(threads)),
        table.own().orElse(null),
        table.kind().orElse(null),
        table.shares(),
        DraftingPolicy.onlyDraftersDraft(actor).orElse(null));
  }

  private List<CommentThread> threads(Actor actor, TextId id, int version) {
    var heads = rows.on(id);
    var now = places(actor, id, version, heads);
    var said = rows.said(heads);
    return heads.stream()
        .map(head -> thread(head, now, said.getOrDefault(head.id().id(), List.of())))
        .sorted(
            Comparator.comparing(CommentThread::isOrphaned)
                .thenComparingInt(one -> one.passage() == null ? 0 : one.passage().from())
                .thenComparing(one -> one.said().getFirst().at()))
        .toList();
  }

  private Map<UUID, Passage> places(
      Actor actor, TextId id, int version, List<CommentRows.Head> heads) {
    var now = places.at(id, version, heads.stream().map(CommentRows.Head::anchor).toList());
    rows.place(
        heads.stream()
            .filter(head -> head.mayWrite() && now.containsKey(head.id().id()))
            .filter(head -> version - head.anchor().passage().version() > LAG)
            .toList(),
        now,
        actor.id());
    return now;
  }

  private static CommentThread thread(
      CommentRows.Head head, Map<UUID, Passage> now, List<CommentThread.Said> said) {
    var passage = now.get(head.id().id());
    return new CommentThread(
        head.id(),
        head.id().space().equals(head.text().space()),
        head.anchor().block(),
        head.anchor().quote(),
        passage == null || passage.from() == passage.to() ? null : passage,
        head.settled(),
        said);
  }

  private static Collection<MandateId> named(List<CommentThread> threads) {
    var named = new HashSet<MandateId>();
    for (var thread : threads) {
      for (var said : thread.said()) {
        named.add(said.by());
        named.addAll(said.mentions());
      }
      if (thread.settled() != null) {
        named.add(thread.settled().by());
      }
    }
    return named;
  }
}
