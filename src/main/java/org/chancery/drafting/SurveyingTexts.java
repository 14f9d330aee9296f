package org.chancery.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.identity.Actor;
import org.chancery.identity.Capacity;
import org.chancery.identity.Office;
import org.chancery.identity.Offices;
import org.chancery.identity.UseCase;
import org.chancery.segments.Holders;
import org.chancery.segments.MandateId;
import org.chancery.segments.Space;
import org.chancery.segments.SpaceId;
import org.chancery.segments.SpaceKind;
import org.chancery.segments.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Surveying our own side: what lies in our room, what went out of it, and what awaits us. */
@UseCase
public class SurveyingTexts {

  private static final String RELEASED =
      """
      select l.space_id, q.text_id, l.to_space, l.to_text, q.title, x.code, l.at, l.withdrawn_at,
        coalesce((select r.symbol from revision r where r.space_id = l.to_space and r.text_id = l.to_text order by r.number limit 1), '') as symbol
      from release l join revision q on (q.space_id, q.id) = (l.space_id, l.revision_id) join space x on x.id = l.to_space
      where l.space_id = ? order by l.at desc limit 200
      """;

  private static final String AWAITING =
      """
      with latest as (select t.space_id, t.id, t.title, t.keeper, t.changed_at, t.head, t.stage, t.pen_holder, t.changed_by, t.ever_released, r.id as revision, r.symbol, r.version, r.at
        from text t left join lateral (select q.id, q.symbol, q.version, q.at from revision q
          where q.space_id = t.space_id and q.text_id = t.id and q.symbol is not null order by q.number desc limit 1) r on true
        where t.closed_for is null)
      select 'YES' as what, t.space_id, t.id, t.title, t.symbol, t.at from latest t join space s on s.id = t.space_id
        where :head and s.kind = 'TABLE' and t.stage = 'FROZEN' and t.version = t.head
          and exists (select from seat e where e.space_id = t.space_id and e.holder_id = :holder and e.may_write and e.until is null)
          and not exists (select from agreement a where a.space_id = t.space_id and a.revision_id = t.revision and a.holder_id = :holder)
      union all
      select 'SUGGESTIONS', t.space_id, t.id, t.title, t.symbol, t.changed_at from latest t
        where t.stage = 'NEGOTIATION' and t.pen_holder = :mandate and t.changed_by <> :mandate
          and not exists (select from look l where l.space_id = t.space_id and l.subject = t.id and l.mandate_id = :mandate and l.version >= t.head)
      union all
      select 'DRAFT', t.space_id, t.id, t.title, null, t.changed_at from latest t join space s on s.id = t.space_id
        where s.holder_id = :holder and t.keeper = :mandate and not t.ever_released
          and not exists (select from text_version v where v.space_id = t.space_id and v.text_id = t.id and v.by_mandate = :mandate)
          and not exists (select from step p where p.space_id = t.space_id and p.text_id = t.id and p.by_mandate = :mandate)
      union all
      select 'MENTION', t.space_id, t.id, t.title,
          (select r.symbol from revision r where r.space_id = t.space_id and r.text_id = t.id and r.symbol is not null order by r.number desc limit 1), min(m.at)
        from comment_mention m join comment_words w on (w.space_id, w.id) = (m.space_id, m.words_id)
          join comment c on (c.space_id, c.id) = (w.space_id, w.comment_id) join text t on (t.space_id, t.id) = (c.on_space, c.on_text)
        where m.mandate_id = :mandate
          and not exists (select from look l where l.space_id = t.space_id and l.subject = t.id and l.mandate_id = :mandate and l.at >= m.at)
        group by t.space_id, t.id, t.title
      order by 6 limit 100
      """;

  private final Spaces spaces;
  private final Holders holders;
  private final Offices offices;
  private final JdbcClient database;

  SurveyingTexts(Spaces spaces, Holders holders, Offices offices, JdbcClient database) {
    this.spaces = spaces;
    this.holders = holders;
    this.offices = offices;
    this.database = database;
  }

  /**
   * The actor's own room: a segment's vault, or the secretariat's room.
   *
   * @param actor who asks
   * @return none for those without a room
   */
  public Optional<Workspace> workspace(Actor actor) {
    return spaces
        .roomOf(actor.holder().id())
        .filter(room -> room.kind() == SpaceKind.VAULT || room.kind() == SpaceKind.BODY)
        .map(room -> workspace(actor, room));
  }

  private Workspace workspace(Actor actor, Space room) {
    var drafts =
        database
            .sql(
                TextRows.SELECT + "where t.space_id = ? order by t.changed_at desc, t.id limit 500")
            .param(room.id().id())
            .query(TextRows::row)
            .list();
    var people = offices.actingFor(actor.holder().id());
    return new Workspace(
        room,
        spaces.seats(room.id()),
        holders.all(),
        drafts,
        released(room.id()),
        people,
        keepers(drafts, people),
        DraftingPolicy.onlyDraftersDraft(actor).orElse(null),
        (room.kind() == SpaceKind.VAULT
                ? DraftingPolicy.onlyDelegatesRelease(actor)
                : DraftingPolicy.onlyTheSecretaryCirculates(actor))
            .orElse(null));
  }

  private List<Released> released(SpaceId room) {
    return database.sql(RELEASED).param(room.id()).query(SurveyingTexts::released).list();
  }

  /** Asks for offices only if a draft is kept by somebody whose mandate has ended. */
  private Map<MandateId, Office> keepers(List<TextRow> drafts, List<Office> people) {
    var known = new HashMap<MandateId, Office>();
    people.forEach(office -> known.put(office.mandate(), office));
    var others =
        drafts.stream().map(TextRow::keeper).distinct().filter(k -> !known.containsKey(k)).toList();
    if (!others.isEmpty()) {
      known.putAll(offices.of(others));
    }
    return known;
  }

  /**
   * What waits for something that only this actor can do.
   *
   * @param actor who asks
   * @return revisions without the segment's yes (for its head of delegation), suggestions of others
   *     in texts whose pen the actor holds, drafts handed over in which the actor has not written
   *     yet, texts with a comment that mentions the actor and was made since they opened it; the
   *     longest waiting first
   */
  public List<TextAwaiting> awaiting(Actor actor) {
    return database
        .sql(AWAITING)
        .param("head", actor.is(Capacity.HEAD_OF_DELEGATION))
        .param("holder", actor.holder().id().id())
        .param("mandate", actor.id().id())
        .query(SurveyingTexts::awaiting)
        .list();
  }

  private static TextAwaiting awaiting(ResultSet row, int number) throws SQLException {
    return new TextAwaiting(
        TextAwaiting.What.valueOf(row.getString("what")),
        text(row, "space_id", "id"),
        row.getString("title"),
        row.getString("symbol"),
        row.getTimestamp("at").toInstant());
  }

  private static Released released(ResultSet row, int number) throws SQLException {
    return new Released(
        text(row, "space_id", "text_id"),
        text(row, "to_space", "to_text"),
        row.getString("title"),
        row.getString("symbol"),
        row.getString("code"),
        row.getTimestamp("at").toInstant(),
        instant(row.getTimestamp("withdrawn_at")));
  }

  private static TextId text(ResultSet row, String space, String id) throws SQLException {
    return new TextId(new SpaceId(row.getObject(space, UUID.class)), row.getObject(id, UUID.class));
  }

  private static java.time.@Nullable Instant instant(java.sql.@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
