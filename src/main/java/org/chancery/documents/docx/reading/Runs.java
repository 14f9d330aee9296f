package org.chancery.documents.docx.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.documents.docx.reading.Inline.Note;
import org.chancery.documents.docx.reading.Inline.Words;
import org.chancery.documents.docx.reading.LeftOut.Kind;
import org.jspecify.annotations.Nullable;

/** Reads a run: words of one look, and the things that stand between them. */
final class Runs {

  /** What a writing of ours adds around brackets; anything else in that style somebody typed. */
  private static final Pattern DRAWN = Pattern.compile("(?:\\[|]| / )+");

  /** A gap of ours; when somebody wrote something else there, it is filled. */
  private static final Pattern GAP = Pattern.compile("\\[([^\\[\\]]{0,120})]");

  private final WordFile file;
  private final Inlines inlines;

  Runs(WordFile file, Inlines inlines) {
    this.file = file;
    this.inlines = inlines;
  }

  void read(Element run, Place place) {
    Element properties = run.child("w:rPr");
    if (properties != null && properties.on("w:vanish")) {
      hidden(run);
      return;
    }
    String style = properties == null ? null : properties.said("w:rStyle");
    if (HouseStyle.BRACKET.equals(style) && DRAWN.matcher(run.words()).matches()) {
      return;
    }
    if (HouseStyle.PLACEHOLDER.equals(style) && !place.isInNote() && gaps(run.words(), place)) {
      return;
    }
    Marks look = properties == null ? Marks.NONE : look(properties, style);
    String raised = properties == null ? null : properties.said("w:vertAlign");
    if (properties != null) {
      note(properties);
    }
    for (Element child : run.children()) {
      read(child, look, raised, place);
    }
  }

  /** Gaps and nothing else; neighbours may have become one run. */
  private boolean gaps(String words, Place place) {
    if (!words.matches("(?:" + GAP.pattern() + ")+")) {
      return gapWithBrackets(words, place);
    }
    Matcher gap = GAP.matcher(words);
    while (gap.find()) {
      inlines.gap(label(gap.group(1)), place);
    }
    return true;
  }

  private boolean gapWithBrackets(String words, Place place) {
    boolean gap = words.startsWith("[") && words.endsWith("]") && words.length() <= 122;
    if (gap) {
      inlines.gap(label(words.substring(1, words.length() - 1)), place);
    }
    return gap;
  }

  /** The label of a gap; a gap without one is drawn in words. */
  private String label(String drawn) {
    boolean none =
        drawn.equals(HouseStyle.TO_BE_COMPLETED)
            || drawn.equals(HouseStyle.TO_BE_COMPLETED_IN_RUSSIAN);
    return none ? "" : Letters.admitted(drawn, file.leftOut);
  }

  private void read(Element child, Marks look, @Nullable String raised, Place place) {
    switch (child.name()) {
      case "w:t", "w:delText" -> inlines.say(raised(words(child), raised), look, place);
      case "w:tab", "w:ptab" -> inlines.say(" ", look, place);
      case "w:noBreakHyphen" -> inlines.say("\u2011", look, place);
      case "w:br", "w:cr" -> lineBreak(child, look, place);
      case "w:sym" -> symbol(child, look, place);
      case "w:fldChar" -> field(child);
      case "w:instrText", "w:delInstrText" -> file.fields.instruct(child.text());
      case "w:footnoteReference" -> footnote(child, false, place);
      case "w:endnoteReference" -> footnote(child, true, place);
      case "w:commentReference" -> file.comments.at(child.value("w:id", ""), place.paragraph());
      case "w:drawing", "w:pict", "w:object" -> picture(child);
      case "w:ruby" -> inlines.read(child.children(), place);
      case "mc:AlternateContent" ->
          Inlines.alternative(child).forEach(inner -> read(inner, look, raised, place));
      default -> {}
    }
  }

  /** Spaces at the edges count only where the file says so (ISO/IEC 29500-1, 17.3.3.31). */
  private static String words(Element text) {
    return "preserve".equals(text.value("xml:space")) ? text.text() : text.text().strip();
  }

  private Marks look(Element properties, @Nullable String style) {
    boolean link = file.styles.name(style).equals("hyperlink");
    String own = properties.said("w:u");
    String line = own == null && !link ? file.styles.underline(style) : own;
    return new Marks(
        on(properties.toggled("w:b"), style, "w:b"),
        on(properties.toggled("w:i"), style, "w:i"),
        line != null && !line.equals("none"),
        null,
        List.of(),
        null);
  }

  private boolean on(@Nullable Boolean own, @Nullable String style, String property) {
    return Boolean.TRUE.equals(own == null ? file.styles.toggled(style, property) : own);
  }

  private void note(Element properties) {
    if (properties.on("w:strike") || properties.on("w:dstrike")) {
      file.leftOut.count(Kind.STRUCK_TEXT);
    }
    if (properties.has("w:rPrChange")) {
      file.leftOut.count(Kind.FORMAT_CHANGES);
    }
  }

  /** Square metres stay square metres: raised figures become letters that exist. */
  private String raised(String words, @Nullable String align) {
    if (align == null || align.equals("baseline") || words.isBlank()) {
      return words;
    }
    String letters = Letters.raised(words, align.equals("superscript"));
    if (letters == null) {
      file.leftOut.count(Kind.RAISED_TEXT);
      return words;
    }
    return letters;
  }

  private void hidden(Element run) {
    // fields are still followed: their marks are often hidden, and their results are not
    for (Element child : run.children()) {
      switch (child.name()) {
        case "w:fldChar" -> field(child);
        case "w:instrText" -> file.fields.instruct(child.text());
        case "w:t" -> file.leftOut.count(Kind.HIDDEN_TEXT);
        default -> {}
      }
    }
  }

  private void lineBreak(Element child, Marks look, Place place) {
    String type = child.value("w:type", "textWrapping");
    if (type.equals("textWrapping")) {
      file.leftOut.count(Kind.LINE_BREAKS);
      inlines.say(" ", look, place);
    }
  }

  private void symbol(Element child, Marks look, Place place) {
    String letter = Letters.symbol(child.value("w:font", ""), child.value("w:char", ""));
    if (letter == null) {
      file.leftOut.count(Kind.SYMBOLS);
    } else {
      inlines.say(letter, look, place);
    }
  }

  private void field(Element mark) {
    switch (mark.value("w:fldCharType", "")) {
      case "begin" -> file.fields.begin();
      case "separate" -> file.fields.separate();
      case "end" -> file.fields.end();
      default -> {}
    }
  }

  private void picture(Element drawing) {
    if (contains(drawing, "w:txbxContent")) {
      file.leftOut.count(Kind.TEXT_BOXES);
    } else {
      file.leftOut.count(drawing.name().equals("w:object") ? Kind.OBJECTS : Kind.IMAGES);
    }
  }

  private static boolean contains(Element element, String name) {
    return element.name().equals(name)
        || element.children().stream().anyMatch(child -> contains(child, name));
  }

  private void footnote(Element reference, boolean endnote, Place place) {
    Element note = file.note(reference.value("w:id", ""), endnote);
    if (note == null || file.fields.silent()) {
      return;
    }
    if (place.isInNote()) {
      file.leftOut.count(Kind.NOTES_IN_NOTES);
      return;
    }
    Place.Part part = endnote ? Place.Part.ENDNOTES : Place.Part.FOOTNOTES;
    var words = new ArrayList<Words>();
    var inside = new Place(place.paragraph(), part, null, null);
    file.tracks.aside(() -> paragraphs(note, inside, words));
    inlines.add(
        new Note(
            trimmed(words),
            new Marks(false, false, false, null, file.brackets.around(), place.change())));
    if (place.change() == null) {
      file.tracks.gap();
    }
  }

  private void paragraphs(Element note, Place place, List<Words> words) {
    for (Element child : note.children()) {
      if (child.name().equals("w:p")) {
        var inner = new Inlines(file);
        inner.read(child.children(), place);
        if (!words.isEmpty() && !inner.content().isEmpty()) {
          words.add(new Words(" ", Marks.NONE));
        }
        for (Inline inline : inner.content()) {
          if (inline instanceof Words one) {
            words.add(one);
          }
        }
      } else {
        paragraphs(child, place, words);
      }
    }
  }

  private static List<Words> trimmed(List<Words> words) {
    var kept = new ArrayList<>(words);
    while (!kept.isEmpty() && kept.getFirst().text().isBlank()) {
      kept.removeFirst();
    }
    if (!kept.isEmpty()) {
      Words first = kept.removeFirst();
      kept.addFirst(new Words(first.text().stripLeading(), first.marks()));
    }
    while (!kept.isEmpty() && kept.getLast().text().isBlank()) {
      kept.removeLast();
    }
    if (!kept.isEmpty()) {
      Words last = kept.removeLast();
      kept.addLast(new Words(last.text().stripTrailing(), last.marks()));
    }
    return kept;
  }
}
