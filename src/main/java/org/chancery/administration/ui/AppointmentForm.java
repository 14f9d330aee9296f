package org.chancery.administration.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.chancery.identity.Appointment;
import org.chancery.identity.Capacity;
import org.chancery.identity.IdentityReason;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderKind;
import org.chancery.segments.ProtocolOrder;
import org.chancery.shell.ConsentDialog;
import org.jspecify.annotations.Nullable;

/**
 * What a mandate needs: whose reference, for whom, in what capacity, under which name, how long.
 */
class AppointmentForm extends Div {

  private final Dates dates;
  private final TextField reference = new TextField();
  private final ComboBox<Holder> holder = new ComboBox<>();
  private final Select<Capacity> capacity = new Select<>();
  private final TextField english = new TextField();
  private final TextField russian = new TextField();
  private final DatePicker since;
  private final DatePicker until;

  AppointmentForm(List<Holder> holders, Dates dates, Instant now) {
    this.dates = dates;
    addClassName("appointment");
    reference.setLabel(getTranslation("administration.reference"));
    reference.setHelperText(getTranslation("administration.reference.help"));
    reference.setMaxLength(9);
    holder.setLabel(getTranslation("administration.holder"));
    holder.setItems(holders.stream().sorted(ProtocolOrder.in(getLocale())).toList());
    holder.setItemLabelGenerator(one -> one.code() + " · " + one.names().in(getLocale()));
    capacity.setLabel(getTranslation("administration.capacity"));
    capacity.setItemLabelGenerator(this::name);
    holder.addValueChangeListener(change -> offer(change.getValue()));
    english.setLabel(getTranslation("administration.office.en"));
    russian.setLabel(getTranslation("administration.office.ru"));
    russian.setHelperText(getTranslation("administration.office.help"));
    since = dates.picker("administration.since");
    since.setValue(dates.today(now));
    until = dates.picker("administration.until");
    until.setHelperText(getTranslation("administration.until.help"));
    add(reference, holder, capacity, english, russian, since, until);
    holders.stream().findFirst().filter(only -> holders.size() == 1).ifPresent(holder::setValue);
  }

  private String name(@Nullable Capacity one) {
    return one == null ? "" : name(one, this);
  }

  static String name(Capacity one, com.vaadin.flow.component.Component speaker) {
    return speaker.getTranslation(
        "identity.capacity." + one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private void offer(@Nullable Holder chosen) {
    var before = capacity.getValue();
    var offered = chosen == null ? List.<Capacity>of() : capacities(chosen.kind());
    capacity.setItems(offered);
    if (before != null && offered.contains(before)) {
      capacity.setValue(before);
    }
  }

  private static List<Capacity> capacities(HolderKind kind) {
    return switch (kind) {
      case SEGMENT ->
          List.of(
              Capacity.HEAD_OF_DELEGATION,
              Capacity.DELEGATE,
              Capacity.EXPERT,
              Capacity.SIGNATORY,
              Capacity.SEGMENT_ADMINISTRATOR);
      case BODY ->
          List.of(
              Capacity.CHAIR,
              Capacity.SECRETARY,
              Capacity.DEPOSITARY,
              Capacity.MEMBER,
              Capacity.EXPERT,
              Capacity.GUEST,
              Capacity.AUDITOR,
              Capacity.ADMINISTRATOR);
      case AGENCY -> List.of(Capacity.SIGNATORY, Capacity.EXPERT);
    };
  }

  /** Each field says in its dialog what it lacks, or why it is refused. */
  ConsentDialog in(ConsentDialog dialog) {
    var office = getTranslation("administration.office.missing");
    return dialog
        .about(this)
        .needs(
            reference, () -> filled(reference), getTranslation("administration.reference.missing"))
        .needs(holder, () -> !holder.isEmpty(), getTranslation("administration.holder.missing"))
        .needs(
            capacity, () -> !capacity.isEmpty(), getTranslation("administration.capacity.missing"))
        .needs(english, () -> filled(english), office)
        .needs(russian, () -> filled(russian), office)
        .needs(since, () -> !since.isEmpty(), getTranslation("administration.since.missing"))
        .at(reference, IdentityReason.UNKNOWN_PERSON)
        .at(until, IdentityReason.ENDS_BEFORE_IT_BEGINS);
  }

  private static boolean filled(TextField field) {
    return !field.getValue().isBlank();
  }

  /** What was typed, once nothing is lacking. */
  Appointment read() {
    return new Appointment(
        reference.getValue().strip(),
        holder.getValue().id(),
        capacity.getValue(),
        new Bilingual(english.getValue().strip(), russian.getValue().strip()),
        dates.begins(since.getValue()),
        until.isEmpty() ? null : dates.begins(until.getValue()));
  }
}
