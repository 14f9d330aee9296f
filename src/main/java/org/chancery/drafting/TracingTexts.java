package org.chancery.drafting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Offices;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.MandateId;
import org.chancery.texts.engine.AddMarkStep;
import org.chancery.texts.engine.AddNodeMarkStep;
import org.chancery.texts.engine.AttrStep;
import org.chancery.texts.engine.Mappable;
import org.chancery.texts.engine.MarkSetStep;
import org.chancery.texts.engine.RemoveMarkStep;
import org.chancery.texts.engine.RemoveNodeMarkStep;
import org.chancery.texts.engine.ReplaceAroundStep;
import org.chancery.texts.engine.ReplaceStep;
import org.chancery.texts.engine.Step;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tracing in the log of a text by whom its clauses were changed. */
@UseCase
public class TracingTexts {

  /** So far back is looked; what lies before is not told. */
  private static final int FARTHEST = 4_000;

  private static final int AT_ONCE = 250;

  private final StepLog log;
  private final Offices offices;
  private final JdbcClient database;

  TracingTexts(StepLog log, Offices offices, JdbcClient database) {
    this.log = log;
    this.offices = offices;
    this.database = database;
  }

  /**
   * Who changed a clause last.
   *
   * @param actor who asks
   * @param id in which text
   * @param block the id of the clause
   * @return none if there is no such clause now, or if the change lies too far back
   */
  public Optional<LastChange> lastChange(Actor actor, TextId id, String block) {
    var head = head(id);
    var range = Passages.range(log.at(id, head), block);
    if (range == null) {
      return Optional.empty();
    }
    var version = head;
    while (version > 0 && head - version < FARTHEST) {
      var from = Math.max(0, version - AT_ONCE);
      var steps = log.between(id, from, version);
      for (var step : steps.reversed()) {
        if (touches(step.step(), range)) {
          return Optional.of(change(step.by(), step.at(), false));
        }
        var back = step.step().getMap().invert();
        range = new int[] {back.map(range[0], Mappable.AFTER), back.map(range[1], Mappable.BEFORE)};
      }
      if (steps.size() < version - from) {
        return Optional.empty(); // whole wordings were kept then, and no steps
      }
      version = from;
    }
    return version > 0 ? Optional.empty() : beginning(id);
  }

  private int head(TextId id) {
    return database
        .sql("select head from text where space_id = ? and id = ?")
        .params(id.space().id(), id.id())
        .query(Integer.class)
        .optional()
        .orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
  }

  private Optional<LastChange> beginning(TextId id) {
    return database
        .sql(
            "select by_mandate, at from text_version where space_id = ? and text_id = ? and version = 0")
        .params(id.space().id(), id.id())
        .query(
            (row, number) ->
                change(
                    new MandateId(row.getObject("by_mandate", UUID.class)),
                    row.getTimestamp("at").toInstant(),
                    true))
        .optional();
  }

  private LastChange change(MandateId by, java.time.Instant at, boolean beginning) {
    return new LastChange(offices.of(List.of(by)).get(by), at, beginning);
  }

  /** Whether a step changed something of a block that stands here after it. */
  private static boolean touches(Step step, int[] block) {
    return switch (step) {
      case AddMarkStep(int from, int to, var mark) -> overlaps(from, to, block);
      case RemoveMarkStep(int from, int to, var mark) -> overlaps(from, to, block);
      case MarkSetStep(var steps) -> steps.stream().anyMatch(one -> touches(one, block));
      case AddNodeMarkStep(int at, var mark) -> at >= block[0] && at < block[1];
      case RemoveNodeMarkStep(int at, var mark) -> at >= block[0] && at < block[1];
      case AttrStep(int at, var attr, var value) -> at >= block[0] && at < block[1];
      case ReplaceStep replaced -> moves(replaced, block);
      case ReplaceAroundStep replaced -> moves(replaced, block);
    };
  }

  private static boolean moves(Step step, int[] block) {
    return step.getMap().ranges().stream()
        .anyMatch(range -> overlaps(range.newStart(), range.newEnd(), block));
  }

  private static boolean overlaps(int from, int to, int[] block) {
    return from == to ? from > block[0] && from < block[1] : from < block[1] && to > block[0];
  }
}
