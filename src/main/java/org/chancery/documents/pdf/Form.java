package org.chancery.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.chancery.documents.FinalText;
import org.chancery.documents.FinalText.Agenda;
import org.chancery.documents.FinalText.Item;
import org.chancery.documents.FinalText.Text;
import org.chancery.documents.Imprint;
import org.chancery.documents.Original;
import org.chancery.documents.Party;
import org.chancery.texts.Redline;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Fills the form of a paper with its content and the words around it. */
final class Form {

  /** What the ids of signature boxes begin with. */
  static final String BOX = "field.";

  private static final Template ARTICLES = new Template("articles.html");
  private static final Template AGENDA = new Template("agenda.html");

  private final FinalText text;
  private final Imprint imprint;
  private final @Nullable Original original;
  private final Words words;

  Form(FinalText text, Imprint imprint, @Nullable Original original) {
    this.text = text;
    this.imprint = imprint;
    this.original = original;
    this.words = Words.in(text.language());
  }

  Document filled() {
    var template =
        switch (text.content()) {
          case Text _ -> ARTICLES;
          case Agenda _ -> AGENDA;
        };
    var document = template.open(words.language());
    var root = new Part(document.getDocumentElement());
    fillAround(root);
    switch (text.content()) {
      case Text blocks -> fillText(root, blocks);
      case Agenda agenda -> fillAgenda(root, agenda);
    }
    Template.describe(document, About.of(text, imprint));
    Template.requireFilled(document);
    return document;
  }

  private void fillAround(Part root) {
    var masthead = text.masthead();
    root.fill("title", text.title())
        .fill("symbol", masthead.symbol())
        .fill("issuer", masthead.issuer())
        .fill("distribution", words.say("distribution", masthead.distribution()))
        .fill("date", masthead.date())
        .fill("original-language", words.say("original.language", masthead.originalLanguage()))
        .fill("page.before", words.say("page.before"))
        .fill("page.between", words.say("page.between"))
        .each(
            "sample",
            imprint.sample() ? List.of(words.say("sample")) : List.of(),
            (part, sample) -> part.fill("sample", sample))
        .fill("fingerprint", words.say("fingerprint", grouped(masthead.fingerprint())))
        .fill("check", words.say("check", imprint.checkAddress()));
  }

  private void fillText(Part root, Text content) {
    var body = new Body(words, text.kind(), Redline.unchanged(content.blocks()).blocks());
    root.build("body", body::into)
        .each("bookmark", body.bookmarks(), Body::fill)
        .each("signatures", original == null ? List.of() : List.of(original), this::fillSignatures);
  }

  private void fillAgenda(Part root, Agenda agenda) {
    var items = agenda.items();
    root.each("bookmark", List.<Item>of(), (_, _) -> {});
    root.each(
        "item",
        numbers(items),
        (part, n) -> {
          var item = items.get(n - 1);
          part.place(words.say("place.item", "" + n))
              .fill("subject", item.subject())
              .fill("kind", words.say("item." + item.kind().name().toLowerCase(Locale.ROOT)))
              .each(
                  "attachment",
                  item.attachments(),
                  (line, attached) ->
                      line.fill(
                          "attachment",
                          words.say(
                              "attachment",
                              attached.title(),
                              attached.symbol(),
                              "" + attached.revision(),
                              attached.fingerprint())));
        });
  }

  private void fillSignatures(Part part, Original original) {
    part.fill("signatures", words.say("signatures"))
        .fill("of", words.say("signatures.of", text.masthead().symbol(), text.title()))
        .fill(
            "original",
            words.say(
                "original",
                original.parties().getFirst().state(),
                "" + original.number(),
                "" + original.of()))
        .each("pair", pairs(original.parties()), this::fillPair)
        .fill("seal", words.say("seal"))
        .fill("seal.note", words.say("seal.note"))
        .box(BOX + Original.SEAL);
  }

  private void fillPair(Part part, List<Party> pair) {
    part.each(
        "party",
        pair,
        (block, party) ->
            block
                .place(words.say("place.party", party.agency()))
                .attribute("class", party.equals(pair.getFirst()) ? "party" : "party second")
                .fill("state", party.state())
                .fill("agency", party.agency())
                .fill("office", party.office())
                .box(BOX + party.field()));
  }

  private static List<List<Party>> pairs(List<Party> parties) {
    var pairs = new ArrayList<List<Party>>();
    for (int i = 0; i < parties.size(); i += 2) {
      pairs.add(parties.subList(i, Math.min(i + 2, parties.size())));
    }
    return pairs;
  }

  private static List<Integer> numbers(List<?> things) {
    return IntStream.rangeClosed(1, things.size()).boxed().toList();
  }

  private static String grouped(String fingerprint) {
    return fingerprint.replaceAll("(.{8})(?!$)", "$1 ");
  }
}
