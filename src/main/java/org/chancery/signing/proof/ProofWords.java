package org.chancery.signing.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** The words of bundles in one language: those of the report, and the README as a template. */
record ProofWords(Locale locale, Properties words) {

  static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.of("ru"));

  static ProofWords in(Locale locale) {
    var words = new Properties();
    try {
      words.load(new StringReader(file("words_" + locale.getLanguage() + ".properties")));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new ProofWords(locale, words);
  }

  static String file(String name) {
    try (InputStream in = ProofWords.class.getResourceAsStream("/signing/proof/" + name)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + name);
      }
      var words = new StringBuilder();
      try (var reader = new InputStreamReader(in, UTF_8)) {
        for (int c = reader.read(); c >= 0; c = reader.read()) {
          words.append((char) c);
        }
      }
      return words.toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  String say(String key, Object... arguments) {
    var pattern = words.getProperty(key);
    if (pattern == null) {
      throw new IllegalStateException("no words for " + key + " in " + locale);
    }
    return new MessageFormat(pattern, locale).format(arguments);
  }

  String moment(Instant at) {
    return DateTimeFormatter.ofPattern(words.getProperty("moment", ""), locale)
        .withZone(ZoneOffset.UTC)
        .format(at);
  }
}
