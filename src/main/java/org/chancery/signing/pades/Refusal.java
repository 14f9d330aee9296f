package org.chancery.signing.pades;

/** Way out of the guard's nested checks at the first finding; never leaves the guard. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  Refusal(Finding finding) {
    super(finding.detail(), null, false, false);
    this.finding = finding;
  }

  Finding finding() {
    return finding;
  }
}
