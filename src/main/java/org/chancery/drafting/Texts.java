package org.chancery.drafting;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All texts that the open scope can see. */
interface Texts extends JpaRepository<Text, TextKey> {

  /** With the row locked: acts on one text happen one after the other. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select t from Text t where t.key = :key")
  Optional<Text> lock(TextKey key);

  default Text toChange(TextId id) {
    return lock(TextKey.of(id)).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
  }

  default Text toRead(TextId id) {
    return findById(TextKey.of(id)).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
  }
}
