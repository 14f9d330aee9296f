package org.chancery.meetings;

import org.chancery.segments.Bilingual;

/** One difference between two states of an agenda, item by item. */
public sealed interface AgendaChange {

  /**
   * Which item.
   *
   * @return its place from 1 in the later state; of a removed item, in the earlier one
   */
  int place();

  /**
   * The item is new.
   *
   * @param place where
   * @param subject about what
   */
  record Added(int place, Bilingual subject) implements AgendaChange {}

  /**
   * The item is gone.
   *
   * @param place where it stood
   * @param subject about what
   */
  record Removed(int place, Bilingual subject) implements AgendaChange {}

  /**
   * The item stands elsewhere.
   *
   * @param place where it stands
   * @param from where it stood
   */
  record Moved(int place, int from) implements AgendaChange {}

  /**
   * The item has another subject.
   *
   * @param place where
   * @param from the earlier subject
   * @param to the later one
   */
  record Reworded(int place, Bilingual from, Bilingual to) implements AgendaChange {}

  /**
   * The meeting does something else with the item.
   *
   * @param place where
   * @param from the earlier kind
   * @param to the later one
   */
  record KindChanged(int place, ItemKind from, ItemKind to) implements AgendaChange {}

  /**
   * A document was attached.
   *
   * @param place where
   * @param symbol its symbol
   */
  record Attached(int place, String symbol) implements AgendaChange {}

  /**
   * A document was taken off.
   *
   * @param place where
   * @param symbol its symbol
   */
  record Detached(int place, String symbol) implements AgendaChange {}
}
