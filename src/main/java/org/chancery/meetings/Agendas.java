package org.chancery.meetings;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All agendas that the open scope can see. */
interface Agendas extends JpaRepository<Agenda, AgendaKey> {

  /** With the row locked: acts on one agenda happen one after the other. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select a from Agenda a where a.key = :key")
  Optional<Agenda> lock(AgendaKey key);

  @Query("select a from Agenda a where a.meetingId = :meeting")
  Optional<Agenda> ofMeeting(UUID meeting);

  default Agenda toChange(AgendaId id) {
    return lock(AgendaKey.of(id)).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
  }
}
