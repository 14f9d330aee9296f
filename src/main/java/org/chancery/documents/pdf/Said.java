package org.chancery.documents.pdf;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Words of a paper in one of its languages.
 *
 * @param language empty where it is the language of the whole paper
 * @param words the words
 */
record Said(String language, String words) {

  /** The same in each language of a paper, its first language first. */
  static List<Said> in(List<Locale> languages, Function<Locale, String> words) {
    return languages.stream()
        .map(
            language ->
                new Said(
                    language.equals(languages.getFirst()) ? "" : Words.in(language).language(),
                    words.apply(language)))
        .toList();
  }

  /** Fills the field of that name, once for each language. */
  static void fill(Part part, String name, List<Said> all) {
    part.each(
        name,
        all,
        (line, said) -> {
          line.fill(name, said.words());
          if (!said.language().isEmpty()) {
            line.attribute("lang", said.language());
          }
        });
  }
}
