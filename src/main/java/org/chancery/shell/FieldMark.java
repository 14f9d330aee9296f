package org.chancery.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** What is wrong with one field, said beside it until the person changes it. */
final class FieldMark {

  private final Component field;
  private final HasValidation said;
  private final Command gone;
  private @Nullable Registration typing;

  private FieldMark(Component field, HasValidation said, Command gone) {
    this.field = field;
    this.said = said;
    this.gone = gone;
  }

  static <F extends Component & HasValidation & HasValue<?, ?>> FieldMark of(
      F field, Command gone) {
    var mark = new FieldMark(field, field, gone);
    field.addValueChangeListener(change -> mark.changed());
    return mark;
  }

  void set(String sentence) {
    said.setErrorMessage(sentence);
    said.setInvalid(true);
    if (typing == null) { // the value comes when the field is left; the mark goes at the first key
      typing = field.getElement().addEventListener("input", typed -> changed());
    }
  }

  void clear() {
    if (typing != null) {
      typing.remove();
      typing = null;
      said.setInvalid(false);
      said.setErrorMessage("");
    }
  }

  boolean isSet() {
    return typing != null;
  }

  /** A group takes no focus itself, its first choice does. */
  void focus() {
    field
        .getElement()
        .executeJs(
            "(this.querySelector('vaadin-radio-button[checked], vaadin-radio-button,"
                + " vaadin-checkbox') ?? this).focus(); this.scrollIntoView({block: 'nearest'})");
  }

  private void changed() {
    if (isSet()) {
      clear();
      gone.execute();
    }
  }
}
