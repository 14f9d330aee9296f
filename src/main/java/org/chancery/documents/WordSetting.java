package org.chancery.documents;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a text is written as a Word file.
 *
 * @param language the language of the text: of its numbers, of what is missing, and for the
 *     spelling of who reads it
 * @param suggestions by the id of their marks, who makes them; a suggestion that is not here goes
 *     under the code in its id
 * @param tracking whether Word is to track what the reader of the file changes
 */
public record WordSetting(Locale language, Map<String, Suggester> suggestions, boolean tracking) {

  /** Keeps its own copy. */
  public WordSetting {
    suggestions = Map.copyOf(suggestions);
  }

  /**
   * Who suggests.
   *
   * @param label as others may see it: "Tajikistan", never a person's name
   * @param at when, to the second; none leaves the date away
   */
  public record Suggester(String label, @Nullable Instant at) {}

  /**
   * A text with nothing to say about its suggestions.
   *
   * @param language the language of the text
   * @return a setting without names, and without tracking
   */
  public static WordSetting in(Locale language) {
    return new WordSetting(language, Map.of(), false);
  }
}
