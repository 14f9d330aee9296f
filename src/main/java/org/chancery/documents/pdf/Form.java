package org.chancery.documents.pdf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.chancery.documents.FinalKind;
import org.chancery.documents.FinalText;
import org.chancery.documents.FinalText.Agenda;
import org.chancery.documents.FinalText.Edition;
import org.chancery.documents.FinalText.Text;
import org.chancery.documents.Imprint;
import org.chancery.documents.Original;
import org.chancery.documents.pdf.Body.Bookmark;
import org.chancery.texts.Redline;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Fills the form of a paper with its content and the words around it. */
final class Form {

  /** What the ids of signature boxes begin with. */
  static final String BOX = "field.";

  private static final Map<FinalKind, Template> TEMPLATES = templates();

  private final FinalText text;
  private final Imprint imprint;
  private final @Nullable Original original;
  private final Words words;
  private final SignaturePage signatures;

  Form(FinalText text, Imprint imprint, @Nullable Original original) {
    this.text = text;
    this.imprint = imprint;
    this.original = original;
    this.words = Words.in(text.language());
    this.signatures = new SignaturePage(text);
  }

  private static Map<FinalKind, Template> templates() {
    var templates = new EnumMap<FinalKind, Template>(FinalKind.class);
    for (var kind : FinalKind.values()) {
      var name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      templates.put(kind, new Template(name + ".html"));
    }
    return templates;
  }

  Document filled() {
    // the items of a meeting have a place in one form only
    var kind = text.content() instanceof Agenda ? FinalKind.AGENDA : text.kind();
    var document = Objects.requireNonNull(TEMPLATES.get(kind)).open(words.language());
    var root = new Part(document.getDocumentElement());
    fillAround(root);
    Colophon.fill(root, text, imprint, words);
    root.each("signatures", original == null ? List.of() : List.of(original), signatures::fill);
    switch (text.content()) {
      case Text blocks -> fillText(root, blocks);
      case FinalText.Columns(List<Edition> editions) ->
          fillColumns(root, new Columns(words, text.kind(), new FinalText.Columns(editions)));
      case Agenda agenda -> fillAgenda(root, agenda);
    }
    Template.describe(document, About.of(text, imprint));
    Template.requireFilled(document);
    return document;
  }

  private void fillAround(Part root) {
    var masthead = text.masthead();
    var single = !(text.content() instanceof FinalText.Columns);
    root.each(
            "kind",
            single ? KindLine.of(words, text.kind(), text.title()).stream().toList() : List.of(),
            (part, line) -> part.fill("kind", line))
        .each("single-title", single ? List.of(text) : List.of(), (_, _) -> {})
        .each("titles", single ? List.of() : List.of(text), (_, _) -> {})
        .fill("title", text.title())
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
            (part, sample) -> part.fill("sample", sample));
  }

  private void fillText(Part root, Text content) {
    var blocks = content.blocks();
    var body = new Body(words, text.kind(), Redline.unchanged(blocks).blocks());
    var sections = body.bookmarks();
    root.each("items", List.of(), (_, _) -> {})
        .each("text", List.of(text), (_, _) -> {})
        .each("bookmark", withSignatures(sections), Body::fill)
        .each(
            "contents",
            Contents.needed(sections.size(), blocks) ? List.of(sections) : List.of(),
            (part, all) ->
                part.build("contents", target -> Contents.into(target, words, withSignatures(all))))
        .build("body", body::into);
  }

  private void fillColumns(Part root, Columns columns) {
    root.each("items", List.of(), (_, _) -> {})
        .each("text", List.of(text), (_, _) -> {})
        .each("bookmark", withSignatures(columns.bookmarks()), Body::fill)
        .build("titles", columns::titles)
        .each(
            "contents",
            columns.needContents() ? List.of(columns) : List.of(),
            (part, all) ->
                part.build(
                    "contents",
                    target ->
                        all.contents(target, original == null ? List.of() : signatures.heading())))
        .build("body", columns::into);
  }

  private List<Bookmark> withSignatures(List<Bookmark> sections) {
    if (original == null) {
      return sections;
    }
    var all = new ArrayList<>(sections);
    all.add(new Bookmark(words.say("signatures"), SignaturePage.HREF));
    return all;
  }

  private void fillAgenda(Part root, Agenda agenda) {
    var items = agenda.items();
    root.each("bookmark", List.<Bookmark>of(), (_, _) -> {})
        .each("contents", List.of(), (_, _) -> {})
        .each("text", List.of(), (_, _) -> {})
        .each("items", List.of(items), (_, _) -> {});
    root.each(
        "item",
        IntStream.rangeClosed(1, items.size()).boxed().toList(),
        (part, n) -> {
          var item = items.get(n - 1);
          part.place(words.say("place.item", "" + n))
              .fill("subject", item.subject())
              .fill(
                  "kind-of-item", words.say("item." + item.kind().name().toLowerCase(Locale.ROOT)))
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
}
