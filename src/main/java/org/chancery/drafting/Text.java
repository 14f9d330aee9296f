package org.chancery.drafting;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.chancery.identity.Refused;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.chancery.texts.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * A text in its space: title, present version, who keeps it, and whether it is still open. Its
 * words are insert-only versions beside it.
 */
@Entity
@Table(name = "text")
class Text {

  private static final int LONGEST_TITLE = 300;

  @EmbeddedId private TextKey key;

  @Column(name = "work_id", updatable = false)
  private UUID work;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private TextKind kind;

  @Column(updatable = false)
  private String language;

  private String title;
  private int head;
  private UUID keeper;

  @Column(name = "begun_at", updatable = false)
  private Instant begunAt;

  @Column(name = "begun_from", updatable = false)
  private @Nullable String begunFrom;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "closed_for")
  private @Nullable ClosedFor closedFor;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  private int round;

  @Column(name = "pen_holder")
  private @Nullable UUID penHolder;

  @Column(name = "changed_by")
  private UUID changedBy;

  @Column(name = "ever_released")
  private boolean everReleased;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Text() {}

  /** A text of a work: of a new one, or of one that has texts in other languages there already. */
  Text(
      TextId id,
      UUID work,
      TextKind kind,
      String language,
      String title,
      MandateId keeper,
      Instant at,
      @Nullable Fingerprint begunFrom) {
    this.key = TextKey.of(id);
    this.work = work;
    this.kind = kind;
    this.language = language;
    this.title = checked(title);
    this.head = 0;
    this.keeper = keeper.id();
    this.begunAt = at;
    this.begunFrom = begunFrom == null ? null : begunFrom.hex();
    this.changedAt = at;
    this.changedBy = keeper.id();
    this.stage = Stage.DRAFT;
  }

  TextId id() {
    return new TextId(new SpaceId(key.space()), key.id());
  }

  /** What it shares with the texts in other languages. */
  UUID work() {
    return work;
  }

  TextKind kind() {
    return kind;
  }

  String language() {
    return language;
  }

  String title() {
    return title;
  }

  int head() {
    return head;
  }

  void rename(String newTitle, Instant at) {
    requireOpen();
    title = checked(newTitle);
    changedAt = at;
  }

  void handTo(MandateId colleague, Instant at) {
    requireOpen();
    keeper = colleague.id();
    changedAt = at;
  }

  Stage stage() {
    return Stage.of(stage, closedFor);
  }

  @Nullable MandateId penHolder() {
    return penHolder == null ? null : new MandateId(penHolder);
  }

  void handPenTo(MandateId holder) {
    requireOpen();
    penHolder = holder.id();
  }

  /** Nobody is named: all parties do together what a pen-holder would do. */
  void withoutPenHolder() {
    penHolder = null;
  }

  void beginAt(Stage first) {
    if (first != Stage.DRAFT && first != Stage.NEGOTIATION) {
      throw new IllegalArgumentException("a text begins as a draft or in negotiation");
    }
    stage = first;
  }

  /** How often it has changed its stage: what was agreed for one change is not for another. */
  int round() {
    return round;
  }

  void enter(Stage next) {
    requireOpen();
    requireFollows(next);
    stage = next;
    round++;
  }

  /** Each stage follows the one before it; the way back leads to the negotiation. */
  void requireFollows(Stage next) {
    var follows =
        switch (next) {
          case NEGOTIATION -> stage != Stage.NEGOTIATION;
          case CLEAN -> stage == Stage.NEGOTIATION;
          case FROZEN -> stage == Stage.CLEAN;
          case DRAFT, WITHDRAWN -> false;
        };
    if (!follows) {
      throw new Refused(DraftingReason.STAGE_SKIPPED);
    }
  }

  int advance(int steps, MandateId by, Instant at) {
    requireOpen();
    head = head + steps;
    changedAt = at;
    changedBy = by.id();
    return head;
  }

  void released() {
    everReleased = true;
  }

  boolean wasReleased() {
    return everReleased;
  }

  void close(ClosedFor reason) {
    requireOpen();
    closedFor = reason;
  }

  boolean isClosed() {
    return closedFor != null;
  }

  void requireOpen() {
    if (closedFor != null) {
      throw new Refused(DraftingReason.CLOSED);
    }
  }

  private static String checked(String title) {
    var trimmed = title.strip();
    if (trimmed.isEmpty() || trimmed.length() > LONGEST_TITLE) {
      throw new Refused(DraftingReason.TITLE_LENGTH);
    }
    return trimmed;
  }
}
