package org.chancery.documents.docx.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The styles of a file; what a style does not say, the one that it is based on says. */
final class Styles {

  private static final int LONGEST_CHAIN = 20;
  private static final int BODY_TEXT = 9;

  private record Style(
      String name, @Nullable String basedOn, @Nullable Element paragraph, @Nullable Element run) {}

  private final Map<String, Style> styles = new HashMap<>();
  private @Nullable String usual;

  static Styles of(Parts parts) {
    var all = new Styles();
    XmlStream.children(parts.open("styles"), "w:styles", "w:styles", all::take);
    return all;
  }

  private void take(Element style) {
    String id = style.value("w:styleId");
    if (!style.name().equals("w:style") || id == null) {
      return;
    }
    String name = style.said("w:name");
    styles.put(
        id,
        new Style(
            name == null ? id.toLowerCase(Locale.ROOT) : name.toLowerCase(Locale.ROOT),
            style.said("w:basedOn"),
            style.child("w:pPr"),
            style.child("w:rPr")));
    if (style.value("w:type", "").equals("paragraph")
        && !style.value("w:default", "0").matches("0|false|off")) {
      usual = id;
    }
  }

  /** The style of paragraphs that name none. */
  @Nullable String usual() {
    return usual;
  }

  /** A style's name in small letters; those that come with Word are English in every language. */
  String name(@Nullable String id) {
    Style style = id == null ? null : styles.get(id);
    return style == null ? "" : style.name;
  }

  /** Whether a style or one that it stands on has a name. */
  boolean isOrStandsOn(@Nullable String id, String name) {
    return find(id, style -> style.name.equals(name) ? true : null) != null;
  }

  /** The outline level from 0, if a style has one. */
  @Nullable Integer outline(@Nullable String id) {
    Integer level = find(id, style -> counted(style.paragraph, "w:outlineLvl"));
    if (level == null) {
      level = find(id, style -> heading(style.name));
    }
    return level == null || level >= BODY_TEXT ? null : level;
  }

  private static @Nullable Integer heading(String name) {
    return name.matches("heading [1-9]") ? name.charAt(8) - '1' : null;
  }

  @Nullable Element numbering(@Nullable String id) {
    return find(id, style -> style.paragraph == null ? null : style.paragraph.child("w:numPr"));
  }

  @Nullable String alignment(@Nullable String id) {
    return find(id, style -> style.paragraph == null ? null : style.paragraph.said("w:jc"));
  }

  /** A property of letters that is on or off. */
  @Nullable Boolean toggled(@Nullable String id, String property) {
    return find(id, style -> style.run == null ? null : style.run.toggled(property));
  }

  /** The underline of a style. */
  @Nullable String underline(@Nullable String id) {
    return find(id, style -> style.run == null ? null : style.run.said("w:u"));
  }

  private static @Nullable Integer counted(@Nullable Element properties, String name) {
    return properties == null ? null : properties.counted(name);
  }

  private <T> @Nullable T find(@Nullable String id, Function<Style, @Nullable T> property) {
    String next = id;
    for (int i = 0; next != null && i < LONGEST_CHAIN; i++) {
      Style style = styles.get(next);
      if (style == null) {
        return null;
      }
      T found = property.apply(style);
      if (found != null) {
        return found;
      }
      next = style.basedOn;
    }
    return null;
  }
}
