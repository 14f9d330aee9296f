package org.chancery.drafting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.documents.ReadWord;
import org.chancery.identity.Actor;
import org.chancery.identity.UseCase;
import org.chancery.segments.Facts;
import org.chancery.shell.Formats;
import org.chancery.shell.Words;
import org.chancery.texts.engine.Node;
import org.jspecify.annotations.Nullable;

/**
 * Keeping what was read from a Word file: a draft begins with its words, and beside it stand, as
 * comments that only our own room reads, whom Word names for the tracked changes, and what was
 * remarked in the file.
 */
@UseCase
public class KeepingWordFiles {

  /** As many as a page shows; remarks come before names. */
  static final int MOST_NOTES = CommentRows.MOST;

  private final PreparingTexts preparing;
  private final CommentRows rows;
  private final Facts facts;
  private final Clock clock;

  KeepingWordFiles(PreparingTexts preparing, CommentRows rows, Facts facts, Clock clock) {
    this.preparing = preparing;
    this.rows = rows;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Begins a draft in the actor's own room with what was read.
   *
   * @param actor a drafter
   * @param kind what it is to become
   * @param title the working title
   * @param language {@code ru} or {@code en}, also of the notes
   * @param read what was read, as the actor saw it
   * @return the new text, at version 0
   */
  public TextId begin(
      Actor actor, TextKind kind, String title, String language, WordDraft.Ready read) {
    var id = preparing.begin(actor, kind, title, read.wording(), language);
    var document = read.wording().node();
    var notes = new ArrayList<Note>();
    var said = new Sayings(actor, Locale.of(language));
    read.file().remarks().forEach(one -> notes.add(new Note(place(document, one), said.of(one))));
    notes.addAll(tracked(document, read.file().tracked(), said));
    notes.stream().limit(MOST_NOTES).forEach(note -> keep(actor, id, document, note));
    return id;
  }

  private void keep(Actor actor, TextId id, Node document, Note note) {
    var place = note.place() == null ? firstWords(document) : note.place();
    var block = place == null ? null : Passages.block(document, place[0]);
    if (place == null || block == null) {
      return;
    }
    var thread = new CommentId(id.space(), UUID.randomUUID());
    var quote = Passages.quote(document, place[0], place[1]);
    var passage = new Passage(place[0], place[1], 0);
    var anchor = new CommentPlaces.Anchor(thread.id(), block, quote, passage);
    var now = clock.instant();
    rows.begin(new CommentRows.Head(thread, id, anchor, null, true), actor.id(), now);
    var words = rows.say(thread, note.words(), List.of(), actor.id(), now);
    facts.record(
        new CommentMade(thread.space(), thread.id(), words, id.space(), id.id(), actor.id(), now));
  }

  private record Note(int @Nullable [] place, String words) {}

  /** What one author changed in one block is one note. */
  private static List<Note> tracked(Node document, List<ReadWord.Tracked> all, Sayings said) {
    var places = new HashMap<String, Marked>();
    mark(document, -1, "", places);
    var together = new LinkedHashMap<List<String>, List<ReadWord.Tracked>>();
    for (var one : all) {
      var marked = places.get(one.mark());
      if (marked != null) {
        together
            .computeIfAbsent(List.of(marked.block(), one.author()), same -> new ArrayList<>())
            .add(one);
      }
    }
    return together.values().stream()
        .map(same -> new Note(around(document, same, places), said.of(same)))
        .toList();
  }

  private record Marked(String block, int from, int to) {

    Marked with(int begins, int ends) {
      return new Marked(block, Math.min(from, begins), Math.max(to, ends));
    }
  }

  /** Where the marks of suggestions stand: on words, or on a whole block. */
  private static void mark(Node node, int position, String block, Map<String, Marked> places) {
    var here = node.id().orElse(block);
    var inside = node.type().isInline() ? 0 : 1;
    for (var mark : node.marks()) {
      if (mark.attrs().get("id") instanceof String id) {
        var from = position + inside;
        var to = position + node.size() - inside;
        places.merge(
            id, new Marked(here, from, to), (known, now) -> known.with(now.from(), now.to()));
      }
    }
    var at = position + 1;
    for (var child : node.children()) {
      mark(child, at, here, places);
      at += child.size();
    }
  }

  private static int @Nullable [] around(
      Node document, List<ReadWord.Tracked> same, Map<String, Marked> places) {
    var from = same.stream().mapToInt(one -> marked(places, one).from()).min().orElseThrow();
    var to = same.stream().mapToInt(one -> marked(places, one).to()).max().orElseThrow();
    return holdsWords(document, from, to)
        ? new int[] {from, to}
        : whole(document, marked(places, same.getFirst()).block());
  }

  private static Marked marked(Map<String, Marked> places, ReadWord.Tracked one) {
    return java.util.Objects.requireNonNull(places.get(one.mark()));
  }

  private static boolean holdsWords(Node document, int from, int to) {
    return Passages.isWithin(document, from, to) && !Passages.quote(document, from, to).isEmpty();
  }

  private static int @Nullable [] place(Node document, ReadWord.Remark remark) {
    var block = remark.block();
    if (block == null) {
      return null;
    }
    var found = remark.quote().isBlank() ? null : Passages.find(document, block, remark.quote());
    return found != null ? found : whole(document, block);
  }

  private static int @Nullable [] whole(Node document, String block) {
    var range = Passages.range(document, block);
    return range != null && holdsWords(document, range[0] + 1, range[1] - 1)
        ? new int[] {range[0] + 1, range[1] - 1}
        : null;
  }

  /** Where a note stands whose own place has no words. */
  private static int @Nullable [] firstWords(Node document) {
    var at = 0;
    for (var child : document.children()) {
      if (holdsWords(document, at, at + child.size())) {
        return new int[] {at, at + child.size()};
      }
      at += child.size();
    }
    return null;
  }

  /** The words of notes, in the language of the text. */
  private record Sayings(Actor actor, Locale locale) {

    String of(List<ReadWord.Tracked> same) {
      var days = new TreeSet<Instant>();
      same.forEach(one -> java.util.Optional.ofNullable(one.at()).ifPresent(days::add));
      var when = days.stream().map(this::day).distinct().collect(Collectors.joining(", "));
      return fit(say("drafting.word.note.tracked", same.getFirst().author(), when));
    }

    String of(ReadWord.Remark remark) {
      var at = remark.at();
      return fit(
          say("drafting.word.note.remark", remark.author(), at == null ? "" : day(at))
              + "\n"
              + remark.words());
    }

    private String say(String key, String author, String when) {
      var name = author.isBlank() ? Words.say(locale, "drafting.word.note.nobody") : author;
      return when.isEmpty()
          ? Words.say(locale, key + ".undated", name)
          : Words.say(locale, key, name, when);
    }

    private String day(Instant at) {
      return Formats.day(at.atZone(actor.holder().clock()).toLocalDate(), locale);
    }

    private static String fit(String words) {
      var clean = Typed.readable(words);
      return clean.length() <= CommentingTexts.LONGEST
          ? clean
          : Passages.cut(clean, CommentingTexts.LONGEST);
    }
  }
}
