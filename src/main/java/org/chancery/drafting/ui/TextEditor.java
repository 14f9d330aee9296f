package org.chancery.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;

/**
 * A text on paper, to read or to write in together with others. The page gives it the words as they
 * are, and a ticket with which it opens a line of its own; what is written goes there, not here.
 */
@Tag("text-editor")
@JsModule("./text-editor/text-editor.ts")
@NpmPackage(value = "prosemirror-model", version = "1.25.13")
@NpmPackage(value = "prosemirror-transform", version = "1.12.6")
@NpmPackage(value = "prosemirror-state", version = "1.4.4")
@NpmPackage(value = "prosemirror-view", version = "1.42.9")
@NpmPackage(value = "prosemirror-keymap", version = "1.2.3")
@NpmPackage(value = "prosemirror-commands", version = "1.7.2")
@NpmPackage(value = "prosemirror-collab", version = "1.3.1") // the oracle of the engine's tests
@NpmPackage(value = "prosemirror-history", version = "1.5.1")
@NpmPackage(value = "prosemirror-schema-list", version = "1.5.1")
@NpmPackage(value = "prosemirror-tables", version = "1.8.5")
final class TextEditor extends Component implements HasStyle {

  /**
   * The words on and around the paper.
   *
   * @param text the accessible name of the text
   * @param article the line above an article, with {0} for its number: "Article {0}."
   * @param annex the line above an annex: "Annex {0}"
   * @param letters the letters that count the items of a list
   * @param items how items are numbered, by depth: {a} a letter, {i} a Roman number, {1} digits
   * @param toComplete what a placeholder without label says
   * @param placeholders what waits in an empty block, by the name of its kind
   * @param tools the toolbar and its menus, by the names that {@code toolbar.ts} gives them
   * @param additions what can be added
   * @param kinds what a block can become
   * @param table what can be done with a table
   */
  record Labels(
      String text,
      String article,
      String annex,
      String letters,
      List<String> items,
      String toComplete,
      Map<String, String> placeholders,
      Map<String, String> tools,
      Map<String, String> additions,
      Map<String, String> kinds,
      Map<String, String> table) {

    /** Keeps its own copy of the list. */
    Labels {
      items = List.copyOf(items);
    }
  }

  /**
   * What is said of writing together; the names are those of {@code bylines.ts}, {@code cards.ts},
   * {@code state-line.ts} and {@code asking.ts}.
   */
  record Sayings(
      String inserted,
      String deleted,
      String bracketed,
      Map<String, String> sides,
      String lostTitle,
      String lostAfter,
      Map<String, String> lostWhy,
      String copy,
      String copied,
      String dismiss,
      String saved,
      String allSaved,
      String saving,
      String offline,
      String ended,
      String suggesting,
      String here,
      String me,
      String zone,
      String language,
      Map<String, String> ask,
      Map<String, String> askHint,
      String askDone,
      String askCancel,
      String notSuggested,
      String commentPrivate,
      String commentShared,
      String commentLater,
      String option) {}

  /**
   * Comments whose passages are drawn.
   *
   * @param version of which version of the text they are positions
   * @param list at most those that this reader may read
   */
  record Comments(int version, List<Commented> list) {

    /** Keeps its own copy of the list. */
    Comments {
      list = List.copyOf(list);
    }
  }

  /** A passage with a comment; the names are those of {@code comments.ts}. */
  record Commented(
      String id,
      int from,
      int to,
      @com.fasterxml.jackson.annotation.JsonProperty("private") boolean ours,
      boolean resolved) {}

  /** Who changed a block last, in words. */
  record LastChange(String block, String words) {}

  void setLabels(Labels labels) {
    getElement().setPropertyBean("labels", labels);
  }

  void setSayings(Sayings sayings) {
    getElement().setPropertyBean("sayings", sayings);
  }

  /**
   * Under this key the browser keeps what was typed and never acknowledged. Browsers are shared:
   * the key names the text and the person, so that nobody is offered another person's words.
   */
  void setDraftKey(String key) {
    getElement().setProperty("draftKey", key);
  }

  void setWording(String canonical, int version) {
    getElement().callJsFunction("setWording", canonical, version);
  }

  /** Opens the line with the page's ticket. */
  void connect(String ticket) {
    getElement().callJsFunction("connect", ticket);
  }

  /** Before another text takes the place of this one. */
  void hangUp() {
    getElement().callJsFunction("hangUp");
  }

  /** Brings a block into view. */
  void show(String block) {
    getElement().callJsFunction("show", block);
  }

  /** Brings a suggestion or a bracket into view. */
  void showChange(String id) {
    getElement().callJsFunction("showChange", id);
  }

  void setComments(Comments comments, boolean mayComment) {
    getElement().setPropertyBean("comments", comments);
    getElement().setProperty("mayComment", mayComment);
  }

  /** Brings the passage of a comment into view. */
  void showComment(String id) {
    getElement().callJsFunction("showComment", id);
  }

  /** Answers {@code block-asked}. */
  void setLastChange(LastChange change) {
    getElement().setPropertyBean("lastChange", change);
  }

  /** The line has ended for good: signed out, or nothing here for this person any more. */
  @DomEvent("line-ended")
  public static final class LineEnded extends ComponentEvent<TextEditor> {

    private static final long serialVersionUID = 1L;

    private final String why;

    /** Called by Flow. */
    public LineEnded(
        TextEditor source, boolean fromClient, @EventData("event.detail.why") String why) {
      super(source, fromClient);
      this.why = why;
    }

    String why() {
      return why;
    }
  }

  <E extends ComponentEvent<TextEditor>> Registration on(
      Class<E> asked, ComponentEventListener<E> listener) {
    return addListener(asked, listener);
  }

  Registration addLineEndedListener(ComponentEventListener<LineEnded> listener) {
    return addListener(LineEnded.class, listener);
  }
}
