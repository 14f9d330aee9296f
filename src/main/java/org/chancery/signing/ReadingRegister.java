package org.chancery.signing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.chancery.identity.Actor;
import org.chancery.identity.UseCase;
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
   * What was registered lately, as a notice to everybody.
   *
   * @param actor who asks
   * @return at most three, newest first
   */
  public List<RegisterEntry> lately(Actor actor) {
    var since = clock.instant().minus(LATELY);
    return register.newest().stream()
        .filter(entry -> entry.at().isAfter(since))
        .limit(MOST)
        .toList();
  }
}
