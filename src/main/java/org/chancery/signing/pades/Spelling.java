package org.chancery.signing.pades;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Spelling of an object, held token by token against the object as it was read (ISO 32000-1, 7.2
 * and 7.3). Whatever readers understand differently does not fit: a key that is written twice, a
 * comment, an entry that is null, a stream that is longer than it says.
 */
final class Spelling {
  private static final int DEEPEST = 64;
  private static final int HEX = 16;
  private static final int OCTAL = 8;
  private static final int BYTE = 0xFF;
  private static final String WHITE = "\0\t\n\f\r ";
  private static final String DELIMITERS = "()<>[]{}/%";
  private static final Pattern HEADER = Pattern.compile("\\G\\d{1,10} \\d{1,5} obj");
  private static final Pattern REFERENCE =
      Pattern.compile("\\G(\\d{1,10})[\0\t\n\f\r ]+(\\d{1,5})[\0\t\n\f\r ]+R");
  private static final Pattern NUMBER = Pattern.compile("\\G[+-]?(?:\\d+\\.?\\d*|\\.\\d+)");
  private static final List<Charset> OF_NAMES =
      List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, Charset.forName("windows-1252"));

  /** Entries of a trailer that an increment need not repeat. */
  private static final Set<COSName> NOT_REPEATED = Set.of(COSName.INFO);

  private final String text;
  private int at;

  private Spelling(String text) {
    this.text = text;
  }

  /** Whether this is how the object is spelled, from its number to {@code endobj}. */
  static boolean fits(COSBase read, String written) {
    Spelling spelling = new Spelling(written);
    return spelling.matches(HEADER)
        && spelling.value(read, 0)
        && (!(read instanceof COSStream stream) || spelling.data(stream))
        && spelling.word("endobj")
        && spelling.isAtTheEnd();
  }

  /** Whether this is how the trailer is spelled, and nothing stands behind it. */
  static boolean isTrailer(COSDictionary read, String written) {
    Spelling spelling = new Spelling(written);
    Set<String> keys = new HashSet<>();
    return spelling.entries(read, keys, 0)
        && spelling.isAtTheEnd()
        && read.keySet().stream()
            .allMatch(key -> keys.contains(key.getName()) || NOT_REPEATED.contains(key));
  }

  private boolean value(@Nullable COSBase read, int depth) {
    skipWhite();
    if (depth > DEEPEST || at >= text.length()) {
      return false;
    }
    return switch (read) {
      case COSObject reference -> reference(reference.getKey());
      case COSDictionary dictionary -> {
        Set<String> keys = new HashSet<>();
        yield entries(dictionary, keys, depth) && keys.size() == dictionary.size();
      }
      case COSArray array -> items(array, depth);
      case COSName name -> spells(name, name());
      case COSString string -> Arrays.equals(string.getBytes(), string());
      case COSNumber number -> number(number);
      case COSBoolean truth -> word(truth.getValue() ? "true" : "false");
      case COSNull nothing -> word("null");
      case null, default -> false;
    };
  }

  private boolean entries(COSDictionary read, Set<String> keys, int depth) {
    if (!taken("<<")) {
      return false;
    }
    for (skipWhite(); !taken(">>"); skipWhite()) {
      byte[] written = name();
      @Nullable COSName key =
          OF_NAMES.stream()
              .map(charset -> COSName.getPDFName(new String(written, charset)))
              .filter(one -> written.length > 0 && read.containsKey(one))
              .findFirst()
              .orElse(null);
      @Nullable COSBase item = key == null ? null : read.getItem(key);
      if (key == null
          || item == null
          || item instanceof COSNull
          || !keys.add(key.getName())
          || !value(item, depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private boolean items(COSArray read, int depth) {
    if (!taken("[")) {
      return false;
    }
    int count = 0;
    for (skipWhite(); !taken("]"); skipWhite()) {
      if (count >= read.size() || !value(read.get(count), depth + 1)) {
        return false;
      }
      count++;
    }
    return count == read.size();
  }

  private boolean reference(COSObjectKey key) {
    Matcher reference = REFERENCE.matcher(text);
    if (!reference.find(at)
        || Long.parseLong(reference.group(1)) != key.getNumber()
        || Integer.parseInt(reference.group(2)) != key.getGeneration()) {
      return false;
    }
    at = reference.end();
    return isBetweenTokens();
  }

  private boolean number(COSNumber read) {
    int from = at;
    try {
      return matches(NUMBER)
          && isBetweenTokens()
          && COSNumber.get(text.substring(from, at)).equals(read);
    } catch (IOException noNumber) {
      return false;
    }
  }

  /** Bytes of a name; none, if there is no name, or one with a sign that is not spelled out. */
  private byte[] name() {
    ByteArrayOutputStream name = new ByteArrayOutputStream();
    if (!taken("/")) {
      return new byte[0];
    }
    for (; at < text.length() && isRegular(text.charAt(at)); at++) {
      if (text.charAt(at) == '#') {
        int code = at + 2 < text.length() ? hex(text.charAt(at + 1), text.charAt(at + 2)) : -1;
        if (code <= 0) {
          return new byte[0];
        }
        name.write(code);
        at += 2;
      } else {
        name.write(text.charAt(at));
      }
    }
    return name.toByteArray();
  }

  private static boolean spells(COSName name, byte[] written) {
    return written.length > 0
        && OF_NAMES.stream()
            .anyMatch(charset -> new String(written, charset).equals(name.getName()));
  }

  private byte[] string() {
    if (taken("(")) {
      return literal();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringBuilder digits = new StringBuilder();
    if (!taken("<")) {
      return unreadable();
    }
    for (; at < text.length() && text.charAt(at) != '>'; at++) {
      if (Character.digit(text.charAt(at), HEX) >= 0) {
        digits.append(text.charAt(at));
      } else if (WHITE.indexOf(text.charAt(at)) < 0) {
        return unreadable();
      }
    }
    if (digits.length() % 2 != 0) {
      digits.append('0');
    }
    for (int i = 0; i < digits.length(); i += 2) {
      bytes.write(hex(digits.charAt(i), digits.charAt(i + 1)));
    }
    return taken(">") ? bytes.toByteArray() : unreadable();
  }

  private byte[] literal() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int open = 1; at < text.length(); ) {
      char one = text.charAt(at++);
      if (one == '\\') {
        escape(bytes);
        continue;
      }
      open += one == '(' ? 1 : one == ')' ? -1 : 0;
      if (open == 0) {
        return bytes.toByteArray();
      }
      bytes.write(one);
    }
    return unreadable();
  }

  private void escape(ByteArrayOutputStream bytes) {
    char one = at < text.length() ? text.charAt(at++) : '\n';
    int plain = "nrtbf".indexOf(one);
    if (plain >= 0) {
      bytes.write("\n\r\t\b\f".charAt(plain));
    } else if (Character.digit(one, OCTAL) >= 0) {
      int code = Character.digit(one, OCTAL);
      for (int more = 0;
          more < 2 && at < text.length() && Character.digit(text.charAt(at), OCTAL) >= 0;
          more++) {
        code = code * OCTAL + Character.digit(text.charAt(at++), OCTAL);
      }
      bytes.write(code & BYTE);
    } else if (one == '\r') {
      taken("\n");
    } else if (one != '\n') {
      bytes.write(one);
    }
  }

  /** A value that equals no string: longer than what was written can be. */
  private byte[] unreadable() {
    return new byte[text.length() + 1];
  }

  private boolean data(COSStream stream) {
    if (!word("stream") || !(taken("\r\n") || taken("\n"))) {
      return false;
    }
    try (InputStream in = stream.createRawInputStream()) {
      byte[] raw = in.readAllBytes();
      if (raw.length != stream.getLong(COSName.LENGTH)
          || !text.startsWith(new String(raw, StandardCharsets.ISO_8859_1), at)) {
        return false;
      }
      at += raw.length;
      return word("endstream");
    } catch (IOException unreadable) {
      return false;
    }
  }

  private boolean word(String word) {
    skipWhite();
    return taken(word) && isBetweenTokens();
  }

  private boolean taken(String mark) {
    boolean here = text.startsWith(mark, at);
    at += here ? mark.length() : 0;
    return here;
  }

  private boolean matches(Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    boolean here = matcher.find(at);
    at = here ? matcher.end() : at;
    return here;
  }

  private boolean isBetweenTokens() {
    return at >= text.length() || !isRegular(text.charAt(at));
  }

  private boolean isAtTheEnd() {
    skipWhite();
    return at == text.length();
  }

  private void skipWhite() {
    while (at < text.length() && WHITE.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private static boolean isRegular(char one) {
    return WHITE.indexOf(one) < 0 && DELIMITERS.indexOf(one) < 0;
  }

  private static int hex(char one, char other) {
    int high = Character.digit(one, HEX);
    int low = Character.digit(other, HEX);
    return high < 0 || low < 0 ? -1 : high * HEX + low;
  }
}
