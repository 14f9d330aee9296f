package org.chancery.drafting.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.VaadinSession;
import org.chancery.identity.Actor;

/**
 * Keeps what is typed in a field until it was said: a closed form, a reloaded page or a lost
 * connection takes nothing away. Another capacity of the same person does not read it.
 */
final class Kept {

  private final String key;

  Kept(Actor actor, String subject) {
    key = Kept.class.getName() + "/" + actor.id().id() + "/" + subject;
  }

  /** The field begins with what was typed before, or with what is there. */
  TextArea in(TextArea field, String otherwise) {
    field.setValue(
        VaadinSession.getCurrent().getAttribute(key) instanceof String typed ? typed : otherwise);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.addValueChangeListener(
        typed -> VaadinSession.getCurrent().setAttribute(key, typed.getValue()));
    return field;
  }

  /** It was said: nothing is kept any more. */
  void said() {
    VaadinSession.getCurrent().setAttribute(key, null);
  }
}
