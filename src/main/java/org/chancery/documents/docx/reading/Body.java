package org.chancery.documents.docx.reading;

import java.util.ArrayList;
import java.util.List;
import org.chancery.documents.docx.reading.Item.Grid;
import org.chancery.documents.docx.reading.Item.Para;
import org.chancery.documents.docx.reading.LeftOut.Kind;
import org.chancery.documents.docx.reading.Refusal.Code;

/** Reads what follows one another in the body of a file. */
final class Body {

  private final WordFile file;
  private final Paragraphs paragraphs;
  private final List<Item> items = new ArrayList<>();
  private final int most;
  private boolean contentsSeen;

  private Body(WordFile file, int most) {
    this.file = file;
    this.paragraphs = new Paragraphs(file);
    this.most = most;
  }

  /**
   * Reads a body to its end.
   *
   * @param most more blocks than this are refused before they fill the memory
   */
  static List<Item> read(WordFile file, int most) {
    var body = new Body(file, most);
    XmlStream.children(file.parts.document(), "w:document", "w:body", body::take);
    body.settle();
    return body.items;
  }

  private void take(Element element) {
    switch (element.name()) {
      case "w:p" -> paragraph(element);
      case "w:tbl" -> table(element);
      case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo" ->
          element.children().forEach(this::take);
      case "w:bookmarkStart" -> file.brackets.begin(element);
      case "w:bookmarkEnd" -> endOfBookmark(element);
      case "w:commentRangeStart" -> file.comments.begin(element.value("w:id", ""));
      case "w:commentRangeEnd" -> file.comments.end(element.value("w:id", ""));
      case "w:altChunk", "w:subDoc" -> file.leftOut.count(Kind.ATTACHED_DOCUMENTS);
      case "w:sectPr" -> section(element);
      case "m:oMathPara", "m:oMath" -> formula(element);
      default -> {}
    }
  }

  private void endOfBookmark(Element element) {
    if (file.brackets.end(element)) {
      items.add(new Item.ArticleEnd());
    }
  }

  private void paragraph(Element element) {
    Para paragraph = paragraphs.read(element);
    Element section = element.at("w:pPr", "w:sectPr");
    if (section != null) {
      section(section);
    }
    if (paragraph.look.style().matches("toc [1-9]|toc heading")) {
      if (!contentsSeen && !paragraph.isEmpty()) {
        file.leftOut.count(Kind.TABLE_OF_CONTENTS);
      }
      contentsSeen = true;
      return;
    }
    if (paragraph.afterArticle) {
      add(new Item.ArticleEnd());
    }
    add(paragraph);
    if (paragraph.endsArticle) {
      add(new Item.ArticleEnd());
    }
  }

  private void formula(Element element) {
    var around = new Element("w:p");
    around.add(element);
    add(paragraphs.read(around));
  }

  private void table(Element element) {
    Grid grid = Grids.read(file, element);
    if (grid != null) {
      if (grid.afterArticle()) {
        add(new Item.ArticleEnd());
      }
      add(grid);
    }
  }

  private void add(Item item) {
    items.add(item);
    if (items.size() > most) {
      throw new Refusal(Code.TOO_MANY_BLOCKS);
    }
  }

  /** Headers and footers that say more than a page number are counted: they are not the text's. */
  private void section(Element section) {
    for (Element reference : section.children()) {
      if (!reference.name().matches("w:(header|footer)Reference")) {
        continue;
      }
      Parts.Target target = file.parts.links().get(reference.value("r:id", ""));
      if (target != null) {
        var words = new StringBuilder();
        String root = reference.name().equals("w:headerReference") ? "w:hdr" : "w:ftr";
        XmlStream.children(file.parts.at(target), root, root, child -> words.append(said(child)));
        if (!words.toString().matches("[\\s\\d–—-]*")) {
          file.leftOut.count(Kind.HEADERS_AND_FOOTERS);
        }
      }
    }
  }

  private static String said(Element element) {
    if (element.name().equals("w:t")) {
      return element.text();
    }
    var all = new StringBuilder();
    element.children().forEach(child -> all.append(said(child)));
    return all.toString();
  }

  /** The tracked ends of paragraphs mean something to the next paragraph only. */
  private void settle() {
    var run = new ArrayList<Para>();
    for (Item item : items) {
      if (item instanceof Para paragraph) {
        run.add(paragraph);
      } else if (item instanceof Grid) {
        Tracks.settle(run);
        run.clear();
      }
    }
    Tracks.settle(run);
  }
}
