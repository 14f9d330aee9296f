package org.chancery.shell;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import java.util.List;

/** Who can see this, in one sentence, with a "Why?" that tells by which rule and since when. */
public class VisibilitySentence extends Span {

  /**
   * One who can see it.
   *
   * @param who a segment, body, office or everyone
   * @param why the rule and since when
   */
  public record Reader(String who, String why) {}

  private VisibilitySentence(Glyph sign, String sentence, List<Reader> readers) {
    addClassName("sees");
    var words = new Span(sentence);
    add(sign.small(), words);
    if (!readers.isEmpty()) {
      var why = new NativeButton(getTranslation("shell.why"));
      why.addClassName("why");
      why.getElement().setAttribute("type", "button");
      words.add(new Span(" "), why);
      add(explanation(why, readers));
    }
  }

  /**
   * Only one's own side sees it.
   *
   * @param sentence "Only Tajikistan sees this"
   * @param readers who, why
   * @return a lock and the sentence
   */
  public static VisibilitySentence locked(String sentence, List<Reader> readers) {
    return new VisibilitySentence(Glyph.LOCK, sentence, readers);
  }

  /**
   * Some see it.
   *
   * @param sentence "Released to Russia on 12 April"
   * @param readers who, why
   * @return an eye and the sentence
   */
  public static VisibilitySentence released(String sentence, List<Reader> readers) {
    return new VisibilitySentence(Glyph.EYE, sentence, readers);
  }

  /**
   * Anyone sees it.
   *
   * @param sentence "Published on 12 April"
   * @param readers who, why
   * @return a globe and the sentence
   */
  public static VisibilitySentence open(String sentence, List<Reader> readers) {
    return new VisibilitySentence(Glyph.GLOBE, sentence, readers);
  }

  private Popover explanation(NativeButton why, List<Reader> readers) {
    var rows = new DescriptionList();
    rows.addClassNames("facts", "left");
    for (var reader : readers) {
      rows.add(new DescriptionList.Term(reader.who()));
      rows.add(new DescriptionList.Description(reader.why()));
    }
    var title = new H2(getTranslation("shell.who-sees"));
    var box = new Div(title, rows);
    box.addClassName("choices");
    var popover = new Popover(box);
    popover.setTarget(why);
    popover.setRole("dialog");
    popover.setAriaLabel(getTranslation("shell.who-sees"));
    return popover;
  }
}
