package org.chancery.bench;

import java.util.List;
import org.chancery.documents.FinalText;
import org.chancery.texts.Block;
import org.chancery.texts.Run;

/** The blocks of a text as one flat OpenDocument file, without contents, for LibreOffice. */
final class OpenText {

  private static final String OPENING =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
      xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
      office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
      <office:styles><style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="145%" fo:margin-bottom="2.2mm"/>\
      <style:text-properties style:font-name="DejaVu Serif Condensed" fo:font-family="'DejaVu Serif Condensed'" fo:font-size="10.5pt"/></style:default-style>\
      <style:style style:name="Indented" style:family="paragraph"><style:paragraph-properties fo:margin-left="12mm" fo:text-indent="-12mm"/></style:style></office:styles>
      <office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" \
      fo:margin="26mm 25mm"/></style:page-layout></office:automatic-styles>
      <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>
      <office:body><office:text>
      """;

  private final StringBuilder out = new StringBuilder(OPENING);
  private final List<Block> blocks;

  private OpenText(FinalText text) {
    this.blocks = ((FinalText.Blocks) text.content()).blocks();
  }

  static String of(FinalText text) {
    var made = new OpenText(text);
    made.write(0, made.blocks.size());
    return made.out.append("</office:text></office:body></office:document>").toString();
  }

  private int end(int at) {
    int end = at + 1;
    while (end < blocks.size() && blocks.get(end).depth() > blocks.get(at).depth()) {
      end++;
    }
    return end;
  }

  private void write(int from, int to) {
    int i = from;
    while (i < to) {
      i = write(i);
    }
  }

  private int write(int i) {
    var block = blocks.get(i);
    int end = end(i);
    switch (block.kind()) {
      case ARTICLE -> {
        out.append("<text:h text:outline-level=\"2\">").append(block.number()).append(". ");
        out.append(FormattingObjects.escaped(blocks.get(i + 1).text())).append("</text:h>\n");
        write(i + 2, end);
      }
      case PARAGRAPH, PLAIN -> {
        out.append(block.kind() == Block.Kind.PLAIN ? "<text:p>" : "<text:p text:style-name=\"Indented\">");
        if (!block.number().isEmpty()) {
          out.append(block.number()).append("<text:tab/>");
        }
        words(block, i);
        out.append("</text:p>\n");
      }
      case NUMBERS -> wrapped("text:list", i, end);
      case ITEM -> wrapped("text:list-item", i, end);
      case TABLE -> {
        out.append("<table:table><table:table-column table:number-columns-repeated=\"3\"/>");
        write(i + 1, end);
        out.append("</table:table>\n");
      }
      case TABLE_ROW -> wrapped("table:table-row", i, end);
      case TABLE_CELL, TABLE_HEADER -> wrapped("table:table-cell", i, end);
      default -> {
        // footnotes stand where they are called
      }
    }
    return end;
  }

  private void wrapped(String tag, int at, int end) {
    out.append('<').append(tag).append('>');
    write(at + 1, end);
    out.append("</").append(tag).append('>');
  }

  private void words(Block block, int at) {
    int note = at;
    for (var run : block.runs()) {
      if (run instanceof Run.Reference reference) {
        out.append("<text:note text:note-class=\"footnote\"><text:note-citation>").append(reference.text());
        out.append("</text:note-citation><text:note-body><text:p>");
        out.append(FormattingObjects.escaped(blocks.get(++note).text()));
        out.append("</text:p></text:note-body></text:note>");
      } else {
        out.append(FormattingObjects.escaped(run.text()));
      }
    }
  }
}
