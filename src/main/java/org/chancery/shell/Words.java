package org.chancery.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.chancery.segments.Bilingual;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All words of all modules, merged from {@code i18n/<module>_<language>.properties} (UTF-8) on the
 * class path. A value is written as it is read: apostrophes are plain, {@code {0}} is a place. Of
 * the arguments, a {@link Bilingual} and a {@link PartialDate} appear in the reader's language, and
 * a whole number below ten thousand is not grouped. A missing key is shown in ⟦brackets⟧ and
 * logged.
 */
@Component
public class Words implements I18NProvider {

  /** The house's languages, the default first. */
  public static final List<Locale> LANGUAGES = List.of(Locale.of("ru"), Locale.ENGLISH);

  private static final Logger LOG = LoggerFactory.getLogger(Words.class);
  private static final Map<String, Map<String, String>> ALL =
      Map.of("ru", read("ru"), "en", read("en"));

  @Override
  public List<Locale> getProvidedLocales() {
    return LANGUAGES;
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... arguments) {
    return say(locale, key, arguments);
  }

  /**
   * Says something in a language, for those who are no component.
   *
   * @param locale the reader's; everything but Russian reads English
   * @param key which words
   * @param arguments what they name
   * @return the words
   */
  public static String say(Locale locale, String key, Object... arguments) {
    var language = Formats.russian(locale) ? "ru" : "en";
    var words = ALL.getOrDefault(language, Map.of()).get(key);
    if (words == null) {
      LOG.warn("No words for {} in {}", key, language);
      return "⟦" + key + "⟧";
    }
    return Formats.glue(arguments.length == 0 ? words : fill(words, locale, arguments), locale);
  }

  /**
   * Whether there are words for a key.
   *
   * @param locale in which language
   * @param key which
   * @return true if {@link #say} would not fall back
   */
  public static boolean has(Locale locale, String key) {
    return ALL.getOrDefault(Formats.russian(locale) ? "ru" : "en", Map.of()).containsKey(key);
  }

  static Map<String, String> all(String language) {
    return ALL.getOrDefault(language, Map.of());
  }

  static String place(ZoneId zone, Locale locale) {
    var key = "shell.place." + zone.getId().replace('/', '.');
    if (zone.getId().equals("Z") || zone.getId().equals("UTC")) {
      return "UTC";
    }
    return has(locale, key)
        ? say(locale, key)
        : "(" + zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ') + ")";
  }

  private static String fill(String words, Locale locale, Object... arguments) {
    var format = new MessageFormat(words.replace("'", "''"), locale);
    var shown = new Object[arguments.length];
    var given = format.getFormatsByArgumentIndex();
    for (int i = 0; i < arguments.length; i++) {
      shown[i] =
          switch (arguments[i]) {
            case Bilingual names -> names.in(locale);
            case PartialDate date -> date.in(locale);
            default -> arguments[i];
          };
      if (i < given.length && given[i] == null && arguments[i] instanceof Number number) {
        var plain = NumberFormat.getInstance(locale);
        plain.setGroupingUsed(Math.abs(number.longValue()) >= 10_000);
        format.setFormatByArgumentIndex(i, plain);
      }
    }
    return format.format(shown);
  }

  private static Map<String, String> read(String language) {
    var words = new TreeMap<String, String>();
    try {
      var files =
          new PathMatchingResourcePatternResolver(Words.class.getClassLoader())
              .getResources("classpath*:i18n/*_" + language + ".properties");
      for (var file : files) {
        var read = new Properties();
        try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          read.load(in);
        }
        read.forEach(
            (key, value) -> {
              if (words.put((String) key, (String) value) != null) {
                throw new IllegalStateException("Two sentences for " + key);
              }
            });
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return Map.copyOf(words);
  }
}
