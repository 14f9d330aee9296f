package org.chancery.signing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.chancery.identity.Actor;
import org.chancery.shell.Download;
import org.chancery.shell.Glyph;
import org.chancery.signing.InstrumentAct;
import org.chancery.signing.InstrumentParty;
import org.chancery.signing.InstrumentSheet;
import org.chancery.signing.InstrumentSheet.OriginalFile;
import org.chancery.signing.ReadingInstruments.HandedOut;

/** The originals: whose they are, how they differ, who has signed, and the ways to the files. */
class Originals extends Section {

  private final InstrumentDesk desk;
  private final Actor actor;
  private final InstrumentSheet sheet;
  private final SigningPhrases phrases;

  Originals(InstrumentDesk desk, Actor actor, InstrumentSheet sheet, SigningPhrases phrases) {
    this.desk = desk;
    this.actor = actor;
    this.sheet = sheet;
    this.phrases = phrases;
    addClassName("file");
    var several = sheet.files().size() > 1;
    var head = new H2(phrases.say(several ? "signing.originals" : "signing.file"));
    if (several) {
      var more = new Span(phrases.say("signing.originals.alternat"));
      more.addClassNames("sm", "muted", "beside");
      head.add(more);
    }
    var all = new Div();
    all.addClassName("origs");
    sheet.files().forEach(file -> all.add(original(file)));
    add(head, all);
    if (several) {
      var same =
          new Paragraph(
              phrases.say(
                  sheet.row().languages().size() > 1
                      ? "signing.originals.same.languages"
                      : "signing.originals.same"));
      same.addClassNames("sm", "muted");
      add(same);
    }
    add(checking());
  }

  private Component original(OriginalFile file) {
    var row = sheet.row();
    var name = new H3(title(file));
    name.addClassName("b");
    var signed = new Paragraph(signatures());
    signed.addClassNames("muted");
    var mono = new Div(InstrumentFile.fingerprint(file.sha256()));
    mono.addComponentAsFirst(label());
    var read =
        InstrumentFile.pages(
            desk.reading(), actor, row.id(), file.number(), phrases.say("signing.file.read"));
    var kept =
        InstrumentFile.download(
            desk.reading(),
            actor,
            row.id(),
            file.number(),
            phrases.say("signing.file.download", phrases.kilobytes(file.size())));
    var ways = new Div(read, kept);
    ways.addClassName("ways");
    if (row.parties().stream().allMatch(party -> party.signature() != null)) {
      ways.add(proof(file));
    }
    if (!row.acts(InstrumentAct.Kind.DEPOSITED).isEmpty()) {
      ways.add(certified(file));
    }
    var words = new Div(name);
    var keeper = file.keeper();
    if (keeper != null) {
      words.add(
          new Paragraph(
              phrases.say(
                  "signing.originals.first",
                  phrases.in(SigningPhrases.side(keeper, sheet.holders()).names()))));
    }
    ways.getChildren()
        .filter(Anchor.class::isInstance)
        .map(Anchor.class::cast)
        .forEach(way -> way.setAriaLabel(way.getText() + ", " + title(file)));
    words.add(signed, mono, ways);
    var whole = new Div(mini(file), words);
    whole.addClassName("orig");
    return whole;
  }

  private Download proof(OriginalFile file) {
    var id = sheet.row().id();
    return bundle("signing.originals.proof", () -> desk.proving().bundle(actor, id, file.number()));
  }

  private Download certified(OriginalFile file) {
    var id = sheet.row().id();
    var language = phrases.locale();
    return bundle(
        "signing.originals.certified",
        () -> desk.proving().certifiedCopy(actor, id, file.number(), language));
  }

  private Download bundle(String key, Supplier<HandedOut> made) {
    return Download.link(
        phrases.say(key),
        () -> {
          var file = made.get();
          return new Download.File(file.name(), "application/zip", file.bytes());
        });
  }

  private Span label() {
    var label = new Span(phrases.say("signing.object.file") + " ");
    label.addClassNames("xs", "muted");
    return label;
  }

  private String title(OriginalFile file) {
    var keeper = file.keeper();
    return keeper == null
        ? phrases.say("signing.file.original")
        : phrases.say(
            "signing.originals.of",
            file.number(),
            file.of(),
            phrases.in(SigningPhrases.side(keeper, sheet.holders()).names()));
  }

  private String signatures() {
    return phrases.say(
        "signing.file.signatures.of",
        sheet.row().parties().stream().filter(p -> p.signature() != null).count(),
        sheet.row().parties().size());
  }

  /** A picture of its signature page: who is named first, and who has signed. */
  private Component mini(OriginalFile file) {
    var picture = new Div();
    picture.addClassName("mini");
    picture.getElement().setAttribute("aria-hidden", "true");
    picture.getElement().setAttribute("data-sample", phrases.say("signing.originals.sample"));
    var heading = new Emphasis();
    heading.addClassName("h");
    picture.add(heading);
    var order = order(file);
    order.forEach(party -> picture.add(new Span(code(party))));
    for (int i = 0; i < 5; i++) {
      picture.add(new Emphasis());
    }
    var fields = new Div();
    order.stream().limit(3).forEach(party -> fields.add(field(party)));
    picture.add(fields);
    return picture;
  }

  private Span field(InstrumentParty party) {
    var field = new Span(code(party) + " ");
    if (party.signature() != null) {
      field.addClassName("y");
      field.add(Glyph.TICK.small());
    }
    return field;
  }

  private List<InstrumentParty> order(OriginalFile file) {
    return sheet.row().parties().stream()
        .sorted(Comparator.comparing((InstrumentParty p) -> !p.agency().equals(file.keeper())))
        .toList();
  }

  private String code(InstrumentParty party) {
    return SigningPhrases.side(party.agency(), sheet.holders()).code();
  }

  private Paragraph checking() {
    var line =
        new Paragraph(
            new Span(phrases.say("signing.file.check") + " "),
            new Anchor("check", phrases.say("signing.file.check.where")));
    line.addClassNames("sm", "muted");
    return line;
  }
}
