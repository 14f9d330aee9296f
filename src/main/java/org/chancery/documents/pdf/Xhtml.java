package org.chancery.documents.pdf;

import org.w3c.dom.Element;

/** Elements of a form. Content only ever becomes a text node or the value of an attribute. */
final class Xhtml {

  static final String NAMESPACE = "http://www.w3.org/1999/xhtml";

  private Xhtml() {}

  /** A new last child; an empty class is none. */
  static Element add(Element parent, String tag, String name) {
    var element = parent.getOwnerDocument().createElementNS(NAMESPACE, tag);
    if (!name.isEmpty()) {
      element.setAttribute("class", name);
    }
    parent.appendChild(element);
    return element;
  }

  static void text(Element element, String words) {
    element.appendChild(element.getOwnerDocument().createTextNode(words));
  }
}
