package org.chancery.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What exactly somebody consents to: title, symbol, revision and fingerprint. */
public class ObjectBlock extends Div {

  private final DescriptionList rows = new DescriptionList();

  /**
   * A block.
   *
   * @param title of the thing
   */
  public ObjectBlock(String title) {
    addClassName("object");
    var name = new Paragraph(title);
    name.addClassName("ti");
    add(name, rows);
  }

  /**
   * Adds its symbol.
   *
   * @param symbol for example {@code IC/21/1/Rev.1}
   * @return this
   */
  public ObjectBlock symbol(String symbol) {
    var words = new Span(symbol);
    words.addClassName("sym");
    return row(getTranslation("shell.object.symbol"), words);
  }

  /**
   * Adds its revision.
   *
   * @param revision "Rev.1 of 19 April 2023, 16:05 in Dushanbe"
   * @return this
   */
  public ObjectBlock revision(String revision) {
    return row(getTranslation("shell.object.revision"), new Span(revision));
  }

  /**
   * Adds its fingerprint, shortened, with the whole of it one click away.
   *
   * @param hex SHA-256
   * @return this
   */
  public ObjectBlock fingerprint(String hex) {
    var brief = new Span(Formats.fingerprint(hex));
    brief.addClassName("mono");
    var whole = new Span(Formats.grouped(hex));
    whole.addClassName("mono");
    var full = new NativeDetails(getTranslation("shell.object.in-full"), whole);
    full.addClassName("xs");
    return row(getTranslation("shell.object.fingerprint"), brief, full);
  }

  /**
   * Adds anything else that is consented to.
   *
   * @param label what
   * @param values its value
   * @return this
   */
  public ObjectBlock row(String label, Component... values) {
    rows.add(new DescriptionList.Term(label), new DescriptionList.Description(values));
    return this;
  }
}
