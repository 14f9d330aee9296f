package org.chancery.documents.pdf;

import java.util.List;
import org.chancery.documents.Imprint;
import org.chancery.documents.RedlineEdition;
import org.w3c.dom.Document;

/** Fills the form of a redline. */
final class RedlineForm {

  private static final Template REDLINE = new Template("redline.html");

  private final RedlineEdition edition;
  private final Imprint imprint;
  private final Words words;

  RedlineForm(RedlineEdition edition, Imprint imprint) {
    this.edition = edition;
    this.imprint = imprint;
    this.words = Words.in(edition.language());
  }

  Document filled() {
    var document = REDLINE.open(words.language());
    var body = new Body(words, edition.kind(), edition.redline().blocks());
    new Part(document.getDocumentElement())
        .fill("title", edition.title())
        .fill("symbol", edition.symbol())
        .fill("issuer", edition.issuer())
        .fill("nature", words.say("redline.nature"))
        .fill("pair", words.say("redline.pair", edition.later(), edition.earlier()))
        .fill("legend", words.say("redline.legend"))
        .fill("inserted", words.say("redline.inserted"))
        .fill("deleted", words.say("redline.deleted"))
        .fill("moved", words.say("redline.moved"))
        .fill("formatted", words.say("redline.formatted"))
        .fill("page.before", words.say("page.before"))
        .fill("page.between", words.say("page.between"))
        .each(
            "sample",
            imprint.sample() ? List.of(words.say("sample")) : List.of(),
            (part, sample) -> part.fill("sample", sample))
        .each(
            "none",
            edition.redline().isEmpty() ? List.of(words.say("redline.none")) : List.of(),
            (part, none) -> part.fill("none", none))
        .build("heading", body::title)
        .build("body", body::into)
        .each("bookmark", body.bookmarks(), Body::fill);
    Template.describe(document, About.of(edition, imprint));
    Template.requireFilled(document);
    return document;
  }
}
