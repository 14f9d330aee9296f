package org.chancery.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.texts.Block;
import org.chancery.texts.Block.Kind;
import org.chancery.texts.Run;
import org.jspecify.annotations.Nullable;

/**
 * The alternat: in the original that a party keeps, that party is named first, in the title, the
 * preamble, the closing words and the signature blocks (Satow's Diplomatic Practice, on the
 * alternat). Only enumerations of all parties are put into another order; clauses stay as they were
 * agreed, letter by letter.
 */
public final class Alternat {

  private static final Set<Kind> NAMING = EnumSet.of(Kind.TITLE, Kind.PREAMBLE, Kind.TESTIMONIUM);

  // What may stand between two names of an enumeration, and belong to a name in brackets.
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[,;]?\\s+(?:(?:and|и)\\s+)?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ASIDE = Pattern.compile("\\s*\\([^()]{1,200}\\)");
  private static final char OBJECT = '\uFFFC';

  private final List<List<String>> forms;

  /**
   * The alternat of some parties.
   *
   * @param forms for each party, in the order of this original, the forms of its name in the
   *     language of the text
   */
  public Alternat(List<List<String>> forms) {
    this.forms = forms.stream().map(Alternat::longestFirst).toList();
  }

  /**
   * A line of words, as a title, in this original's order.
   *
   * @param words the agreed words
   * @return the same words, the parties in this order if all of them are enumerated
   */
  public String of(String words) {
    var runs = ordered(List.of(Run.plain(words)));
    var text = new StringBuilder();
    runs.forEach(run -> text.append(run.text()));
    return text.toString();
  }

  /**
   * A text in this original's order.
   *
   * @param blocks the agreed blocks in reading order
   * @return the same blocks; title, preamble, closing words and signature blocks name the parties
   *     in this order
   */
  public List<Block> of(List<Block> blocks) {
    var result = new ArrayList<Block>();
    var signatures = new ArrayList<Block>();
    for (var block : blocks) {
      if (block.kind() != Kind.SIGNATURE) {
        result.addAll(inOrder(signatures));
        signatures.clear();
      }
      if (block.kind() == Kind.SIGNATURE) {
        signatures.add(block);
      } else if (NAMING.contains(block.kind())) {
        result.add(with(block, ordered(block.runs())));
      } else {
        result.add(block);
      }
    }
    result.addAll(inOrder(signatures));
    return result;
  }

  /**
   * Whether a text enumerates all its parties somewhere in its title, preamble or closing words, so
   * that its originals differ there.
   *
   * @param blocks the agreed blocks
   * @return false if these words would read the same in every original; signature blocks are put
   *     into its order all the same
   */
  public boolean finds(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> NAMING.contains(block.kind()))
        .anyMatch(block -> !items(text(block.runs())).isEmpty());
  }

  /** The blocks that each begin a party's signature, in this order; others stay where they are. */
  private List<Block> inOrder(List<Block> signatures) {
    var places = new ArrayList<Integer>();
    var named = new ArrayList<Block>();
    for (var party : forms) {
      for (int i = 0; i < signatures.size(); i++) {
        if (!places.contains(i) && names(text(signatures.get(i).runs()), party)) {
          places.add(i);
          named.add(signatures.get(i));
          break;
        }
      }
    }
    // where a party's lines are several blocks, moving one of them would name the wrong party
    if (named.size() != forms.size() || signatures.size() > forms.size() + 1) {
      return List.copyOf(signatures);
    }
    var result = new ArrayList<>(signatures);
    var slots = places.stream().sorted().toList();
    for (int i = 0; i < slots.size(); i++) {
      result.set(slots.get(i), named.get(i));
    }
    return result;
  }

  /** One party in an enumeration: which, and from where to where in the words. */
  private record Item(int party, int from, int to) {}

  private List<Run> ordered(List<Run> runs) {
    var text = text(runs);
    var items = items(text);
    if (items.isEmpty()) {
      return runs;
    }
    var byParty = items.stream().sorted(Comparator.comparingInt(Item::party)).toList();
    var result = new ArrayList<Run>();
    int at = 0;
    for (int i = 0; i < items.size(); i++) {
      var slot = items.get(i);
      var item = byParty.get(i);
      result.addAll(cut(runs, at, slot.from()));
      result.addAll(capital(cut(runs, item.from(), item.to()), text.charAt(slot.from()), item));
      at = slot.to();
    }
    result.addAll(cut(runs, at, text.length()));
    return joined(result);
  }

  /** Words of one look side by side are one run, as they were before. */
  private static List<Run> joined(List<Run> runs) {
    var result = new ArrayList<Run>();
    for (var run : runs) {
      if (!result.isEmpty()
          && run instanceof Run.Words next
          && result.getLast() instanceof Run.Words last
          && last.marks().equals(next.marks())
          && Objects.equals(last.href(), next.href())) {
        result.set(
            result.size() - 1, new Run.Words(last.text() + next.text(), last.marks(), last.href()));
      } else {
        result.add(run);
      }
    }
    return result;
  }

  /** All parties, each once, with nothing but commas and "and" between them; otherwise nothing. */
  private List<Item> items(String text) {
    var items = new ArrayList<Item>();
    for (int party = 0; party < forms.size(); party++) {
      var item = item(text, party);
      if (item == null) {
        return List.of();
      }
      items.add(item);
    }
    items.sort(Comparator.comparingInt(Item::from));
    for (int i = 1; i < items.size(); i++) {
      int from = items.get(i - 1).to();
      int to = items.get(i).from();
      if (from >= to || !BETWEEN.matcher(text.substring(from, to)).matches()) {
        return List.of();
      }
    }
    return items;
  }

  private @Nullable Item item(String text, int party) {
    var lower = text.toLowerCase(Locale.ROOT);
    for (var form : forms.get(party)) {
      var sought = form.toLowerCase(Locale.ROOT);
      int from = lower.indexOf(sought);
      while (from >= 0) {
        int to = from + form.length();
        if (isWhole(text, from, to)) {
          var aside = ASIDE.matcher(text).region(to, text.length());
          return new Item(party, from, aside.lookingAt() ? aside.end() : to);
        }
        from = lower.indexOf(sought, from + 1);
      }
    }
    return null;
  }

  private static boolean names(String text, List<String> party) {
    var lower = text.toLowerCase(Locale.ROOT);
    return party.stream()
        .anyMatch(
            form -> {
              int from = lower.indexOf(form.toLowerCase(Locale.ROOT));
              return from >= 0 && isWhole(text, from, from + form.length());
            });
  }

  private static boolean isWhole(String text, int from, int to) {
    return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
        && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
  }

  /** An article takes the case of the place: a sentence begins with "The". */
  private List<Run> capital(List<Run> item, char place, Item which) {
    boolean article =
        forms.get(which.party()).stream().anyMatch(form -> Character.isLowerCase(form.charAt(0)));
    if (!article || item.isEmpty() || !(item.getFirst() instanceof Run.Words first)) {
      return item;
    }
    var initial = first.text().substring(0, 1);
    if (!first.text().toLowerCase(Locale.ROOT).startsWith("the ")) {
      return item;
    }
    var turned =
        Character.isUpperCase(place)
            ? initial.toUpperCase(Locale.ROOT)
            : initial.toLowerCase(Locale.ROOT);
    var result = new ArrayList<>(item);
    result.set(0, new Run.Words(turned + first.text().substring(1), first.marks(), first.href()));
    return result;
  }

  private static List<Run> cut(List<Run> runs, int from, int to) {
    var result = new ArrayList<Run>();
    int at = 0;
    for (var run : runs) {
      int end = at + length(run);
      int begin = Math.max(at, from);
      int stop = Math.min(end, to);
      if (begin < stop) {
        result.add(
            run instanceof Run.Words words
                ? new Run.Words(
                    words.text().substring(begin - at, stop - at), words.marks(), words.href())
                : run);
      }
      at = end;
    }
    return result;
  }

  private static int length(Run run) {
    return run instanceof Run.Words words ? words.text().length() : 1;
  }

  private static String text(List<Run> runs) {
    var text = new StringBuilder();
    runs.forEach(run -> text.append(run instanceof Run.Words words ? words.text() : OBJECT));
    return text.toString();
  }

  private static List<String> longestFirst(List<String> forms) {
    return forms.stream()
        .filter(form -> !form.isBlank())
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private static Block with(Block block, List<Run> runs) {
    return new Block(
        block.id(),
        block.kind(),
        block.depth(),
        block.annex(),
        block.level(),
        block.number(),
        block.cell(),
        runs);
  }
}
