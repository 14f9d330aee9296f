package org.chancery.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Commission;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.segments.HolderKind;
import org.chancery.segments.MandateId;
import org.chancery.segments.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A person acting in a capacity: the first argument of every use case. Only this module can make
 * one, so nothing can be called as nobody. It says who asks; whether the mandate is still valid is
 * decided by the database at the beginning of each transaction.
 */
public final class Actor implements Scope {

  /** How long a sign-in with the second factor counts as fresh for approving and signing. */
  public static final Duration FRESH = Duration.ofMinutes(5);

  private static final Actor VISITOR = new Actor(null, null);

  private final @Nullable Mandate mandate;
  private final @Nullable Instant provedAt;

  private Actor(@Nullable Mandate mandate, @Nullable Instant provedAt) {
    this.mandate = mandate;
    this.provedAt = provedAt;
  }

  static Actor of(Mandate mandate, @Nullable Instant provedAt) {
    return new Actor(mandate, provedAt);
  }

  /**
   * Somebody who did not sign in, as on the public page.
   *
   * @return an actor whose scope is empty
   */
  public static Actor visitor() {
    return VISITOR;
  }

  @Override
  public @Nullable MandateId mandate() {
    return mandate == null ? null : mandate.id();
  }

  /**
   * The mandate's identity where there must be one.
   *
   * @return the acting mandate
   * @throws Refused to a visitor
   */
  public MandateId id() {
    return acting().id();
  }

  /**
   * The commission in which the actor acts.
   *
   * @return name and symbol prefix
   */
  public Commission commission() {
    return acting().commission();
  }

  /**
   * For whom the actor acts.
   *
   * @return a segment, a body or an agency
   */
  public Holder holder() {
    return acting().holder();
  }

  /**
   * The segment whose vault is the actor's own.
   *
   * @return none unless the actor acts for a segment itself
   */
  public @Nullable Holder segment() {
    return acting().holder().kind() == HolderKind.SEGMENT ? acting().holder() : null;
  }

  /**
   * In what capacity.
   *
   * @return the capacity of the mandate
   */
  public Capacity capacity() {
    return acting().capacity();
  }

  /**
   * The office as others see it.
   *
   * @return its name in both languages
   */
  public Bilingual office() {
    return acting().office();
  }

  /**
   * Demands that the actor proved who they are with the second factor a moment ago. Approving and
   * signing begin with it.
   *
   * @param now the instant of the act
   * @throws Refused if the proof is missing or older than {@link #FRESH}
   */
  public void requireStrong(Instant now) {
    if (provedAt == null || Duration.between(provedAt, now).compareTo(FRESH) > 0) {
      throw new Refused(IdentityReason.STRONG_SIGN_IN_NEEDED);
    }
  }

  /**
   * Whether the actor acts in one of these capacities.
   *
   * @param first a capacity
   * @param others more of them
   * @return true if the mandate's capacity is among them; false for a visitor
   */
  public boolean is(Capacity first, Capacity... others) {
    return mandate != null && EnumSet.of(first, others).contains(mandate.capacity());
  }

  /**
   * Whether the actor acts for this holder.
   *
   * @param holder a segment, body or agency
   * @return true if the mandate is held for it
   */
  public boolean actsFor(HolderId holder) {
    return mandate != null && mandate.holder().id().equals(holder);
  }

  private Mandate acting() {
    if (mandate == null) {
      throw new Refused(IdentityReason.NO_MANDATE);
    }
    return mandate;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Actor that
        && (mandate == null
            ? that.mandate == null
            : that.mandate != null && mandate.id().equals(that.mandate.id()));
  }

  @Override
  public int hashCode() {
    return mandate == null ? 0 : mandate.id().hashCode();
  }

  @Override
  public String toString() {
    return mandate == null ? "visitor" : "mandate " + mandate.id().id();
  }
}
