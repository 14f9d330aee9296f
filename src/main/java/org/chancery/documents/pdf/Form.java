package org.chancery.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.chancery.documents.FinalKind;
import org.chancery.documents.FinalText;
import org.chancery.documents.FinalText.Agenda;
import org.chancery.documents.FinalText.Article;
import org.chancery.documents.FinalText.Articles;
import org.chancery.documents.FinalText.Item;
import org.chancery.documents.FinalText.Paragraph;
import org.chancery.documents.FinalText.Run;
import org.chancery.documents.Imprint;
import org.chancery.documents.Original;
import org.chancery.documents.Party;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

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
          case Articles _ -> ARTICLES;
          case Agenda _ -> AGENDA;
        };
    var document = template.open(words.language());
    var root = new Part(document.getDocumentElement());
    fillAround(root);
    switch (text.content()) {
      case Articles articles -> fillArticles(root, articles);
      case Agenda agenda -> fillAgenda(root, agenda);
    }
    describe(document);
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

  private void fillArticles(Part root, Articles content) {
    var articles = content.articles();
    root.each(
        "preamble",
        content.preamble().isEmpty() ? List.of() : List.of(content.preamble()),
        (part, preamble) ->
            part.place("preamble")
                .each("paragraph", preamble, (line, words) -> line.fill("words", words.runs())));
    root.each("article", numbers(articles), (part, n) -> fillArticle(part, n, articles.get(n - 1)));
    root.each(
        "bookmark",
        numbers(articles),
        (part, n) ->
            part.attribute("name", heading(n, articles.get(n - 1)))
                .attribute("href", "#article-" + n));
    root.each("signatures", original == null ? List.of() : List.of(original), this::fillSignatures);
  }

  private void fillArticle(Part part, int number, Article article) {
    part.attribute("id", "article-" + number)
        .place(words.say("place.heading", "" + number))
        .fill("heading", headingRuns(number, article));
    var paragraphs = article.paragraphs();
    part.each(
        "paragraph",
        numbers(paragraphs),
        (line, n) ->
            line.place(words.say("place.paragraph", "" + number, "" + n))
                .fill("number", number + "." + n)
                .fill("words", paragraphs.get(n - 1).runs()));
  }

  private String heading(int number, Article article) {
    var key = "heading." + (text.kind() == FinalKind.WORK_PLAN ? "work-plan" : "memorandum");
    return article.heading() == null
        ? words.say(key + ".bare", "" + number)
        : words.say(key, "" + number, article.heading().words());
  }

  private List<Run> headingRuns(int number, Article article) {
    var heading = article.heading();
    if (heading == null) {
      return Paragraph.of(heading(number, article)).runs();
    }
    var whole = heading(number, article);
    var numbered = whole.substring(0, whole.length() - heading.words().length());
    var runs = new ArrayList<>(Paragraph.of(numbered).runs());
    runs.addAll(heading.runs());
    return runs;
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

  private void describe(Document document) {
    var metas = document.getElementsByTagName("meta");
    for (int i = 0; i < metas.getLength(); i++) {
      var meta = (Element) metas.item(i);
      meta.setAttribute(
          "content",
          switch (meta.getAttribute("name")) {
            case "author" -> text.masthead().issuer();
            case "subject" -> text.masthead().symbol();
            case "keywords" -> imprint.sample() ? Statements.SAMPLE : text.masthead().symbol();
            default -> text.title();
          });
    }
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
