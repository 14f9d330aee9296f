package org.chancery.signing.pades;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The strict policy: the engine's own default, with every kind of change in a PDF made a failure.
 */
enum Policy {
  /** For files that carry revocation lists: without a fitting one nothing passes. */
  WITHDRAWALS_ASKED(List.of()),

  /** For files of level B-T, which carry no answers to that question. */
  WITHDRAWALS_NOT_ASKED(List.of("RevocationDataAvailable", "AcceptableRevocationDataFound"));

  private final ValidationPolicy rules;

  Policy(List<String> notAsked) {
    this.rules = load(notAsked);
  }

  ValidationPolicy rules() {
    return rules;
  }

  private static ValidationPolicy load(List<String> notAsked) {
    try (InputStream in =
        ValidationPolicyLoader.class.getResourceAsStream("/policy/constraint.xml")) {
      if (in == null) {
        throw new IllegalStateException("The engine's default policy is missing");
      }
      String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String constraint : failing()) {
        xml = level(xml, constraint, "WARN", "FAIL");
      }
      for (String constraint : notAsked) {
        xml = level(xml, constraint, "FAIL", "IGNORE");
      }
      return ValidationPolicyLoader.fromValidationPolicy(
              new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
          .create();
    } catch (IOException broken) {
      throw new IllegalStateException("The engine's default policy cannot be read", broken);
    }
  }

  /** Methods, because constants of the class do not exist yet when its own are made. */
  private static List<String> failing() {
    return List.of(
        "ByteRangeCollision",
        "PdfAnnotationOverlap",
        "PdfVisualDifference",
        "DocMDP",
        "FieldMDP",
        "SigFieldLock",
        "UndefinedChanges");
  }

  /** A newer engine with another default policy must be noticed, not silently trusted. */
  private static String level(String xml, String constraint, String from, String to) {
    String old = "<" + constraint + " Level=\"" + from + "\" />";
    if (!xml.contains(old)) {
      throw new IllegalStateException("The engine's default policy has changed: " + constraint);
    }
    return xml.replace(old, "<" + constraint + " Level=\"" + to + "\" />");
  }
}
