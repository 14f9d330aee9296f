package org.chancery.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.identity.Reason;
import org.chancery.segments.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {

  private static final Locale RU = Locale.of("ru");
  private static final Locale EN = Locale.ENGLISH;
  private static final Path CODE = Path.of("src/main/java/org/chancery");
  private static final Pattern PLURAL = Pattern.compile("\\.(one|few|many)$");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(keys("en")).isEqualTo(keys("ru"));
  }

  @Test
  void noSentenceIsEmptyOrUnreadableAndBothNameTheSamePlaces() {
    var wrong = new ArrayList<String>();
    for (var language : List.of("en", "ru")) {
      Words.all(language)
          .forEach(
              (key, words) -> {
                if (words.isBlank()) {
                  wrong.add(language + " " + key + " is empty");
                }
                try {
                  new MessageFormat(words.replace("'", "''"));
                } catch (IllegalArgumentException unreadable) {
                  wrong.add(language + " " + key + ": " + unreadable.getMessage());
                }
                var other = Words.all(language.equals("en") ? "ru" : "en").get(key);
                if (other != null
                    && !PLURAL.matcher(key).find()
                    && !places(words).equals(places(other))) {
                  wrong.add(key + " names other places in the other language");
                }
              });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPluralHasAllItsForms() {
    var wrong = new ArrayList<String>();
    Words.all("ru").keySet().stream()
        .filter(key -> key.endsWith(".few"))
        .map(key -> PLURAL.matcher(key).replaceFirst(""))
        .forEach(
            key -> {
              for (var form : List.of("one", "few", "many")) {
                if (!Words.has(RU, key + "." + form)) {
                  wrong.add("ru " + key + "." + form);
                }
                if (!form.equals("few") && !Words.has(EN, key + "." + form)) {
                  wrong.add("en " + key + "." + form);
                }
              }
            });
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyKeyThatTheCodeNamesExists() throws IOException {
    var modules =
        Words.all("en").keySet().stream()
            .map(key -> key.substring(0, key.indexOf('.')))
            .collect(Collectors.toCollection(TreeSet::new));
    var literal =
        Pattern.compile("\"((?:" + String.join("|", modules) + ")(?:\\.[a-z0-9-]+)*\\.?)\"");
    var missing = new TreeSet<String>();
    for (var file : sources()) {
      var found = literal.matcher(file.getValue());
      while (found.find()) {
        var key = found.group(1);
        if (key.contains(".") && keys("en").stream().noneMatch(k -> known(k, key))) {
          missing.add(file.getKey() + ": " + key);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyReasonHasItsSentence() throws Exception {
    var missing = new TreeSet<String>();
    for (var file : sources()) {
      var module = file.getKey().substring(0, Math.max(0, file.getKey().indexOf('/')));
      if (file.getValue().contains("implements Reason") && speaks(module)) {
        var name = "org.chancery." + file.getKey().replace(".java", "").replace('/', '.');
        var type = Class.forName(name);
        assertThat(Modifier.isAbstract(type.getModifiers())).isFalse();
        for (var constant : type.getEnumConstants()) {
          var key = ((Reason) constant).key();
          if (!Words.has(EN, key) || !Words.has(RU, key)) {
            missing.add(key);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void noPageSpeaksPastTheWords() throws IOException {
    var spoken =
        Pattern.compile(
            "(?:new (?:Span|H[1-6]|Paragraph|Text|NativeButton|Button|ListItem|EmptyState|PageHead"
                + "|StatusTag|SecondaryPanel)|setText|setLabel|setPlaceholder|setHelperText"
                + "|Act\\.(?:go|plain))\\(\\s*\"([^\"]*[A-Za-z]{2}[^\"]*)\"");
    var cyrillic = Pattern.compile("\"[^\"\\n]*\\p{IsCyrillic}[^\"\\n]*\"");
    var found = new TreeSet<String>();
    for (var file : sources()) {
      for (var pattern :
          file.getKey().contains("/ui/") ? List.of(spoken, cyrillic) : List.of(spoken)) {
        var match = pattern.matcher(file.getValue());
        while (match.find()) {
          found.add(file.getKey() + ": " + match.group());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void aMissingKeyIsLoud() {
    assertThat(Words.say(EN, "shell.no-such-words")).isEqualTo("⟦shell.no-such-words⟧");
  }

  @Test
  void apostrophesAreOrdinaryAndArgumentsSpeakTheReadersLanguage() {
    assertThat(Words.say(EN, "shell.sees", new Bilingual("Tajikistan's side", "Таджикистан")))
        .isEqualTo("You see what Tajikistan's side may see.");
    assertThat(Words.say(RU, "shell.desk.since", PartialDate.parse("2022-10"))).contains("октябрь");
    assertThat(Words.say(EN, "shell.bell", 2024)).endsWith("2024");
  }

  @ParameterizedTest
  @CsvSource({
    "0,many",
    "1,one",
    "2,few",
    "4,few",
    "5,many",
    "11,many",
    "12,many",
    "14,many",
    "21,one",
    "22,few",
    "25,many",
    "101,one",
    "111,many"
  })
  void russianCountsInThreeForms(long number, String form) {
    assertThat(Plural.form(RU, number)).isEqualTo(form);
    assertThat(Plural.form(EN, number)).isEqualTo(number == 1 ? "one" : "many");
  }

  /** A module begins to speak with its first words; from then on all its reasons must. */
  private static boolean speaks(String module) {
    return Words.all("en").keySet().stream().anyMatch(key -> key.startsWith(module + "."));
  }

  private static boolean known(String key, String named) {
    return key.equals(named)
        || PLURAL.matcher(key).replaceFirst("").equals(named)
        || (named.endsWith(".") && key.startsWith(named));
  }

  private static TreeSet<String> keys(String language) {
    return Words.all(language).keySet().stream()
        .map(key -> key.endsWith(".few") ? key.replaceFirst("few$", "many") : key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static TreeSet<String> places(String words) {
    return PLACE
        .matcher(words)
        .results()
        .map(r -> r.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Map.Entry<String, String>> sources() throws IOException {
    try (var files = Files.walk(CODE)) {
      var all = new ArrayList<Map.Entry<String, String>>();
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        all.add(Map.entry(CODE.relativize(file).toString(), Files.readString(file)));
      }
      return all;
    }
  }
}
