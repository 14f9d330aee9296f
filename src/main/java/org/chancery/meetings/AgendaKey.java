package org.chancery.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of an agenda's row; it begins with the space. */
@Embeddable
record AgendaKey(@Column(name = "space_id") UUID space, @Column(name = "id") UUID id)
    implements Serializable {

  static AgendaKey of(AgendaId agenda) {
    return new AgendaKey(agenda.space().id(), agenda.id());
  }
}
