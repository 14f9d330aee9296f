package org.chancery.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.chancery.identity.Reason;

/** The fields of one dialog: what each lacks, and which refusals concern it. */
final class FieldMarks {

  private record Need(FieldMark mark, BooleanSupplier met, String lack) {}

  private record Concern(FieldMark mark, List<Reason> reasons) {}

  private final List<FieldMark> marks = new ArrayList<>();
  private final List<Need> needs = new ArrayList<>();
  private final List<Concern> concerns = new ArrayList<>();
  private final Command allGone;

  FieldMarks(Command allGone) {
    this.allGone = allGone;
  }

  <F extends Component & HasValidation & HasValue<?, ?>> void need(
      F field, BooleanSupplier met, String lack) {
    needs.add(new Need(mark(field), met, lack));
  }

  <F extends Component & HasValidation & HasValue<?, ?>> void concern(F field, Reason... reasons) {
    concerns.add(new Concern(mark(field), List.of(reasons)));
  }

  void clear() {
    marks.forEach(FieldMark::clear);
  }

  /** Marks every field that lacks something, all at once. */
  List<String> lacks() {
    var lacking = needs.stream().filter(need -> !need.met().getAsBoolean()).toList();
    lacking.forEach(need -> need.mark().set(need.lack()));
    focusTheFirst();
    return lacking.stream().map(Need::lack).toList();
  }

  void refused(Reason reason, String sentence) {
    concerns.stream()
        .filter(concern -> concern.reasons().contains(reason))
        .forEach(concern -> concern.mark().set(sentence));
    focusTheFirst();
  }

  private void focusTheFirst() {
    marks.stream().filter(FieldMark::isSet).findFirst().ifPresent(FieldMark::focus);
  }

  private <F extends Component & HasValidation & HasValue<?, ?>> FieldMark mark(F field) {
    var mark = FieldMark.of(field, this::gone);
    marks.add(mark);
    return mark;
  }

  private void gone() {
    if (marks.stream().noneMatch(FieldMark::isSet)) {
      allGone.execute();
    }
  }
}
