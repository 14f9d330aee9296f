package org.chancery.meetings;

/** What lies at the address of an agenda, for this reader. */
public sealed interface OpenedAgenda {

  /**
   * An agenda in its body's room.
   *
   * @param sheet its page
   * @param changes what changed since this mandate last looked at another state
   */
  record InPreparation(AgendaSheet sheet, ChangesSinceLook changes) implements OpenedAgenda {}

  /**
   * An approved agenda, as everyone sees it.
   *
   * @param paper the agenda
   * @param meeting its meeting
   */
  record Circulated(CirculatedAgenda paper, Meeting meeting) implements OpenedAgenda {}
}
