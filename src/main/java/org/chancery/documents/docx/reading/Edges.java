package org.chancery.documents.docx.reading;

import java.util.List;
import org.chancery.documents.docx.reading.Inline.Words;

/** Takes the white space away with which a paragraph begins or ends. */
final class Edges {

  private Edges() {}

  static void trim(List<Inline> content) {
    while (!content.isEmpty() && content.getFirst() instanceof Words words) {
      String rest = words.text().stripLeading();
      if (rest.length() == words.text().length()) {
        break;
      }
      content.removeFirst();
      if (!rest.isEmpty()) {
        content.addFirst(new Words(rest, words.marks()));
        break;
      }
    }
    while (!content.isEmpty() && content.getLast() instanceof Words words) {
      String rest = words.text().stripTrailing();
      if (rest.length() == words.text().length()) {
        break;
      }
      content.removeLast();
      if (!rest.isEmpty()) {
        content.addLast(new Words(rest, words.marks()));
        break;
      }
    }
  }
}
