package org.chancery.drafting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.chancery.drafting.Revision;
import org.chancery.drafting.TextSheet;
import org.jspecify.annotations.Nullable;

/** Chooses any two revisions of a text to compare; what is chosen is an address of its own. */
final class RevisionChoice extends Div {

  private final transient TextSheet text;
  private final Select<Revision> from;
  private final Select<Revision> to;

  /**
   * A choice.
   *
   * @param earlier the one that is compared; none while only one revision is shown
   */
  RevisionChoice(TextSheet text, @Nullable Revision earlier, Revision later, TextWords words) {
    this.text = text;
    addClassName("compare");
    from = select("drafting.redline.from", earlier, words);
    to = select("drafting.redline.to", later, words);
    add(from, to);
  }

  private Select<Revision> select(String key, @Nullable Revision chosen, TextWords words) {
    var select = new Select<Revision>();
    select.setLabel(words.say(key));
    select.setPlaceholder(words.say("drafting.redline.choose"));
    select.setItems(List.copyOf(text.revisions().reversed()));
    select.setItemLabelGenerator(revision -> RevisionNames.withDay(revision, words));
    select.setValue(chosen);
    select.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            go();
          }
        });
    return select;
  }

  private void go() {
    if (from.getValue() != null && to.getValue() != null) {
      UI.getCurrent()
          .navigate(
              DraftingNavigation.changes(text.id(), from.getValue().id(), to.getValue().id()));
    }
  }
}
