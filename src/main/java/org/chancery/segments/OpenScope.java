package org.chancery.segments;

import java.util.Objects;
import java.util.Optional;

/**
 * The scope that is open on this thread. It is bound before a transaction begins, travels to no
 * other thread, and cannot be changed while open: a use case called on behalf of somebody else
 * inside it is a programming error.
 */
public final class OpenScope {

  private static final ScopedValue<Scope> OPEN = ScopedValue.newInstance();

  private OpenScope() {}

  /**
   * Does work in a scope.
   *
   * @param scope on whose behalf
   * @param work what
   * @param <T> its result
   * @param <X> its failure
   * @return the result of the work
   * @throws X what the work throws
   * @throws IllegalStateException if another mandate's scope is open
   */
  public static <T, X extends Throwable> T in(
      Scope scope, ScopedValue.CallableOp<? extends T, X> work) throws X {
    if (OPEN.isBound() && !Objects.equals(OPEN.get().mandate(), scope.mandate())) {
      throw new IllegalStateException("A scope of another mandate is open");
    }
    return ScopedValue.where(OPEN, scope).call(work::call);
  }

  /**
   * The open scope.
   *
   * @return none outside any use case
   */
  public static Optional<Scope> current() {
    return OPEN.isBound() ? Optional.of(OPEN.get()) : Optional.empty();
  }
}
