package org.chancery.drafting;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.identity.Actor;
import org.chancery.segments.HolderId;
import org.chancery.texts.Bracket;
import org.chancery.texts.Fingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where all parties decide: which option of a bracket each would keep. A party has one voice, the
 * latest it gave to exactly these words; when an option is written on, all are asked anew.
 */
@Component
class BracketConsents {

  private final JdbcClient database;

  BracketConsents(JdbcClient database) {
    this.database = database;
  }

  /** Notes what a party would keep, while nobody else acts on the text. */
  void note(Actor actor, TextId text, Bracket bracket, int option, Instant at) {
    database
        .sql(
            """
            insert into bracket_consent (space_id, text_id, bracket, number, option, words, holder_id, by_mandate, at)
              select :space, :text, :bracket, coalesce(max(number), 0) + 1, :option, :words, :holder, :by, :at
                from bracket_consent where (space_id, text_id, bracket) = (:space, :text, :bracket)
            """)
        .param("space", text.space().id())
        .param("text", text.id())
        .param("bracket", bracket.id())
        .param("option", option)
        .param("words", words(bracket).hex())
        .param("holder", actor.holder().id().id())
        .param("by", actor.id().id())
        .param("at", Timestamp.from(at))
        .update();
  }

  /**
   * What is said of each bracket as it stands, by its id; a bracket of which nothing is, is not
   * there.
   */
  Map<String, List<StandingBracket.Voice>> said(TextId text, List<Bracket> brackets) {
    var words = new HashMap<String, String>();
    brackets.forEach(one -> words.put(one.id(), words(one).hex()));
    var said = new HashMap<String, List<StandingBracket.Voice>>();
    database
        .sql(
            """
            select distinct on (bracket, words, holder_id) bracket, words, holder_id, option from bracket_consent
              where space_id = ? and text_id = ? order by bracket, words, holder_id, number desc
            """)
        .params(text.space().id(), text.id())
        .query(
            row -> {
              if (row.getString("words").equals(words.get(row.getString("bracket")))) {
                said.computeIfAbsent(row.getString("bracket"), one -> new ArrayList<>())
                    .add(
                        new StandingBracket.Voice(
                            new HolderId(row.getObject("holder_id", UUID.class)),
                            row.getInt("option")));
              }
            });
    return said;
  }

  private static Fingerprint words(Bracket bracket) {
    var all = new StringBuilder();
    bracket
        .options()
        .forEach(one -> all.append(one.number()).append(' ').append(one.words()).append('\u0000'));
    return Fingerprint.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
