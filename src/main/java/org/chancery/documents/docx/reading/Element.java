package org.chancery.documents.docx.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An element of a part, with names under fixed prefixes: {@code w:p}, whatever the file says. */
final class Element {

  private static final Set<String> OFF = Set.of("0", "false", "off", "none");

  private final String name;
  private final List<String> attributes = new ArrayList<>(2);
  private List<Element> children = List.of();
  private String text = "";

  Element(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  void attribute(String attribute, String value) {
    attributes.add(attribute);
    attributes.add(value);
  }

  void add(Element child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(4);
    }
    children.add(child);
  }

  void text(String said) {
    text = said;
  }

  String text() {
    return text;
  }

  List<Element> children() {
    return children;
  }

  @Nullable String value(String attribute) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals(attribute)) {
        return attributes.get(i + 1);
      }
    }
    return null;
  }

  String value(String attribute, String otherwise) {
    String value = value(attribute);
    return value == null ? otherwise : value;
  }

  /** An attribute as a number; nothing when it is none. */
  @Nullable Integer number(String attribute) {
    String value = value(attribute);
    if (value == null || !value.matches("-?\\d{1,9}")) {
      return null;
    }
    return Integer.valueOf(value);
  }

  @Nullable Element child(String wanted) {
    for (Element child : children) {
      if (child.name.equals(wanted)) {
        return child;
      }
    }
    return null;
  }

  boolean has(String wanted) {
    return child(wanted) != null;
  }

  /** The element at the end of a path of children. */
  @Nullable Element at(String... path) {
    Element found = this;
    for (String step : path) {
      if (found == null) {
        return null;
      }
      found = found.child(step);
    }
    return found;
  }

  /** What {@code w:val} of a child says. */
  @Nullable String said(String child) {
    Element found = child(child);
    return found == null ? null : found.value("w:val");
  }

  /** What {@code w:val} of a child says, as a number. */
  @Nullable Integer counted(String child) {
    Element found = child(child);
    return found == null ? null : found.number("w:val");
  }

  /** A property that is on, off or not spoken of (ISO/IEC 29500-1, 17.17.4). */
  @Nullable Boolean toggled(String child) {
    Element found = child(child);
    return found == null ? null : !OFF.contains(found.value("w:val", "1"));
  }

  boolean on(String child) {
    return Boolean.TRUE.equals(toggled(child));
  }

  /** All words in this element and below it. */
  String words() {
    if (children.isEmpty()) {
      return text;
    }
    var all = new StringBuilder();
    for (Element child : children) {
      all.append(child.words());
    }
    return all.toString();
  }
}
