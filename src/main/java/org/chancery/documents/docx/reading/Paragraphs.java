package org.chancery.documents.docx.reading;

import java.util.HashSet;
import java.util.Set;
import org.chancery.documents.docx.reading.Item.Para;
import org.chancery.documents.docx.reading.Item.Para.Look;
import org.chancery.documents.docx.reading.Item.Para.Numbered;
import org.chancery.documents.docx.reading.LeftOut.Kind;
import org.chancery.documents.docx.reading.Numbering.Sequence;
import org.jspecify.annotations.Nullable;

/** Reads paragraphs with all that tells what they are. */
final class Paragraphs {

  private final WordFile file;
  private final Set<Integer> begun = new HashSet<>();

  Paragraphs(WordFile file) {
    this.file = file;
  }

  Para read(Element element) {
    Element properties = element.child("w:pPr");
    String named = properties == null ? null : properties.said("w:pStyle");
    String style = named == null ? file.styles.usual() : named;
    var paragraph = new Para(look(properties, style), numbered(properties, style));
    var inlines = new Inlines(file);
    inlines.read(element.children(), new Place(paragraph, Place.Part.BODY, null, null));
    paragraph.content = inlines.content();
    Element marks = properties == null ? null : properties.child("w:rPr");
    paragraph.end = file.tracks.in(marks);
    if (paragraph.end == null) {
      file.tracks.gap();
    }
    if (properties != null && properties.has("w:pPrChange")) {
      file.leftOut.count(Kind.FORMAT_CHANGES);
    }
    return paragraph;
  }

  private Look look(@Nullable Element properties, @Nullable String style) {
    Integer outline = properties == null ? null : properties.counted("w:outlineLvl");
    String align = properties == null ? null : properties.said("w:jc");
    if (align == null) {
      align = file.styles.alignment(style);
    }
    Element indent = properties == null ? null : properties.child("w:ind");
    Integer left = indent == null ? null : indent.number("w:left");
    return new Look(
        HouseStyle.of(style),
        name(style),
        outline == null ? file.styles.outline(style) : outline > 8 ? null : outline,
        align == null ? "" : align,
        Boolean.TRUE.equals(file.styles.toggled(style, "w:b")),
        left == null ? 0 : left);
  }

  /** The name of a style, or of the well-known one that it stands on. */
  private String name(@Nullable String style) {
    for (String known : new String[] {"title", "subtitle", "quote", "intense quote"}) {
      if (file.styles.isOrStandsOn(style, known)) {
        return known;
      }
    }
    return file.styles.name(style);
  }

  private @Nullable Numbered numbered(@Nullable Element properties, @Nullable String style) {
    Element direct = properties == null ? null : properties.child("w:numPr");
    Element ofStyle = file.styles.numbering(style);
    Integer id = direct == null ? null : direct.counted("w:numId");
    boolean own = id != null;
    if (id == null && ofStyle != null) {
      id = ofStyle.counted("w:numId");
    }
    Sequence sequence = file.numbering.sequence(id);
    if (sequence == null) {
      return null;
    }
    Integer level = direct == null ? null : direct.counted("w:ilvl");
    if (level == null && !own && ofStyle != null) {
      level = ofStyle.counted("w:ilvl");
    }
    int at = level == null ? Numbering.levelOf(sequence, style) : level;
    if (at < 0 || at >= Numbering.LEVELS) {
      return null;
    }
    boolean begins =
        sequence.restarts().get(at) && begun.add(sequence.id() * Numbering.LEVELS + at);
    return new Numbered(
        sequence.key(), at, sequence.level(at), file.counters.next(sequence, at), begins);
  }
}
