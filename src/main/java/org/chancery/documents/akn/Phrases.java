package org.chancery.documents.akn;

import java.util.Map;
import org.chancery.documents.pdf.Words;
import org.chancery.texts.Block;
import org.chancery.texts.Run;
import org.chancery.texts.Run.Mark;

/** Writes what stands in one block: its words, their marks, and its footnotes where they belong. */
final class Phrases {

  private final Xml xml;
  private final Words words;
  private final Map<String, Block> footnotes;

  Phrases(Xml xml, Words words, Map<String, Block> footnotes) {
    this.xml = xml;
    this.words = words;
    this.footnotes = footnotes;
  }

  void write(Block block) {
    block.runs().forEach(this::write);
  }

  private void write(Run run) {
    switch (run) {
      case Run.Words own -> words(own);
      case Run.Reference reference -> footnote(reference);
      case Run.Placeholder(String label) ->
          xml.open("fillIn")
              .text("[" + (label.isEmpty() ? words.say("to-complete") : label) + "]")
              .close();
      case Run.Bracket bracket -> xml.open("span", "class", "bracket").text(bracket.text()).close();
    }
  }

  private void words(Run.Words run) {
    int open = 0;
    if (run.href() instanceof String href) {
      xml.open("a", "href", href);
      open++;
    }
    for (var mark : run.marks()) {
      xml.open(element(mark));
      open++;
    }
    xml.text(run.text());
    for (; open > 0; open--) {
      xml.close();
    }
  }

  private static String element(Mark mark) {
    return switch (mark) {
      case STRONG -> "b";
      case EM -> "i";
      case UNDERLINE -> "u";
      case INSERTION -> "ins";
      case DELETION -> "del";
    };
  }

  private void footnote(Run.Reference reference) {
    var note = footnotes.get(reference.footnote());
    if (note != null) {
      xml.open(
          "authorialNote",
          "eId",
          Piece.eId(note),
          "marker",
          reference.text(),
          "placement",
          "bottom");
      xml.open("p");
      write(note);
      xml.close().close();
    }
  }
}
