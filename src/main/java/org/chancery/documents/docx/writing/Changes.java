package org.chancery.documents.docx.writing;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.documents.WordSetting.Suggester;
import org.jspecify.annotations.Nullable;

/** Writes suggestions as tracked changes. */
final class Changes {

  /**
   * A suggestion that stands on something.
   *
   * @param insertion whether it puts in; otherwise it takes out
   * @param id the id of its mark
   */
  record Change(boolean insertion, String id) {}

  private final Map<String, Suggester> suggesters;
  private int count;

  Changes(Map<String, Suggester> suggesters) {
    this.suggesters = suggesters;
  }

  /** Opens the element around what is changed. */
  void open(Xml xml, @Nullable Change change) {
    if (change != null) {
      xml.open(name(change), attributes(change));
    }
  }

  void close(Xml xml, @Nullable Change change) {
    if (change != null) {
      xml.close();
    }
  }

  /** Says that the end of a paragraph, or a row, is changed. */
  void note(Xml xml, @Nullable Change change) {
    if (change != null) {
      xml.empty(name(change), attributes(change));
    }
  }

  private static String name(Change change) {
    return change.insertion() ? "w:ins" : "w:del";
  }

  private String[] attributes(Change change) {
    Suggester suggester = suggesters.get(change.id());
    int dot = change.id().indexOf('.');
    String code = dot < 0 ? change.id() : change.id().substring(0, dot);
    List<String> attributes = new ArrayList<>();
    attributes.addAll(List.of("w:id", Integer.toString(++count)));
    attributes.addAll(List.of("w:author", suggester == null ? code : suggester.label()));
    if (suggester != null && suggester.at() != null) {
      attributes.addAll(
          List.of("w:date", suggester.at().truncatedTo(ChronoUnit.SECONDS).toString()));
    }
    return attributes.toArray(String[]::new);
  }
}
