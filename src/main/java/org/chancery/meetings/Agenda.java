package org.chancery.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.HolderId;
import org.chancery.segments.SpaceId;

/**
 * An agenda in its body's room: which version is its present state. Its content is insert-only
 * versions beside it.
 */
@Entity
@Table(name = "agenda")
class Agenda {

  @EmbeddedId private AgendaKey key;

  @Column(name = "meeting_space", updatable = false)
  private UUID meetingSpace;

  @Column(name = "meeting_id", updatable = false)
  private UUID meetingId;

  @Column(name = "body_id", updatable = false)
  private UUID bodyId;

  @Column(updatable = false)
  private String symbol;

  private int head;

  @Column(name = "begun_at", updatable = false)
  private Instant begunAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Agenda() {}

  Agenda(AgendaId id, MeetingId meeting, HolderId body, String symbol, Instant at) {
    this.key = AgendaKey.of(id);
    this.meetingSpace = meeting.space().id();
    this.meetingId = meeting.id();
    this.bodyId = body.id();
    this.symbol = symbol;
    this.head = 0;
    this.begunAt = at;
    this.changedAt = at;
  }

  AgendaId id() {
    return new AgendaId(new SpaceId(key.space()), key.id());
  }

  MeetingId meeting() {
    return new MeetingId(new SpaceId(meetingSpace), meetingId);
  }

  HolderId body() {
    return new HolderId(bodyId);
  }

  String symbol() {
    return symbol;
  }

  int head() {
    return head;
  }

  Instant changedAt() {
    return changedAt;
  }

  int advance(Instant at) {
    head = head + 1;
    changedAt = at;
    return head;
  }
}
