package org.chancery.texts;

import java.util.List;

/**
 * Words in square brackets: one side does not accept them yet. Several options say that one of them
 * is to stay.
 *
 * @param id its id, which begins with the code of whoever put it
 * @param options the words of each, in the order in which they stand
 * @param block the block in which it begins
 */
public record Bracket(String id, List<Option> options, String block) {

  /**
   * One of the words between which is to be chosen.
   *
   * @param number 0 for what was put in brackets; for an alternative another one, which nobody else
   *     chooses at the same moment: people are told the place among the options, counted from 1
   * @param words without marks
   */
  public record Option(int number, String words) {}

  /** Keeps its own copy of the options. */
  public Bracket {
    options = List.copyOf(options);
  }

  /**
   * Whose bracket it is.
   *
   * @return the code of a segment, body or agency
   */
  public String code() {
    return Suggestion.codeOf(id);
  }

  /**
   * Whether one of its options is to be chosen.
   *
   * @return false where there is only one
   */
  public boolean hasAlternatives() {
    return options.size() > 1;
  }
}
