package org.chancery.signing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chancery.identity.Actor;
import org.chancery.identity.UseCase;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Holder;
import org.chancery.segments.Holders;

/** Reading the register of instruments: every segment reads all of it, and no wording. */
@UseCase
public class ReadingRegister {

  /** How long a registered change stands on the desk of everybody. */
  private static final Duration LATELY = Duration.ofDays(30);

  private static final int MOST = 3;

  private final Register register;
  private final Holders holders;
  private final Clock clock;

  ReadingRegister(Register register, Holders holders, Clock clock) {
    this.register = register;
    this.holders = holders;
    this.clock = clock;
  }

  /**
   * The register, with the names it prints.
   *
   * @param entries one for each instrument, newest status first
   * @param holders the commission's holders
   */
  public record Listing(List<RegisterEntry> entries, List<Holder> holders) {
    /** Keeps copies of the lists. */
    public Listing {
      entries = List.copyOf(entries);
      holders = List.copyOf(holders);
    }
  }

  /**
   * All registered instruments of the commission.
   *
   * @param actor who asks
   * @return newest status first
   */
  public Listing all(Actor actor) {
    return new Listing(register.newest(), holders.all());
  }

  /**
   * What a party declined to sign, for those of its table who have nothing to do with it.
   *
   * @param instrument which, at a table of the reader
   * @param symbol its symbol
   * @param title its title
   * @param by the state for which it was declined
   * @param at when
   */
  public record Declined(
      InstrumentId instrument, String symbol, String title, Bilingual by, Instant at) {}

  /**
   * What happened lately.
   *
   * @param entries what was registered, newest first
   * @param declined what was declined, newest first; none for those on whose list it stands
   */
  public record Lately(List<RegisterEntry> entries, List<Declined> declined) {
    /** Keeps copies of the lists. */
    public Lately {
      entries = List.copyOf(entries);
      declined = List.copyOf(declined);
    }
  }

  /**
   * What was registered lately, as a notice to everybody, and what was declined, as a notice to
   * those of its table whom {@link ReadingInstruments#awaiting} does not tell.
   *
   * @param actor who asks
   * @return at most three of each
   */
  public Lately lately(Actor actor) {
    var now = clock.instant();
    return register.lately(
        MOST,
        now.minus(LATELY),
        ReadingInstruments.told(actor) ? null : now.minus(ReadingInstruments.TOLD));
  }
}
