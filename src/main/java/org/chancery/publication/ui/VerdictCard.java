package org.chancery.publication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.chancery.publication.Report;
import org.chancery.publication.Report.Standing;
import org.chancery.shell.Formats;
import org.chancery.shell.Glyph;

/** A verdict: a sign, a sentence, and below what it rests on. */
class VerdictCard extends Section {

  private final H2 title;

  VerdictCard(Report report) {
    addClassName("verdict");
    var bad = report.standing() == Standing.BAD;
    setClassName("bad", bad);
    setClassName("part", report.standing() == Standing.PARTIAL);
    title = new H2(report.title());
    title.getElement().setAttribute("tabindex", "-1");
    var words = new Div(title, new Paragraph(report.sentence()));
    if (bad) {
      words.getElement().setAttribute("role", "alert");
    }
    var sign = new Span(sign(report.standing()));
    sign.addClassName("sign");
    var body = new Div();
    body.addClassName("body");
    fill(body, report);
    add(new Header(sign, words), body);
  }

  void focusTitle() {
    title.getElement().callJsFunction("focus");
  }

  private void fill(Div body, Report report) {
    var advice = new Paragraph(report.advice());
    advice.addClassName("sm");
    if (report.paper().symbol().isPresent()) {
      body.add(part("publication.what-it-is", whatItIs(report.paper())));
    }
    if (!report.checked().isEmpty()) {
      body.add(part("publication.what-was-checked", checked(report)));
    }
    if (!report.signatures().isEmpty()) {
      body.add(full(part("publication.signatures", new SignatureTable(report.signatures()))));
    }
    var last = part("publication.what-to-do", advice);
    body.add(report.standing() == Standing.BAD ? last : full(last));
    if (report.paper().file().isPresent()) {
      body.add(full(part("publication.fingerprints", fingerprints(report.paper()))));
    }
    if (!report.engine().isEmpty()) {
      body.add(full(engine(report)));
    }
  }

  private static Span sign(Standing standing) {
    return switch (standing) {
      case GOOD -> Glyph.TICK.icon();
      case PARTIAL -> Glyph.PEN.icon();
      case BAD -> Glyph.CROSS.icon();
    };
  }

  private static Span sign(Report.Sign sign) {
    return switch (sign) {
      case HOLDS -> Glyph.TICK.icon();
      case FAILS -> Glyph.CROSS.icon();
      case OPEN -> Glyph.RING.icon();
    };
  }

  private Div part(String key, Component content) {
    return new Div(new H3(getTranslation(key)), content);
  }

  private static Div full(Div part) {
    part.addClassName("full");
    return part;
  }

  private DescriptionList whatItIs(Report.Paper paper) {
    var rows = facts();
    paper.symbol().ifPresent(symbol -> row(rows, "publication.symbol", symbol, "sym"));
    paper.original().ifPresent(line -> row(rows, "publication.original", line, "plain"));
    if (paper.sample()) {
      var sample = new Span(getTranslation("publication.sample"));
      rows.add(new DescriptionList.Term(new Span("")), new DescriptionList.Description(sample));
    }
    return rows;
  }

  private DescriptionList fingerprints(Report.Paper paper) {
    var rows = facts();
    paper.text().ifPresent(hex -> row(rows, "publication.text", Formats.grouped(hex), "mono"));
    paper.file().ifPresent(hex -> row(rows, "publication.file", Formats.grouped(hex), "mono"));
    return rows;
  }

  private static DescriptionList facts() {
    var rows = new DescriptionList();
    rows.addClassNames("facts", "left");
    return rows;
  }

  private void row(DescriptionList rows, String key, String value, String look) {
    var words = new Span(value);
    words.addClassName(look);
    rows.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(words));
  }

  private UnorderedList checked(Report report) {
    var rows = new UnorderedList();
    rows.addClassName("steps");
    for (var finding : report.checked()) {
      var glyph = sign(finding.sign());
      glyph.setClassName("no", finding.sign() == Report.Sign.FAILS);
      glyph.setClassName("open", finding.sign() == Report.Sign.OPEN);
      glyph.getElement().setAttribute("role", "img");
      glyph
          .getElement()
          .setAttribute(
              "aria-label",
              getTranslation("publication." + finding.sign().name().toLowerCase(Locale.ROOT)));
      rows.add(new ListItem(glyph, new Span(finding.words())));
    }
    return rows;
  }

  private Div engine(Report report) {
    var lines = new UnorderedList();
    lines.addClassNames("xs", "muted", "engine");
    report.engine().forEach(line -> lines.add(new ListItem(line)));
    return new Div(new NativeDetails(getTranslation("publication.engineers"), lines));
  }
}
