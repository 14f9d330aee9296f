package org.chancery.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import org.chancery.identity.Actor;
import org.chancery.identity.CurrentActor;
import org.chancery.identity.Mandate;
import org.chancery.identity.Office;
import org.chancery.shell.Formats;
import org.chancery.shell.Glyph;
import org.chancery.shell.Plate;

/** As whom one acts in this tab: plate and office; opens the other capacities with their ends. */
class CapacityChoice extends Div {

  CapacityChoice(CurrentActor current, Actor actor) {
    addClassName("as-whom");
    var office = actor.office().in(getLocale());
    var button = new NativeButton();
    button.addClassName("as");
    button.getElement().setAttribute("type", "button");
    button.getElement().setAttribute("aria-label", getTranslation("shell.as-whom", office));
    var words = new Span(office);
    words.addClassName("cap");
    button.add(Plate.of(actor.holder(), getLocale()).own(), words, Glyph.DOWN.small());
    var list = new Div(new H2(getTranslation("shell.as-whom.title")));
    list.addClassName("choices");
    var popover = new Popover(list);
    popover.setTarget(button);
    popover.setAriaLabel(getTranslation("shell.as-whom.title"));
    current.mandates().forEach(mandate -> list.add(choice(current, mandate, actor)));
    add(button, popover);
  }

  private NativeButton choice(CurrentActor current, Mandate mandate, Actor actor) {
    var choice = new NativeButton();
    choice.addClassName("choice");
    choice.getElement().setAttribute("type", "button");
    var holder = mandate.holder().names().in(getLocale());
    var until = mandate.until();
    var end =
        new com.vaadin.flow.component.html.Span(
            until == null
                ? getTranslation("shell.as-whom.open", holder)
                : getTranslation(
                    "shell.as-whom.until",
                    holder,
                    Formats.day(
                        until.atZone(mandate.holder().clock()).toLocalDate(), getLocale())));
    end.addClassName("small");
    choice.add(
        Plate.of(mandate.holder(), getLocale()),
        new Span(Office.alone(mandate.office(), mandate.holder().names()).in(getLocale())),
        end);
    if (mandate.id().equals(actor.mandate())) {
      choice.getElement().setAttribute("aria-current", "true");
    }
    choice.addClickListener(
        click -> {
          current.choose(mandate.id());
          var ui = UI.getCurrent();
          ui.navigate("");
          ui.refreshCurrentRoute(true);
        });
    return choice;
  }
}
