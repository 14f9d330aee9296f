package org.chancery.drafting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.chancery.identity.Office;

/** Who acts for our side now, by office, and what each can do here. */
class PeopleList extends Div {

  PeopleList(List<Office> people, TextWords words) {
    addClassName("people");
    var count = new Span(Integer.toString(people.size()));
    count.addClassName("n");
    var title = new H2(words.say("drafting.people"));
    title.add(new Span(" "), count);
    var list = new UnorderedList();
    list.addClassName("ppl");
    for (var office : people) {
      var name = new Span(office.name().in(words.locale()));
      name.addClassName("b");
      var does =
          new Span(
              words.say(
                  "drafting.people."
                      + office.capacity().name().toLowerCase(Locale.ROOT).replace('_', '-')));
      does.addClassNames("muted", "push");
      list.add(new ListItem(name, does));
    }
    add(title, list);
  }
}
