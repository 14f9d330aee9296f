package org.chancery.texts;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.texts.RedlineRun.Change;
import org.jspecify.annotations.Nullable;

/** What changed between two sequences of runs, in whole words. */
final class WordDiff {

  /** Beyond this product the middle counts as rewritten: the search grows with its square. */
  private static final long MOST_PAIRS = 4_000_000;

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.");

  private final List<RedlineRun> result = new ArrayList<>();
  private final List<Token> deleted = new ArrayList<>();
  private final List<Token> inserted = new ArrayList<>();
  private final List<Token> space = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private @Nullable Token open;
  private Change fate = Change.SAME;

  /** A word, a space, a sign, or what stands among words. */
  private record Token(String text, Run run) {

    /** A footnote is the same when it has another number; words are when they have other marks. */
    boolean isSame(Token other, BiPredicate<String, String> sameBlock) {
      return switch (run) {
        case Run.Words _ -> other.run instanceof Run.Words && text.equals(other.text);
        case Run.Reference(String footnote, String _) ->
            other.run instanceof Run.Reference(String id, String _) && sameBlock.test(footnote, id);
        case Run.Placeholder _, Run.Bracket _ -> run.equals(other.run);
      };
    }

    boolean isMarkedLike(Token other) {
      return !(run instanceof Run.Words own && other.run instanceof Run.Words theirs)
          || (own.marks().equals(theirs.marks()) && Objects.equals(own.href(), theirs.href()));
    }
  }

  private final BiPredicate<String, String> sameBlock;

  private WordDiff(BiPredicate<String, String> sameBlock) {
    this.sameBlock = sameBlock;
  }

  static List<RedlineRun> all(List<Run> runs, Change change) {
    return runs.stream().map(run -> new RedlineRun(run, change)).toList();
  }

  /** The changes, where it is told of two ids whether the second is the first one's block. */
  static List<RedlineRun> between(
      List<Run> before, List<Run> after, BiPredicate<String, String> sameBlock) {
    WordDiff diff = new WordDiff(sameBlock);
    if (before.equals(after)) {
      return all(after, Change.SAME);
    }
    diff.compare(tokens(before), tokens(after));
    diff.settle();
    diff.close();
    return diff.result;
  }

  private static List<Token> tokens(List<Run> runs) {
    List<Token> tokens = new ArrayList<>();
    for (Run run : runs) {
      if (run instanceof Run.Words words) {
        Matcher matcher = TOKEN.matcher(words.text());
        matcher.results().map(MatchResult::group).forEach(word -> tokens.add(new Token(word, run)));
      } else {
        tokens.add(new Token(run.text(), run));
      }
    }
    return tokens;
  }

  private void compare(List<Token> before, List<Token> after) {
    int shorter = Math.min(before.size(), after.size());
    int head = 0;
    while (head < shorter && same(before.get(head), after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head && same(fromEnd(before, tail), fromEnd(after, tail))) {
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
    for (AbstractDelta<Token> delta : DiffUtils.diff(before, after, this::same).getDeltas()) {
      int start = delta.getSource().getPosition();
      int length = start - old;
      same(before.subList(old, start), after.subList(young, young + length));
      change(delta.getSource().getLines(), delta.getTarget().getLines());
      old = start + delta.getSource().size();
      young = young + length + delta.getTarget().size();
    }
    same(before.subList(old, before.size()), after.subList(young, after.size()));
  }

  private boolean same(Token before, Token after) {
    return before.isSame(after, sameBlock);
  }

  private static Token fromEnd(List<Token> tokens, int at) {
    return tokens.get(tokens.size() - 1 - at);
  }

  private void change(List<Token> before, List<Token> after) {
    boolean oneSided =
        (deleted.isEmpty() && before.isEmpty()) || (inserted.isEmpty() && after.isEmpty());
    if (oneSided && !space.isEmpty()) {
      settle(); // the space between two passages that only went, or only came, is no change
    }
    deleted.addAll(space);
    inserted.addAll(space);
    space.clear();
    deleted.addAll(before);
    inserted.addAll(after);
  }

  private void same(List<Token> before, List<Token> after) {
    for (int i = 0; i < after.size(); i++) {
      Token token = after.get(i);
      boolean changing = !deleted.isEmpty() || !inserted.isEmpty();
      if (changing && token.text.isBlank()) {
        space.add(token); // joins two changes that only a space keeps apart
        continue;
      }
      settle();
      append(token, before.get(i).isMarkedLike(token) ? Change.SAME : Change.FORMATTED);
    }
  }

  private void settle() {
    deleted.forEach(token -> append(token, Change.DELETED));
    inserted.forEach(token -> append(token, Change.INSERTED));
    space.forEach(token -> append(token, Change.SAME));
    deleted.clear();
    inserted.clear();
    space.clear();
  }

  /** Words go on where the words before them had the same look and the same fate. */
  private void append(Token token, Change change) {
    if (!(token.run instanceof Run.Words look)) {
      close();
      result.add(new RedlineRun(token.run, change));
      return;
    }
    Token before = open;
    if (before == null || fate != change || !before.isMarkedLike(token)) {
      close();
      open = new Token("", look);
      fate = change;
    }
    words.append(token.text);
  }

  private void close() {
    if (open != null && open.run instanceof Run.Words look) {
      Run run = new Run.Words(words.toString(), look.marks(), look.href());
      result.add(new RedlineRun(run, fate));
    }
    open = null;
    words.setLength(0);
  }
}
