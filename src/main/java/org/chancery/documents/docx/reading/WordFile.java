package org.chancery.documents.docx.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.chancery.documents.docx.reading.LeftOut.Kind;
import org.jspecify.annotations.Nullable;

/** A Word file opened for reading: what its paragraphs refer to, and what is noted on the way. */
final class WordFile {

  private static final Pattern HREF =
      Pattern.compile("(https?://|mailto:)[^\\s\"'<>\\\\^`{|}]{1,2000}");

  final Parts parts;
  final LeftOut leftOut = new LeftOut();
  final Styles styles;
  final Numbering numbering;
  final Counters counters = new Counters();
  final Comments comments;
  final Fields fields;
  final Tracks tracks;
  final Brackets brackets;

  private final Map<String, Element> footnotes;
  private final Map<String, Element> endnotes;

  WordFile(byte[] file, String code, Supplier<String> ids) {
    this.parts = Parts.of(file);
    this.styles = Styles.of(parts);
    this.numbering = Numbering.of(parts);
    this.comments = Comments.of(parts, leftOut);
    this.fields = new Fields(leftOut);
    this.tracks = new Tracks(code, ids);
    this.brackets = new Brackets(tracks);
    this.footnotes = notes("footnotes", "w:footnotes", "w:footnote");
    this.endnotes = notes("endnotes", "w:endnotes", "w:endnote");
    noteSettings();
  }

  private Map<String, Element> notes(String type, String root, String each) {
    var notes = new HashMap<String, Element>();
    XmlStream.children(
        parts.open(type),
        root,
        root,
        note -> {
          if (note.name().equals(each)) {
            notes.put(note.value("w:id", ""), note);
          }
        });
    return notes;
  }

  private void noteSettings() {
    XmlStream.children(
        parts.open("settings"),
        "w:settings",
        "w:settings",
        setting -> {
          if (setting.name().equals("w:documentProtection")
              && setting.value("w:enforcement", "0").matches("1|true|on")) {
            leftOut.count(Kind.EDITING_PROTECTION);
          }
        });
    if (parts.has("vbaProject")) {
      leftOut.count(Kind.MACROS);
    }
  }

  @Nullable Element note(String id, boolean endnote) {
    return (endnote ? endnotes : footnotes).get(id);
  }

  Map<String, Parts.Target> links(Place.Part part) {
    return switch (part) {
      case BODY -> parts.links();
      case FOOTNOTES -> parts.links("footnotes");
      case ENDNOTES -> parts.links("endnotes");
    };
  }

  /** An address that a text may lead to; any other is left out and its words stay. */
  @Nullable String admitted(@Nullable String address) {
    if (address == null) {
      return null;
    }
    String clean = address.strip().replace(" ", "%20");
    int colon = clean.indexOf(':');
    String href =
        colon < 0
            ? clean
            : clean.substring(0, colon).toLowerCase(Locale.ROOT) + clean.substring(colon);
    if (HREF.matcher(href).matches() && Letters.admitted(href, new LeftOut()).equals(href)) {
      return href;
    }
    leftOut.count(Kind.LINKS);
    return null;
  }
}
