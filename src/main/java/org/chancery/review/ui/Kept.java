package org.chancery.review.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import org.chancery.identity.Actor;

/**
 * Keeps what is typed in a dialog until it was said: a closed dialog, a reloaded page or a lost
 * connection takes nothing away. Another capacity of the same person does not read it.
 */
final class Kept {

  private final String prefix;
  private final List<String> keys = new ArrayList<>();

  Kept(Actor actor, String subject) {
    prefix = Kept.class.getName() + "/" + actor.id().id() + "/" + subject + "/";
  }

  /** The field begins with what was typed before, or with what is there. */
  TextArea in(String name, TextArea field, String otherwise) {
    field.setValue(begin(name, otherwise));
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.addValueChangeListener(typed -> keep(name, typed.getValue()));
    return field;
  }

  /** The same for a line. */
  TextField in(String name, TextField field, String otherwise) {
    field.setValue(begin(name, otherwise));
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.addValueChangeListener(typed -> keep(name, typed.getValue()));
    return field;
  }

  /** It was said: nothing is kept any more. */
  void said() {
    keys.forEach(key -> VaadinSession.getCurrent().setAttribute(key, null));
  }

  private String begin(String name, String otherwise) {
    keys.add(prefix + name);
    return VaadinSession.getCurrent().getAttribute(prefix + name) instanceof String typed
        ? typed
        : otherwise;
  }

  private void keep(String name, String typed) {
    VaadinSession.getCurrent().setAttribute(prefix + name, typed);
  }
}
