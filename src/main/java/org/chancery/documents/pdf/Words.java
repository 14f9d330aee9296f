package org.chancery.documents.pdf;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/**
 * The words that a paper itself adds, in the paper's language: never in the reader's, and never in
 * the machine's.
 */
public final class Words {

  private static final Words ENGLISH = new Words("en");
  private static final Words RUSSIAN = new Words("ru");

  private final Properties words = new Properties();
  private final String language;

  private Words(String language) {
    this.language = language;
    try (var stream =
            Words.class.getResourceAsStream("/documents/words/" + language + ".properties");
        var reader =
            new InputStreamReader(
                java.util.Objects.requireNonNull(stream, "words of " + language),
                StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a language; English for a language that has none. */
  public static Words in(Locale locale) {
    return locale.getLanguage().equals("ru") ? RUSSIAN : ENGLISH;
  }

  String language() {
    return language;
  }

  /** Whether there are words of that name. */
  public boolean has(String key) {
    return words.containsKey(key);
  }

  /** Words with what belongs in their gaps, {0} and on. */
  public String say(String key, String... arguments) {
    return new MessageFormat(raw(key), Locale.ROOT).format(arguments);
  }

  /** Words in which braces are braces. */
  public String raw(String key) {
    var pattern = words.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no words for " + key + " in " + language);
    }
    return pattern;
  }
}
