package org.chancery.documents.pdf;

import java.util.List;
import org.chancery.documents.CopyCertificate;
import org.chancery.documents.Imprint;
import org.chancery.documents.Original;
import org.w3c.dom.Document;

/** Fills the form of a certificate of a true copy. */
final class CopyCertificateForm {

  private static final Template CERTIFICATE = new Template("copy-certificate.html");
  private static final int GROUP = 8;

  private final CopyCertificate certificate;
  private final Imprint imprint;
  private final Words words;

  CopyCertificateForm(CopyCertificate certificate, Imprint imprint) {
    this.certificate = certificate;
    this.imprint = imprint;
    this.words = Words.in(certificate.language());
  }

  Document filled() {
    var document = CERTIFICATE.open(words.language());
    var sha256 = certificate.sha256().replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    new Part(document.getDocumentElement())
        .fill("title", words.say("copy.title"))
        .fill("symbol", certificate.symbol())
        .fill("issuer", certificate.issuer())
        .fill("depositary", words.say("seal"))
        .fill("date", certificate.date())
        .fill("page.before", words.say("page.before"))
        .fill("page.between", words.say("page.between"))
        .each(
            "sample",
            imprint.sample() ? List.of(words.say("sample")) : List.of(),
            (part, sample) -> part.fill("sample", sample))
        .each("bookmark", List.<Body.Bookmark>of(), Body::fill)
        .fill(
            "certifies",
            words.say(
                "copy.certifies",
                certificate.symbol(),
                certificate.title(),
                "" + certificate.original(),
                "" + certificate.originals()))
        .build(
            "sha256",
            target -> {
              Xhtml.text(Xhtml.add(target, "span", ""), words.say("copy.sha256"));
              Xhtml.text(target, " ");
              Digits.into(target, sha256);
            })
        .fill("signed", words.say("copy.signed"))
        .each(
            "signature",
            certificate.signatures(),
            (part, one) ->
                part.fill(
                    "signature",
                    words.say(
                        one.office().isBlank() ? "copy.signature.without-office" : "copy.signature",
                        one.agency(),
                        one.office(),
                        one.at())))
        .fill("kept", words.say("copy.kept"))
        .fill("seal", words.say("seal"))
        .fill("seal-note", words.say("copy.seal.note"))
        .fill("check", words.say("check", imprint.checkAddress()))
        .box(Form.BOX + Original.SEAL);
    Template.describe(document, About.of(certificate, imprint));
    Template.requireFilled(document);
    return document;
  }
}
