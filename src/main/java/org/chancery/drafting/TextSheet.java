package org.chancery.drafting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.identity.Office;
import org.chancery.identity.Reason;
import org.chancery.segments.Commission;
import org.chancery.segments.Holder;
import org.chancery.segments.MandateId;
import org.chancery.segments.Seat;
import org.chancery.segments.Space;
import org.chancery.texts.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The page of a text: all that it prints, read in one transaction.
 *
 * @param id which text
 * @param kind what it is to become
 * @param title its title
 * @param language {@code ru} or {@code en}
 * @param version the present version
 * @param wording the words of that version
 * @param changedAt when it last changed
 * @param changedBy who wrote the present version
 * @param keeper who keeps it
 * @param closedFor why nobody writes in it; none while open
 * @param everReleased whether it was ever released
 * @param mayWrite whether this actor may write here
 * @param room where it lies
 * @param seats who can see it, by which rule, since when
 * @param holders the commission's holders, for names
 * @param offices the offices of all mandates named here
 * @param revisions its frozen revisions, oldest first
 * @param standing how far the parties are
 * @param others the texts of its work in other languages
 * @param stage how far it has come
 * @param penHolder who accepts suggestions and brings it to the next stage; none where the parties
 *     do it together
 * @param decides whether this actor does, alone or together with the other parties
 * @param lastLooked the version at which this mandate last looked; none if never
 * @param releasedByUs whether it began with a release of the actor's own segment that still stands
 * @param notDrafting why the actor does not draft; none if they do
 * @param notReleasing why the actor does not release and withdraw; none if they do
 * @param notAgreeing why the actor does not say yes for a segment; none if they do
 */
public record TextSheet(
    TextId id,
    TextKind kind,
    String title,
    String language,
    int version,
    Wording wording,
    Instant changedAt,
    MandateId changedBy,
    MandateId keeper,
    @Nullable ClosedFor closedFor,
    boolean everReleased,
    boolean mayWrite,
    Space room,
    List<Seat> seats,
    List<Holder> holders,
    Map<MandateId, Office> offices,
    List<Revision> revisions,
    Standing standing,
    List<OtherLanguage> others,
    Stage stage,
    @Nullable MandateId penHolder,
    boolean decides,
    @Nullable Integer lastLooked,
    boolean releasedByUs,
    @Nullable Reason notDrafting,
    @Nullable Reason notReleasing,
    @Nullable Reason notAgreeing) {

  /** The languages in which a work can have a text. */
  static final List<String> LANGUAGES = List.of("ru", "en");

  /**
   * In which languages its work has no text yet.
   *
   * @return language codes
   */
  public List<String> missingLanguages() {
    return LANGUAGES.stream()
        .filter(one -> !one.equals(language))
        .filter(one -> others.stream().noneMatch(other -> other.language().equals(one)))
        .toList();
  }

  /**
   * The symbol under which it is known.
   *
   * @return of its latest revision; none in a vault or room
   */
  public @Nullable String symbol() {
    return revisions.reversed().stream()
        .map(Revision::symbol)
        .filter(symbol -> symbol != null)
        .findFirst()
        .orElse(null);
  }

  /**
   * The symbol that a revision proposed now would receive.
   *
   * @param commission whose text it is
   * @return the next in the row of its work’s symbols
   */
  public String nextSymbol(Commission commission) {
    return Symbols.atTable(
        commission,
        room,
        Symbols.next(
            revisions.stream().flatMap(one -> Stream.ofNullable(one.symbol())),
            others.stream().flatMap(one -> Stream.ofNullable(one.symbol()))));
  }
}
