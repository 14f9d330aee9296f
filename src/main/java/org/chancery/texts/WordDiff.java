package org.chancery.texts;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.texts.Block.Mark;
import org.chancery.texts.Block.Run;
import org.chancery.texts.RedlineRun.Change;

/** What changed between two sequences of runs, in whole words. */
final class WordDiff {

  /** Beyond this product the middle counts as rewritten: the search grows with its square. */
  private static final long MOST_PAIRS = 4_000_000;

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.");

  private final List<RedlineRun> result = new ArrayList<>();
  private final StringBuilder deleted = new StringBuilder();
  private final StringBuilder inserted = new StringBuilder();
  private final StringBuilder space = new StringBuilder();

  private record Token(String text, Set<Mark> marks) {}

  private WordDiff() {}

  static List<RedlineRun> all(List<Run> runs, Change change) {
    WordDiff diff = new WordDiff();
    runs.forEach(run -> diff.append(run.text(), change));
    return diff.result;
  }

  static List<RedlineRun> between(List<Run> before, List<Run> after) {
    WordDiff diff = new WordDiff();
    diff.compare(tokens(before), tokens(after));
    diff.settle();
    return diff.result;
  }

  private static List<Token> tokens(List<Run> runs) {
    List<Token> tokens = new ArrayList<>();
    for (Run run : runs) {
      Matcher matcher = TOKEN.matcher(run.text());
      matcher.results().map(MatchResult::group).forEach(w -> tokens.add(new Token(w, run.marks())));
    }
    return tokens;
  }

  private void compare(List<Token> before, List<Token> after) {
    int shorter = Math.min(before.size(), after.size());
    int head = 0;
    while (head < shorter && sameWord(before.get(head), after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head && sameWord(fromEnd(before, tail), fromEnd(after, tail))) {
      tail++;
    }
    same(before.subList(0, head), after.subList(0, head));
    middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
    same(
        before.subList(before.size() - tail, before.size()),
        after.subList(after.size() - tail, after.size()));
  }

  private void middle(List<Token> before, List<Token> after) {
    if ((long) before.size() * after.size() > MOST_PAIRS) {
      change(before, after);
      return;
    }
    int old = 0;
    int young = 0;
    for (AbstractDelta<Token> delta :
        DiffUtils.diff(before, after, WordDiff::sameWord).getDeltas()) {
      int start = delta.getSource().getPosition();
      int length = start - old;
      same(before.subList(old, start), after.subList(young, young + length));
      change(delta.getSource().getLines(), delta.getTarget().getLines());
      old = start + delta.getSource().size();
      young = young + length + delta.getTarget().size();
    }
    same(before.subList(old, before.size()), after.subList(young, after.size()));
  }

  private static boolean sameWord(Token before, Token after) {
    return before.text.equals(after.text);
  }

  private static Token fromEnd(List<Token> tokens, int at) {
    return tokens.get(tokens.size() - 1 - at);
  }

  private void change(List<Token> before, List<Token> after) {
    deleted.append(space);
    inserted.append(space);
    space.setLength(0);
    before.forEach(token -> deleted.append(token.text));
    after.forEach(token -> inserted.append(token.text));
  }

  private void same(List<Token> before, List<Token> after) {
    for (int i = 0; i < after.size(); i++) {
      Token token = after.get(i);
      boolean changing = deleted.length() + inserted.length() > 0;
      if (changing && token.text.isBlank()) {
        space.append(token.text); // joins two changes that only a space keeps apart
        continue;
      }
      settle();
      boolean marked = before.get(i).marks.equals(token.marks);
      append(token.text, marked ? Change.SAME : Change.FORMATTED);
    }
  }

  private void settle() {
    append(deleted.toString(), Change.DELETED);
    append(inserted.toString(), Change.INSERTED);
    append(space.toString(), Change.SAME);
    deleted.setLength(0);
    inserted.setLength(0);
    space.setLength(0);
  }

  private void append(String text, Change change) {
    if (text.isEmpty()) {
      return;
    }
    boolean continues = !result.isEmpty() && result.getLast().change() == change;
    String joined = continues ? result.removeLast().text() + text : text;
    result.add(new RedlineRun(joined, change));
  }
}
