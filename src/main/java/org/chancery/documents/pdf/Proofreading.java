package org.chancery.documents.pdf;

import java.util.Optional;
import java.util.Set;
import org.chancery.documents.Composition;
import org.chancery.documents.Uncomposable;
import org.chancery.documents.Undescribed;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads a filled form letter by letter before it is laid out: everything that will be printed,
 * wherever it came from. Pictures must be described.
 */
final class Proofreading {

  private static final Set<String> PICTURES = Set.of("img", "object", "svg");

  private final Typefaces typefaces;
  private final Words words;

  Proofreading(Typefaces typefaces, Words words) {
    this.typefaces = typefaces;
    this.words = words;
  }

  Optional<Composition> read(Element body) {
    return read(body, "masthead");
  }

  private Optional<Composition> read(Node node, String around) {
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
    if (node instanceof Element picture
        && PICTURES.contains(picture.getTagName())
        && picture.getAttribute("alt").isBlank()) {
      return Optional.of(new Undescribed(named(place)));
    }
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
