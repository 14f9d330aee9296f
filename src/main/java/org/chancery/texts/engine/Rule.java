package org.chancery.texts.engine;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The rules that values of attributes keep. Their twin is {@code rules.ts}, name by name. */
enum Rule {
  ID {
    @Override
    boolean admits(@Nullable Object value) {
      return value instanceof String id
          && id.length() >= 8
          && id.length() <= 32
          && id.chars().allMatch(Rule::small);
    }
  },
  CHANGE {
    @Override
    boolean admits(@Nullable Object value) {
      if (!(value instanceof String change)) {
        return false;
      }
      int dot = change.indexOf('.');
      return dot >= 2
          && dot <= 20
          && capital(change.charAt(0))
          && all(change, 1, dot, c -> capital(c) || digit(c) || c == '-')
          && ID.admits(change.substring(dot + 1));
    }
  },
  HREF {
    @Override
    boolean admits(@Nullable Object value) {
      if (!(value instanceof String href)) {
        return false;
      }
      int start = SCHEMES.stream().filter(href::startsWith).mapToInt(String::length).sum();
      int rest = href.length() - start;
      return start > 0
          && rest >= 1
          && rest <= 2000
          && all(href, start, href.length(), Rule::inLink)
          && Characters.allAdmitted(href);
    }
  },
  LABEL {
    @Override
    boolean admits(@Nullable Object value) {
      return value instanceof String label
          && label.length() <= 120
          && Characters.allAdmitted(label);
    }
  },
  SPAN {
    @Override
    boolean admits(@Nullable Object value) {
      return whole(value, 1, 50);
    }
  },
  WIDTHS {
    @Override
    boolean admits(@Nullable Object value) {
      return value == null
          || (value instanceof List<?> widths
              && widths.size() <= 50
              && widths.stream().allMatch(width -> whole(width, 0, 5000)));
    }
  },
  OPTION {
    @Override
    boolean admits(@Nullable Object value) {
      return whole(value, 0, 99_999_999);
    }
  };

  private static final List<String> SCHEMES = List.of("http://", "https://", "mailto:");

  abstract boolean admits(@Nullable Object value);

  static Rule named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The word that a fault of this rule has. */
  String fault() {
    return "bad-" + name().toLowerCase(Locale.ROOT);
  }

  private static boolean whole(@Nullable Object value, int least, int most) {
    return value instanceof Integer number && number >= least && number <= most;
  }

  private static boolean all(String text, int from, int to, IntPredicate admitted) {
    return text.substring(from, to).chars().allMatch(admitted);
  }

  private static boolean capital(int c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean small(int c) {
    return (c >= 'a' && c <= 'z') || digit(c);
  }

  /** Neither what a regular expression of the browser calls space nor what could end the link. */
  private static boolean inLink(int c) {
    boolean space = Character.isSpaceChar(c) || Character.isISOControl(c) || c == 0xFEFF;
    return !space && "\"'<>\\^`{|}".indexOf(c) < 0;
  }
}
