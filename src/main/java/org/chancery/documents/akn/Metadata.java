package org.chancery.documents.akn;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chancery.documents.AkomaNtosoSetting;
import org.chancery.texts.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a file says of its text: the work, its expression in one language, and this file
 * (FRBR), under the addresses of the Akoma Ntoso Naming Convention 1.0.
 */
final class Metadata {

  private static final String OURS = "urn:chancery:text";
  private static final Pattern UNSPEAKABLE = Pattern.compile("[^a-z0-9.-]+");

  private final Xml xml;
  private final AkomaNtosoSetting setting;
  private final String work;
  private final String expression;

  /**
   * @param type the element of the document, which its address repeats: "statement"
   */
  Metadata(Xml xml, AkomaNtosoSetting setting, String type) {
    this.xml = xml;
    this.setting = setting;
    this.work =
        "/akn/%s/%s/%s/%s/%s"
            .formatted(
                plain(setting.issuer().code()),
                type,
                setting.nature(),
                day(setting.begun()),
                plain(setting.work()));
    this.expression =
        work + "/" + setting.language().getISO3Language() + "@" + day(setting.frozen());
  }

  private static String plain(String name) {
    return UNSPEAKABLE.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /**
   * Writes it.
   *
   * @param component which part of the work: "main", "annex_1"
   * @param fingerprint of the whole text; none in its parts
   */
  void write(String component, @Nullable Fingerprint fingerprint) {
    xml.open("meta").open("identification", "source", "#issuer");
    xml.open("FRBRWork");
    core(work, "", component, setting.begun(), "begun", null);
    xml.empty("FRBRcountry", "value", plain(setting.issuer().code()));
    xml.empty("FRBRsubtype", "value", setting.nature());
    xml.empty("FRBRnumber", "value", setting.work()).close();
    xml.open("FRBRExpression");
    core(expression, "", component, setting.frozen(), "frozen", fingerprint);
    xml.empty("FRBRversionNumber", "value", Integer.toString(setting.number()));
    xml.empty("FRBRlanguage", "language", setting.language().getISO3Language()).close();
    xml.open("FRBRManifestation");
    core(expression, ".xml", component, setting.frozen(), "frozen", null);
    xml.empty("FRBRformat", "value", "application/akn+xml").close().close();
    xml.open("references", "source", "#issuer");
    xml.empty(
        "TLCOrganization",
        "eId",
        fingerprint == null ? component + "__issuer" : "issuer",
        "href",
        "/akn/ontology/organization/" + plain(setting.issuer().code()),
        "showAs",
        setting.issuer().name());
    xml.close().close();
  }

  private void core(
      String address,
      String ending,
      String component,
      Instant date,
      String what,
      @Nullable Fingerprint fingerprint) {
    xml.empty("FRBRthis", "value", address + "/!" + component + ending);
    xml.empty("FRBRuri", "value", address + ending);
    if (fingerprint != null && setting.symbol() instanceof String symbol) {
      xml.empty("FRBRalias", "value", symbol, "name", "symbol");
    }
    xml.empty("FRBRdate", "date", date.truncatedTo(ChronoUnit.SECONDS).toString(), "name", what);
    xml.empty("FRBRauthor", "href", "#issuer");
    if (fingerprint != null) {
      // what was frozen is the canonical form, of which this file is another writing
      xml.open("preservation");
      xml.empty(
          "c:fingerprint",
          "xmlns:c",
          OURS,
          "algorithm",
          "SHA-256",
          "of",
          "canonical form",
          "value",
          fingerprint.hex());
      xml.close();
    }
  }
}
