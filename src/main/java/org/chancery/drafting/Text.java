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

  @Column(name = "ever_released")
  private boolean everReleased;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Text() {}

  Text(
      TextId id,
      TextKind kind,
      String language,
      String title,
      MandateId keeper,
      Instant at,
      @Nullable Fingerprint begunFrom) {
    this.key = TextKey.of(id);
    this.kind = kind;
    this.language = language;
    this.title = checked(title);
    this.head = 0;
    this.keeper = keeper.id();
    this.begunAt = at;
    this.begunFrom = begunFrom == null ? null : begunFrom.hex();
    this.changedAt = at;
  }

  TextId id() {
    return new TextId(new SpaceId(key.space()), key.id());
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

  int advance(Instant at) {
    requireOpen();
    head = head + 1;
    changedAt = at;
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
