package org.chancery.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chancery.identity.Nomination;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.shell.Plate;
import org.chancery.shell.StatusTag;
import org.jspecify.annotations.Nullable;

/** Whom segments propose, and what became of it. */
class NominationList extends UnorderedList {

  private final Map<HolderId, Holder> holders;
  private final Dates dates;

  NominationList(
      List<Nomination> nominations,
      Map<HolderId, Holder> holders,
      Dates dates,
      Function<Nomination, List<Component>> acts) {
    this.holders = holders;
    this.dates = dates;
    addClassName("nominations");
    nominations.forEach(one -> add(row(one, acts.apply(one))));
  }

  private ListItem row(Nomination one, List<Component> acts) {
    var title = new Paragraph(one.office().in(getLocale()));
    title.addClassName("ti");
    var facts =
        new Paragraph(
            getTranslation(
                "administration.nomination.facts",
                AppointmentForm.name(one.capacity(), this),
                one.reference(),
                dates.validity(one.since(), one.until())));
    facts.addClassName("muted");
    var whom = new Div();
    whom.addClassName("whom");
    var holder = holders.get(one.holder());
    if (holder != null) {
      whom.add(Plate.of(holder, getLocale()), new Span(holder.names().in(getLocale())));
    }
    var verbs = new Div();
    verbs.addClassName("acts");
    verbs.add(acts.isEmpty() ? List.of(state(one.granted())) : acts);
    return new ListItem(whom, new Div(title, facts), verbs);
  }

  private StatusTag state(@Nullable Boolean granted) {
    return granted == null
        ? new StatusTag(getTranslation("administration.nomination.awaits")).provisional()
        : new StatusTag(
            getTranslation(
                granted
                    ? "administration.nomination.granted"
                    : "administration.nomination.declined"));
  }
}
