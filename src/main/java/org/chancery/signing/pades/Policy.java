package org.chancery.signing.pades;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The strict policy: the engine's own default, with every kind of change in a PDF made a failure,
 * and without questions about withdrawn certificates, because files of level B-T carry no answers
 * to them.
 */
final class Policy {
  private static final String DEFAULT = "/policy/constraint.xml";
  private static final List<String> FAILING =
      List.of(
          "ByteRangeCollision",
          "PdfAnnotationOverlap",
          "PdfVisualDifference",
          "DocMDP",
          "FieldMDP",
          "SigFieldLock",
          "UndefinedChanges");
  private static final List<String> NOT_ASKED =
      List.of("RevocationDataAvailable", "AcceptableRevocationDataFound");

  private static final ValidationPolicy STRICT = load();

  private Policy() {}

  static ValidationPolicy strict() {
    return STRICT;
  }

  private static ValidationPolicy load() {
    try (InputStream in = ValidationPolicyLoader.class.getResourceAsStream(DEFAULT)) {
      if (in == null) {
        throw new IllegalStateException("The engine's default policy is missing");
      }
      String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String constraint : FAILING) {
        xml = level(xml, constraint, "WARN", "FAIL");
      }
      for (String constraint : NOT_ASKED) {
        xml = level(xml, constraint, "FAIL", "IGNORE");
      }
      return ValidationPolicyLoader.fromValidationPolicy(
              new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
          .create();
    } catch (IOException broken) {
      throw new IllegalStateException("The engine's default policy cannot be read", broken);
    }
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
