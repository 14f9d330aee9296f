package org.chancery.documents.pdf;

import java.util.Optional;
import org.chancery.documents.Uncomposable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads a filled form letter by letter before it is laid out: everything that will be printed,
 * wherever it came from.
 */
final class Proofreading {

  private final Typefaces typefaces;
  private final Words words;

  Proofreading(Typefaces typefaces, Words words) {
    this.typefaces = typefaces;
    this.words = words;
  }

  Optional<Uncomposable> read(Element body) {
    return read(body, "masthead");
  }

  private Optional<Uncomposable> read(Node node, String around) {
    if (node.getNodeType() == Node.TEXT_NODE) {
      var missing = typefaces.missing(node.getTextContent());
      return missing.isEmpty()
          ? Optional.empty()
          : Optional.of(new Uncomposable(missing.getAsInt(), named(around)));
    }
    var place =
        node instanceof Element element && element.hasAttribute(Part.PLACE)
            ? element.getAttribute(Part.PLACE)
            : around;
    for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      var found = read(child, place);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  // The form names its own places by key; the parts that repeat were given theirs when filled.
  private String named(String place) {
    return words.has("place." + place) ? words.say("place." + place) : place;
  }
}
