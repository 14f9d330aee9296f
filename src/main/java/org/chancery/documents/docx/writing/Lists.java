package org.chancery.documents.docx.writing;

import java.util.ArrayList;
import java.util.List;

/** The lists of a file: articles and clauses are one of many levels, each other list its own. */
final class Lists {

  /** A place in a list. */
  record Place(int list, int level) {}

  private static final int LEVELS = 9;
  private static final int STEP = 425;

  private enum Definition {
    ARTICLES(1),
    CLAUSES(2),
    ANNEXES(3),
    BULLETS(4),
    NUMBERS(5),
    CONTINUED(6);

    final int id;

    Definition(int id) {
      this.id = id;
    }
  }

  private final boolean russian;
  private final List<Definition> lists = new ArrayList<>();

  Lists(boolean russian) {
    this.russian = russian;
  }

  private int begin(Definition definition) {
    lists.add(definition);
    return lists.size();
  }

  int articles() {
    return begin(Definition.ARTICLES);
  }

  int clauses() {
    return begin(Definition.CLAUSES);
  }

  int annexes() {
    return begin(Definition.ANNEXES);
  }

  int bullets() {
    return begin(Definition.BULLETS);
  }

  int numbers() {
    return begin(Definition.NUMBERS);
  }

  int continued() {
    return begin(Definition.CONTINUED);
  }

  String written() {
    var xml = new Xml();
    xml.open("w:numbering", "xmlns:w", WordWriter.W);
    for (Definition definition : Definition.values()) {
      define(xml, definition);
    }
    for (int i = 0; i < lists.size(); i++) {
      xml.open("w:num", "w:numId", Integer.toString(i + 1));
      xml.says("w:abstractNumId", lists.get(i).id);
      for (int level = 0; level < levels(lists.get(i)); level++) {
        xml.open("w:lvlOverride", "w:ilvl", Integer.toString(level));
        xml.says("w:startOverride", 1).close();
      }
      xml.close();
    }
    return xml.close().written();
  }

  private static int levels(Definition definition) {
    return switch (definition) {
      case ARTICLES -> 3;
      case CLAUSES -> 2;
      case ANNEXES -> 1;
      case BULLETS, NUMBERS, CONTINUED -> LEVELS;
    };
  }

  private void define(Xml xml, Definition definition) {
    xml.open("w:abstractNum", "w:abstractNumId", Integer.toString(definition.id));
    xml.says("w:multiLevelType", "multilevel");
    for (int level = 0; level < levels(definition); level++) {
      xml.open("w:lvl", "w:ilvl", Integer.toString(level));
      xml.says("w:start", 1);
      xml.says("w:numFmt", format(definition, level));
      xml.says("w:suff", definition == Definition.ARTICLES && level == 0 ? "space" : "tab");
      xml.says("w:lvlText", text(definition, level)).says("w:lvlJc", "left");
      indent(xml, definition, level);
      xml.close();
    }
    xml.close();
  }

  private String format(Definition definition, int level) {
    return switch (definition) {
      case ARTICLES, CLAUSES, ANNEXES -> "decimal";
      case BULLETS -> "bullet";
      case CONTINUED -> "none";
      case NUMBERS ->
          switch (level % 3) {
            case 0 -> "decimal";
            case 1 -> russian ? "russianLower" : "lowerLetter";
            default -> "lowerRoman";
          };
    };
  }

  private String text(Definition definition, int level) {
    return switch (definition) {
      case ARTICLES ->
          switch (level) {
            case 0 -> russian ? "Статья %1." : "Article %1.";
            case 1 -> "%1.%2";
            default -> "%1.%2.%3";
          };
      case CLAUSES -> level == 0 ? "%1." : "%1.%2";
      case ANNEXES -> russian ? "Приложение %1" : "Annex %1";
      case BULLETS -> "–";
      case NUMBERS -> "%" + (level + 1) + ")";
      case CONTINUED -> "";
    };
  }

  private static void indent(Xml xml, Definition definition, int level) {
    boolean list =
        switch (definition) {
          case BULLETS, NUMBERS, CONTINUED -> true;
          case ARTICLES, CLAUSES, ANNEXES -> false;
        };
    boolean heading =
        definition == Definition.ANNEXES || (definition == Definition.ARTICLES && level == 0);
    int left = list ? STEP * (level + 2) : heading ? 0 : 2 * STEP;
    int hanging = definition == Definition.CONTINUED || heading ? 0 : list ? STEP : 2 * STEP;
    xml.open("w:pPr");
    xml.empty("w:ind", "w:left", Integer.toString(left), "w:hanging", Integer.toString(hanging));
    xml.close();
  }
}
