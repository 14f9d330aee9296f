package org.chancery.documents.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The reference validator of the PDF Association, asked for one flavour at a time. */
public final class VeraPdf {

  // Kept, so that the silence outlives the garbage collector.
  private static final Logger LOGGER = Logger.getLogger("org.verapdf");

  static {
    LOGGER.setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  /** What is wrong with the file in that flavour; nothing, if it conforms. */
  public static List<String> findings(byte[] pdf, PDFAFlavour flavour) throws Exception {
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = foundry.createValidator(flavour, false)) {
      var result = validator.validate(parser);
      var findings =
          result.getTestAssertions().stream()
              .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
              .map(
                  assertion ->
                      assertion.getRuleId().getClause()
                          + "-"
                          + assertion.getRuleId().getTestNumber()
                          + " "
                          + assertion.getMessage()
                          + " at "
                          + assertion.getLocation().getContext())
              .toList();
      return result.isCompliant() || !findings.isEmpty() ? findings : List.of("not compliant");
    } catch (VeraPDFException e) {
      return List.of("unreadable: " + e.getMessage());
    }
  }
}
