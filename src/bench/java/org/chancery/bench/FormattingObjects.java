package org.chancery.bench;

import java.util.ArrayList;
import java.util.List;
import org.chancery.documents.FinalText;
import org.chancery.texts.Block;
import org.chancery.texts.Block.Kind;
import org.chancery.texts.Run;

/** The blocks of a text as formatting objects (XSL 1.1), with the sizes of our own paper. */
final class FormattingObjects {

  private static final String OPENING =
      """
      <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" \
      font-family="Paper" font-size="10.5pt" line-height="1.45" xml:lang="en">
      <fo:layout-master-set><fo:simple-page-master master-name="page" page-width="210mm" page-height="297mm" \
      margin="15mm 25mm 15mm 25mm"><fo:region-body margin-top="12mm" margin-bottom="11mm"/>\
      <fo:region-before extent="8mm"/><fo:region-after extent="6mm"/></fo:simple-page-master></fo:layout-master-set>
      """;

  private final StringBuilder out = new StringBuilder(OPENING);
  private final List<Block> blocks;
  private final FinalText text;

  private FormattingObjects(FinalText text) {
    this.text = text;
    this.blocks = ((FinalText.Blocks) text.content()).blocks();
  }

  static String of(FinalText text) {
    return new FormattingObjects(text).whole();
  }

  private String whole() {
    var sections = sections();
    out.append("<fo:bookmark-tree>");
    for (int i : sections) {
      out.append("<fo:bookmark internal-destination=\"")
          .append(blocks.get(i).id())
          .append("\"><fo:bookmark-title>");
      out.append(title(i)).append("</fo:bookmark-title></fo:bookmark>\n");
    }
    out.append("</fo:bookmark-tree><fo:page-sequence master-reference=\"page\" id=\"all\">");
    out.append(
        "<fo:static-content flow-name=\"xsl-region-before\"><fo:block text-align=\"end\" font-size=\"8.5pt\">");
    out.append(text.masthead().symbol()).append("</fo:block></fo:static-content>");
    out.append(
        "<fo:static-content flow-name=\"xsl-region-after\"><fo:block text-align=\"end\" font-size=\"8pt\">Page ");
    out.append(
        "<fo:page-number/> of <fo:page-number-citation-last ref-id=\"all\"/></fo:block></fo:static-content>");
    out.append(
        "<fo:flow flow-name=\"xsl-region-body\"><fo:block role=\"H1\" font-size=\"16pt\" font-weight=\"bold\">");
    out.append(escaped(text.title())).append("</fo:block>\n");
    for (int i : sections) {
      out.append("<fo:block text-align-last=\"justify\"><fo:basic-link fox:alt-text=\"")
          .append(title(i));
      out.append("\" internal-destination=\"")
          .append(blocks.get(i).id())
          .append("\">")
          .append(title(i));
      out.append(" <fo:leader leader-pattern=\"dots\"/><fo:page-number-citation ref-id=\"");
      out.append(blocks.get(i).id()).append("\"/></fo:basic-link></fo:block>\n");
    }
    out.append("<fo:block break-after=\"page\"/>");
    write(0, blocks.size());
    return out.append("</fo:flow></fo:page-sequence></fo:root>").toString();
  }

  private List<Integer> sections() {
    var sections = new ArrayList<Integer>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).kind() == Kind.ARTICLE) {
        sections.add(i);
      }
    }
    return sections;
  }

  private String title(int section) {
    return blocks.get(section).number() + ". " + escaped(blocks.get(section + 1).text());
  }

  private int end(int at) {
    int end = at + 1;
    while (end < blocks.size() && blocks.get(end).depth() > blocks.get(at).depth()) {
      end++;
    }
    return end;
  }

  private void write(int from, int to) {
    for (int i = from; i < to; i = write(i)) {
      // each block says where the next begins
    }
  }

  private int write(int i) {
    var block = blocks.get(i);
    int end = end(i);
    switch (block.kind()) {
      case ARTICLE -> {
        out.append(
            "<fo:block role=\"H2\" font-size=\"11.5pt\" font-weight=\"bold\" space-before=\"6mm\" space-after=\"2.2mm\" keep-with-next.within-page=\"always\" id=\"");
        out.append(block.id()).append("\">").append(title(i)).append("</fo:block>\n");
        write(i + 2, end);
      }
      case PARAGRAPH -> {
        out.append("<fo:block start-indent=\"12mm\" text-indent=\"-12mm\" space-after=\"2.2mm\">");
        out.append(
                "<fo:inline-container inline-progression-dimension=\"12mm\" text-indent=\"0\" start-indent=\"0\"><fo:block>")
            .append(block.number());
        out.append("</fo:block></fo:inline-container>");
        words(block, i);
        out.append("</fo:block>\n");
      }
      case NUMBERS -> {
        out.append("<fo:list-block provisional-distance-between-starts=\"9mm\" start-indent=\"");
        out.append(block.depth() > 1 ? "21mm" : "12mm").append("\">");
        for (int item = i + 1; item < end; item = end(item)) {
          out.append("<fo:list-item><fo:list-item-label end-indent=\"label-end()\"><fo:block>(")
              .append(blocks.get(item).number());
          out.append(
              ")</fo:block></fo:list-item-label><fo:list-item-body start-indent=\"body-start()\">");
          write(item + 1, end(item));
          out.append("</fo:list-item-body></fo:list-item>");
        }
        out.append("</fo:list-block>\n");
      }
      case TABLE -> table(i, end);
      case PLAIN -> {
        out.append("<fo:block>");
        words(block, i);
        out.append("</fo:block>");
      }
      default -> {
        // the title stands already, a footnote where it is called
      }
    }
    return end;
  }

  private void table(int at, int end) {
    out.append(
        "<fo:table table-layout=\"fixed\" width=\"100%\" font-size=\"9.5pt\" space-after=\"4mm\">");
    boolean header = true;
    for (int row = at + 1; row < end; row = end(row)) {
      out.append(header ? "<fo:table-header>" : row == end(at + 1) ? "<fo:table-body>" : "")
          .append("<fo:table-row>");
      for (int cell = row + 1; cell < end(row); cell = end(cell)) {
        out.append("<fo:table-cell border=\"0.6pt solid #8a8a8a\" padding=\"1.2mm\"");
        out.append(header ? " role=\"TH\" font-weight=\"bold\">" : ">");
        write(cell + 1, end(cell));
        out.append("</fo:table-cell>");
      }
      out.append("</fo:table-row>").append(header ? "</fo:table-header>" : "");
      header = false;
    }
    out.append("</fo:table-body></fo:table>\n");
  }

  private void words(Block block, int at) {
    int note = at;
    for (var run : block.runs()) {
      if (run instanceof Run.Reference reference) {
        out.append("<fo:footnote><fo:inline font-size=\"7pt\" baseline-shift=\"super\">")
            .append(reference.text());
        out.append(
                "</fo:inline><fo:footnote-body><fo:block font-size=\"8.5pt\" start-indent=\"0\" text-indent=\"0\">")
            .append(reference.text());
        out.append(". ")
            .append(escaped(blocks.get(++note).text()))
            .append("</fo:block></fo:footnote-body></fo:footnote>");
      } else {
        out.append(escaped(run.text()));
      }
    }
  }

  static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
