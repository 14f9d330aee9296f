package org.chancery.signing;

import java.time.Instant;

/**
 * Who signed, as the certificate names the office and its agency, and when, as the time-stamp says.
 */
public record SignedBy(String office, String agency, Instant at) {}
