package org.chancery.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.w3c.dom.Element;

/**
 * A part of a template that is being filled. Content only ever becomes a text node or the value of
 * an attribute, so there is nothing to escape and no way to write markup: {@code <script>} in a
 * title is printed as eight letters.
 */
final class Part {

  static final String FILL = "data-fill";
  static final String EACH = "data-each";
  static final String PLACE = "data-place";
  private static final String BOX = "data-box";

  private final Element element;

  Part(Element element) {
    this.element = element;
  }

  Part fill(String name, String text) {
    for (var target : marked(FILL, name)) {
      target.setTextContent(text);
      target.removeAttribute(FILL);
    }
    return this;
  }

  /** Lets somebody else build what stands in the field. */
  Part build(String name, Consumer<Element> builder) {
    for (var target : marked(FILL, name)) {
      target.setTextContent("");
      target.removeAttribute(FILL);
      builder.accept(target);
    }
    return this;
  }

  /** Repeats the part of that name for each thing; for none, the part disappears. */
  <T> Part each(String name, List<T> things, BiConsumer<Part, T> filling) {
    for (var prototype : marked(EACH, name)) {
      for (var thing : things) {
        var copy = (Element) prototype.cloneNode(true);
        copy.removeAttribute(EACH);
        prototype.getParentNode().insertBefore(copy, prototype);
        filling.accept(new Part(copy), thing);
      }
      prototype.getParentNode().removeChild(prototype);
    }
    return this;
  }

  /** Says where in the paper this part stands, for a refusal. */
  Part place(String place) {
    element.setAttribute(PLACE, place);
    return this;
  }

  Part attribute(String name, String value) {
    element.setAttribute(name, value);
    return this;
  }

  /** Names the empty box of this part, so that its place on the page can be found. */
  Part box(String id) {
    for (var target : marked(BOX, "box")) {
      target.setAttribute("id", id);
      target.removeAttribute(BOX);
    }
    return this;
  }

  /** Says what the drawn object of this part shows, and in words what that is. */
  Part object(String type, String data, String alternative) {
    var objects = element.getElementsByTagName("object");
    for (int i = 0; i < objects.getLength(); i++) {
      var object = (Element) objects.item(i);
      if (object.getAttribute("type").equals(type)) {
        object.setAttribute("data", data);
        object.setAttribute("alt", alternative);
      }
    }
    return this;
  }

  private List<Element> marked(String attribute, String value) {
    var found = new ArrayList<Element>();
    if (element.getAttribute(attribute).equals(value)) {
      found.add(element);
    }
    var all = element.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      if (((Element) all.item(i)).getAttribute(attribute).equals(value)) {
        found.add((Element) all.item(i));
      }
    }
    return found;
  }
}
