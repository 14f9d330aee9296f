package org.chancery.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** The structure tree of a paper (ISO 32000-1, 14.7), as layout leaves it behind. */
final class Structure {

  private Structure() {}

  /**
   * Calls a line of columns a division: layout tags it as a span, which may not hold blocks (ISO
   * 32000-1, 14.8.4.4).
   */
  static void straighten(PDStructureNode node) {
    for (var kid : elements(node)) {
      straighten(kid);
      if (kid.getStructureType().equals("Span")
          && elements(kid).stream().anyMatch(inner -> inner.getStructureType().equals("Div"))) {
        kid.setStructureType("Div");
        kid.getCOSObject().removeItem(COSName.A);
      }
    }
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
