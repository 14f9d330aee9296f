package org.chancery.drafting.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.drafting.CommentingTexts;
import org.chancery.identity.Office;
import org.chancery.identity.Refused;
import org.chancery.segments.MandateId;
import org.chancery.shell.Act;
import org.chancery.shell.Notices;
import org.jspecify.annotations.Nullable;

/**
 * Words to be said beside a text, for whom, and who is asked to read them. It stays with what was
 * typed in it until that was said.
 */
class CommentForm extends Div {

  /** Says what was typed. */
  interface Saying {
    void say(boolean shared, String words, Collection<MandateId> mentions);
  }

  private final TextArea typed;
  private final @Nullable RadioButtonGroup<Boolean> audience;
  private final MultiSelectComboBox<Office> mentions;
  private final Notices notices = new Notices();
  private final Kept kept;
  private final String missing;
  private final boolean shared;

  /**
   * A form.
   *
   * @param chooses whether the person chooses between our own side and all who read the text
   * @param shared where there is no choice, for whom
   * @param mentionable who can be mentioned, by whether it is for all
   */
  CommentForm(
      CommentPhrases phrases,
      Kept kept,
      String label,
      String verb,
      boolean chooses,
      boolean shared,
      Function<Boolean, List<Office>> mentionable,
      Saying saying,
      Runnable closing) {
    this.kept = kept;
    this.shared = shared;
    addClassName("form");
    typed = kept.in(new TextArea(label), "");
    typed.setMaxLength(CommentingTexts.LONGEST);
    typed.setWidthFull();
    mentions = new MultiSelectComboBox<>(phrases.say("drafting.comments.mention"));
    mentions.setHelperText(phrases.say("drafting.comments.mention.help"));
    mentions.setItemLabelGenerator(phrases::author);
    mentions.setWidthFull();
    missing = phrases.say("drafting.comments.for-whom.missing");
    audience = chooses ? audience(phrases, mentionable) : null;
    add(notices);
    if (audience != null) {
      add(audience);
    } else {
      add(phrases.audience(!shared));
      mentions.setItems(mentionable.apply(shared));
    }
    var acts =
        new Div(
            Act.plain(verb, () -> attempt(saying)).small(),
            Act.plain(phrases.say("drafting.not-yet"), closing::run).small());
    acts.addClassName("acts");
    add(typed, mentions, acts);
  }

  private RadioButtonGroup<Boolean> audience(
      CommentPhrases phrases, Function<Boolean, List<Office>> mentionable) {
    var choice = new RadioButtonGroup<Boolean>(phrases.say("drafting.comments.for-whom"));
    choice.setItems(false, true);
    choice.setItemLabelGenerator(forAll -> phrases.audienceWords(!forAll));
    choice.addValueChangeListener(
        chosen -> {
          choice.setInvalid(false);
          var before = mentions.getValue();
          var able = mentionable.apply(chosen.getValue());
          mentions.setItems(able);
          mentions.setValue(before.stream().filter(able::contains).collect(Collectors.toSet()));
        });
    mentions.setItems(List.of());
    return choice;
  }

  private void attempt(Saying saying) {
    notices.clear();
    if (audience != null && audience.getValue() == null) {
      audience.setInvalid(true);
      audience.setErrorMessage(missing);
      notices.failed(missing, getTranslation("shell.nothing-lost"));
      return;
    }
    try {
      saying.say(
          audience == null ? shared : audience.getValue(),
          typed.getValue(),
          mentions.getValue().stream().map(Office::mandate).toList());
      kept.said();
    } catch (Refused refused) {
      notices.refused(refused);
    }
  }

  void begin() {
    typed.focus();
  }
}
