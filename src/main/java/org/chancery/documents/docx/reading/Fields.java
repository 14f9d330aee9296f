package org.chancery.documents.docx.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.documents.docx.reading.LeftOut.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The fields that are open at a place (ISO/IEC 29500-1, 17.16): their instructions are not words,
 * their last result is. A table of contents is left out: the portal makes its own.
 */
final class Fields {

  private static final Pattern LINK =
      Pattern.compile("^\\s*HYPERLINK\\s+(?:\"([^\"]*)\"|([^\\s\\\\\"]+))");

  private static final class Field {
    final StringBuilder instruction = new StringBuilder();
    boolean shows;
    boolean contents;
    @Nullable String href;
  }

  private final Deque<Field> open = new ArrayDeque<>();
  private final LeftOut leftOut;

  Fields(LeftOut leftOut) {
    this.leftOut = leftOut;
  }

  void begin() {
    if (open.size() < XmlStream.DEEPEST) {
      open.push(new Field());
    }
  }

  void instruct(String words) {
    if (!open.isEmpty() && !open.peek().shows && open.peek().instruction.length() < 4_000) {
      open.peek().instruction.append(words);
    }
  }

  void separate() {
    if (!open.isEmpty()) {
      Field field = open.peek();
      field.shows = true;
      understand(field, field.instruction.toString());
    }
  }

  void end() {
    open.poll(); // one without result shows nothing, so nothing is lost
  }

  private void understand(Field field, String instruction) {
    String[] words = instruction.strip().split("\\s+", 2);
    switch (words[0].toUpperCase(Locale.ROOT)) {
      case "HYPERLINK" -> field.href = address(instruction);
      case "TOC" -> {
        field.contents = true;
        leftOut.count(Kind.TABLE_OF_CONTENTS);
      }
      case "PAGEREF" -> {}
      default -> leftOut.count(Kind.FIELDS);
    }
  }

  /** The whole of a field that stands in one element. */
  @Nullable String simple(String instruction) {
    var field = new Field();
    understand(field, instruction);
    return field.href;
  }

  private static @Nullable String address(String instruction) {
    Matcher link = LINK.matcher(instruction);
    if (!link.find()) {
      return null;
    }
    return link.group(1) == null ? link.group(2) : link.group(1);
  }

  /** Whether words at this place are instructions, or a table of contents. */
  boolean silent() {
    return open.stream().anyMatch(field -> !field.shows || field.contents);
  }

  @Nullable String href() {
    return open.stream()
        .map(field -> field.href)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
