package org.chancery.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import org.chancery.texts.RedlineRun;
import org.chancery.texts.Run;

/**
 * Keeps the number of a footnote on the line of the word it belongs to, with the full stop behind
 * it: layout would break the line at each change of form.
 */
final class CallsKept {

  // A longer word must stay divisible, or it would leave the page.
  private static final int LONGEST_WORD = 30;

  private static final String CLOSING = ".,;:!?)]»”";

  private CallsKept() {}

  /** The same runs in pieces; what stands in one piece stays on one line. */
  static List<List<RedlineRun>> of(List<RedlineRun> runs) {
    var pieces = new ArrayList<List<RedlineRun>>();
    for (int i = 0; i < runs.size(); i++) {
      var run = runs.get(i);
      if (!(run.run() instanceof Run.Reference)) {
        pieces.add(List.of(run));
        continue;
      }
      var kept = new ArrayList<RedlineRun>();
      if (!pieces.isEmpty() && pieces.getLast().size() == 1) {
        lastWord(pieces, kept);
      }
      kept.add(run);
      if (i + 1 < runs.size()
          && runs.get(i + 1).run() instanceof Run.Words next
          && !next.text().isEmpty()
          && CLOSING.indexOf(next.text().charAt(0)) >= 0) {
        kept.add(with(runs.get(i + 1), next, next.text().substring(0, 1)));
        pieces.add(kept);
        if (next.text().length() > 1) {
          pieces.add(List.of(with(runs.get(i + 1), next, next.text().substring(1))));
        }
        i++;
      } else {
        pieces.add(kept);
      }
    }
    return pieces;
  }

  /** Moves the last word before the number into its piece. */
  private static void lastWord(List<List<RedlineRun>> pieces, List<RedlineRun> kept) {
    var before = pieces.getLast().getFirst();
    if (before.run() instanceof Run.Words words) {
      int space = words.text().lastIndexOf(' ');
      var word = words.text().substring(space + 1);
      if (!word.isEmpty() && word.length() <= LONGEST_WORD) {
        pieces.removeLast();
        if (space >= 0) {
          pieces.add(List.of(with(before, words, words.text().substring(0, space + 1))));
        }
        kept.add(with(before, words, word));
      }
    }
  }

  private static RedlineRun with(RedlineRun run, Run.Words words, String text) {
    return new RedlineRun(new Run.Words(text, words.marks(), words.href()), run.change());
  }
}
