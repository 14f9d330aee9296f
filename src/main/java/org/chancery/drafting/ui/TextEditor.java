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
 * A text on paper, to read or to write. It reports each change with the version it was made on and
 * then waits until that change is acknowledged or the server's text is set again.
 */
@Tag("text-editor")
@JsModule("./text-editor/text-editor.ts")
@NpmPackage(value = "prosemirror-model", version = "1.25.13")
@NpmPackage(value = "prosemirror-transform", version = "1.12.6")
@NpmPackage(value = "prosemirror-state", version = "1.4.4")
@NpmPackage(value = "prosemirror-view", version = "1.42.9")
@NpmPackage(value = "prosemirror-keymap", version = "1.2.3")
@NpmPackage(value = "prosemirror-commands", version = "1.7.2")
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

  void setLabels(Labels labels) {
    getElement().setPropertyBean("labels", labels);
  }

  void setEditable(boolean editable) {
    getElement().setProperty("editable", editable);
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

  void acknowledge(int version) {
    getElement().callJsFunction("acknowledge", version);
  }

  /** Asks for what would otherwise wait for a pause in typing, for example before the pen goes. */
  void flush() {
    getElement().callJsFunction("flush");
  }

  void restoreUnsaved() {
    getElement().callJsFunction("restoreUnsaved");
  }

  void discardUnsaved() {
    getElement().callJsFunction("discardUnsaved");
  }

  /** The text was changed in the browser; unchecked, as everything that comes from there. */
  @DomEvent("wording-changed")
  public static final class WordingChanged extends ComponentEvent<TextEditor> {

    private static final long serialVersionUID = 1L;

    private final String wording;
    private final int baseVersion;

    /** Called by Flow. */
    public WordingChanged(
        TextEditor source,
        boolean fromClient,
        @EventData("event.detail.wording") String wording,
        @EventData("event.detail.baseVersion") int baseVersion) {
      super(source, fromClient);
      this.wording = wording;
      this.baseVersion = baseVersion;
    }

    String wording() {
      return wording;
    }

    int baseVersion() {
      return baseVersion;
    }
  }

  Registration addWordingChangedListener(ComponentEventListener<WordingChanged> listener) {
    return addListener(WordingChanged.class, listener);
  }

  /** An earlier page could not bring its last words to the server; the person decides on them. */
  @DomEvent("unsaved-found")
  public static final class UnsavedFound extends ComponentEvent<TextEditor> {

    private static final long serialVersionUID = 1L;

    private final int baseVersion;

    /** Called by Flow. */
    public UnsavedFound(
        TextEditor source,
        boolean fromClient,
        @EventData("event.detail.baseVersion") int baseVersion) {
      super(source, fromClient);
      this.baseVersion = baseVersion;
    }

    int baseVersion() {
      return baseVersion;
    }
  }

  Registration addUnsavedFoundListener(ComponentEventListener<UnsavedFound> listener) {
    return addListener(UnsavedFound.class, listener);
  }

  /** The text breaks a limit and is not sent, for example {@code too-large}; the words stay. */
  @DomEvent("wording-refused")
  public static final class WordingRefused extends ComponentEvent<TextEditor> {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** Called by Flow. */
    public WordingRefused(
        TextEditor source, boolean fromClient, @EventData("event.detail.code") String code) {
      super(source, fromClient);
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  Registration addWordingRefusedListener(ComponentEventListener<WordingRefused> listener) {
    return addListener(WordingRefused.class, listener);
  }
}
