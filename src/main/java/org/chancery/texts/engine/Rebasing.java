package org.chancery.texts.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Places the steps of a commit that was made for an earlier state of the text, as {@code
 * rebaseSteps} of prosemirror-collab does: each is mapped back over those before it, over what came
 * meanwhile, and over those before it as they were placed, so that it finds what they inserted.
 */
public final class Rebasing {

  private Rebasing() {}

  /** What came of placing a commit. */
  public sealed interface Result permits Rebased, Refused {}

  /** What became of one step. */
  public sealed interface Fate permits Placed, Lost {}

  /** The step as it was applied. */
  public record Placed(Step step) implements Fate {}

  /**
   * A step without a place.
   *
   * @param step as it was sent
   * @param why {@code gone} when its place was deleted, or why it did not fit there
   */
  public record Lost(Step step, String why) implements Fate {

    private static final String GONE = "gone";

    /** The words that it was to insert. */
    public String words() {
      return step.inserted().text();
    }

    /** Whether nobody misses it: it would have changed what is gone, and brought nothing. */
    public boolean harmless() {
      return why.equals(GONE) && !step.inserted().hasLeaves();
    }
  }

  /**
   * The fates of all steps of a commit, in their order.
   *
   * @param doc the text with the placed ones
   */
  public record Rebased(Node doc, List<Fate> fates) implements Result {

    /** Keeps its own copy of the fates. */
    public Rebased {
      fates = List.copyOf(fates);
    }

    /** The steps to keep. */
    public List<Step> steps() {
      List<Step> steps = new ArrayList<>();
      for (Fate fate : fates) {
        if (fate instanceof Placed(Step step)) {
          steps.add(step);
        }
      }
      return steps;
    }

    /** How the steps to keep change positions. */
    public List<StepMap> maps() {
      return steps().stream().map(Step::getMap).toList();
    }

    /** The steps without a place that somebody would miss: with one, the commit is not taken. */
    public List<Lost> missed() {
      List<Lost> missed = new ArrayList<>();
      for (Fate fate : fates) {
        if (fate instanceof Lost lost && !lost.harmless()) {
          missed.add(lost);
        }
      }
      return missed;
    }

    /** The words of the steps without a place, one step a line. */
    public String lostWords() {
      return missed().stream()
          .map(Lost::words)
          .filter(words -> !words.isEmpty())
          .collect(Collectors.joining("\n"));
    }
  }

  /**
   * Places the steps of one commit.
   *
   * @param head the text as it is now
   * @param steps in the order in which they were made
   * @param over how positions changed since the text they were made for, in order
   */
  public static Result rebase(Node head, List<Step> steps, List<StepMap> over) {
    Mapping mapping = new Mapping();
    steps.reversed().forEach(step -> mapping.append(step.getMap().invert()));
    over.forEach(mapping::append);
    List<Fate> fates = new ArrayList<>();
    Node doc = head;
    boolean moved = !over.isEmpty();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      int own = steps.size() - i - 1;
      @Nullable Step mapped = moved ? step.map(mapping.from(own + 1)) : step;
      StepResult result =
          mapped == null ? new StepResult.Failed(Lost.GONE) : Applying.checked(doc, mapped);
      if (mapped != null && result instanceof StepResult.Applied(Node next)) {
        doc = next;
        mapping.append(mapped.getMap());
        mapping.mirror(own, mapping.size() - 1);
        fates.add(new Placed(mapped));
      } else if (result instanceof StepResult.Failed(String reason)) {
        fates.add(new Lost(step, reason));
        moved = true;
      }
    }
    try {
      Applying.count(head, doc);
    } catch (Fault fault) {
      return new Refused(fault.code(), steps.size());
    }
    return new Rebased(doc, fates);
  }
}
