package org.chancery.drafting;

import java.util.List;
import org.chancery.texts.Suggestions;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Rebasing;
import org.chancery.texts.engine.Step;
import org.chancery.texts.engine.StepMap;

/** Finds the place of a commit in a text that has moved on, or says why there is none. */
final class Placing {

  private Placing() {}

  /** What came of it. */
  sealed interface Outcome {}

  /** The steps as they are to be kept, and the text after them. */
  record Placed(List<Step> steps, Node after) implements Outcome {}

  /** Nothing of the commit is taken. */
  record Nowhere(Misplaced why) implements Outcome {}

  /**
   * Places a commit.
   *
   * @param now the text as it stands
   * @param commit what its author wrote
   * @param over how what came since the commit's version moved positions
   * @param version the version of {@code now}
   * @param stage what is allowed
   * @param code whose suggestions the author may make
   */
  static Outcome place(
      Node now, Commit commit, List<StepMap> over, int version, Stage stage, String code) {
    if (commit.version() > version || commit.version() < version - over.size()) {
      return nowhere("ahead");
    }
    if (commit.steps().isEmpty() || commit.steps().size() > Commit.MOST_STEPS) {
      return nowhere("too-much");
    }
    if (stage != Stage.DRAFT && stage != Stage.NEGOTIATION) {
      return nowhere("stage");
    }
    var result = Rebasing.rebase(now, commit.steps(), over);
    return switch (result) {
      case org.chancery.texts.engine.Refused refused -> nowhere(refused.code());
      case Rebasing.Rebased rebased when !rebased.missed().isEmpty() ->
          nowhere(rebased.missed().getFirst().why());
      case Rebasing.Rebased rebased when rebased.steps().isEmpty() -> nowhere(Misplaced.NOTHING);
      case Rebasing.Rebased rebased ->
          allowed(stage, now, rebased.doc(), code)
              ? new Placed(rebased.steps(), rebased.doc())
              : nowhere("not-yours");
    };
  }

  private static boolean allowed(Stage stage, Node before, Node after, String code) {
    return Suggestions.keepsNames(before, after, code)
        && (stage == Stage.DRAFT || Suggestions.onlySuggests(before, after, code));
  }

  private static Nowhere nowhere(String code) {
    return new Nowhere(new Misplaced(code));
  }

  /** Where a position of an earlier version stands after steps. */
  static int position(int position, List<StepMap> over) {
    var at = position;
    for (var map : over) {
      at = map.map(at, 1);
    }
    return at;
  }
}
