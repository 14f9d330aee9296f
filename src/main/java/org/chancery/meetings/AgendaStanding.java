package org.chancery.meetings;

import java.util.Optional;
import org.chancery.texts.Fingerprint;

/** Where an agenda stands: derived from its approvals and its present state. */
public sealed interface AgendaStanding {

  /** It was never approved. */
  record InPreparation() implements AgendaStanding {}

  /**
   * Its present state is approved.
   *
   * @param approval by whom, when, with what symbol
   */
  record Approved(Approval approval) implements AgendaStanding {}

  /**
   * It was changed after its approval, and needs a new one.
   *
   * @param last the last approval, which stays valid for the state it names
   * @param nextSymbol the symbol that the present state will receive
   */
  record ChangedSinceApproval(Approval last, String nextSymbol) implements AgendaStanding {}

  /**
   * Derives the standing.
   *
   * @param symbol the symbol of the first state
   * @param present the fingerprint of the present state
   * @param last the last approval, if there was one
   * @return where the agenda stands
   */
  static AgendaStanding of(String symbol, Fingerprint present, Optional<Approval> last) {
    return last.<AgendaStanding>map(
            approval ->
                approval.fingerprint().equals(present)
                    ? new Approved(approval)
                    : new ChangedSinceApproval(approval, symbol + suffix(approval.number() + 1)))
        .orElseGet(InPreparation::new);
  }

  /**
   * What stands behind the symbol of the nth approval.
   *
   * @param number 0 for the first
   * @return empty, or {@code /Rev.n}
   */
  static String suffix(int number) {
    return number == 0 ? "" : "/Rev." + number;
  }
}
