package org.chancery.documents.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** The structure tree of a paper (ISO 32000-1, 14.7), as layout leaves it behind. */
final class Structure {

  private Structure() {}

  /**
   * Calls a line of columns a division: layout tags it as a span, which may not hold blocks (ISO
   * 32000-1, 14.8.4.4). Of the rows in which languages stand beside each other it makes a part for
   * each language: they are no table, and a voice reads one language after the other.
   */
  static void straighten(PDStructureNode node) {
    var elements = elements(node);
    for (var kid : elements) {
      straighten(kid);
      if (kid.getStructureType().equals("Span")
          && elements(kid).stream().anyMatch(inner -> inner.getStructureType().equals("Div"))) {
        kid.setStructureType("Div");
        kid.getCOSObject().removeItem(COSName.A);
      }
    }
    if (elements.stream().anyMatch(Structure::isColumns)) {
      node.setKids(withoutColumns(node));
    }
  }

  private static List<Object> withoutColumns(PDStructureNode node) {
    var parts = new LinkedHashMap<String, PDStructureElement>();
    var kids = new ArrayList<Object>();
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element && isColumns(element)) {
        for (var cell : cells(element)) {
          var part =
              parts.computeIfAbsent(
                  cell.getLanguage(),
                  language -> {
                    var made = new PDStructureElement("Part", node);
                    made.setLanguage(language);
                    kids.add(made);
                    return made;
                  });
          elements(cell).forEach(part::appendKid);
        }
      } else {
        kids.add(kid);
      }
    }
    return kids;
  }

  /** A cell of a table has no language of its own; a place in a row of languages has. */
  private static boolean isColumns(PDStructureElement element) {
    return element.getStructureType().equals("Table")
        && cells(element).stream().limit(1).anyMatch(cell -> cell.getLanguage() != null);
  }

  private static List<PDStructureElement> cells(PDStructureElement table) {
    return elements(table).stream()
        .flatMap(group -> elements(group).stream())
        .flatMap(row -> elements(row).stream())
        .toList();
  }

  /**
   * The divisions without content, in reading order: the signature boxes, since a form has no
   * others.
   */
  static List<PDStructureElement> emptyBoxes(PDStructureNode node) {
    var found = new ArrayList<PDStructureElement>();
    for (var kid : elements(node)) {
      if (kid.getKids().isEmpty() && kid.getStructureType().equals("Div")) {
        found.add(kid);
      } else {
        found.addAll(emptyBoxes(kid));
      }
    }
    return found;
  }

  private static List<PDStructureElement> elements(PDStructureNode node) {
    return node.getKids().stream()
        .filter(PDStructureElement.class::isInstance)
        .map(PDStructureElement.class::cast)
        .toList();
  }
}
