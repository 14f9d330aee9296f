package org.chancery.drafting.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import org.chancery.drafting.Passage;

/** What the editor asks of the page beside it. */
final class EditorEvents {

  private EditorEvents() {}

  /** Somebody wants to comment on words of the text. */
  @DomEvent("comment-asked")
  public static final class CommentAsked extends ComponentEvent<TextEditor> {

    private static final long serialVersionUID = 1L;

    private final transient Passage passage;
    private final String quote;

    /** Called by Flow. */
    public CommentAsked(
        TextEditor source,
        boolean fromClient,
        @EventData("event.detail.from") int from,
        @EventData("event.detail.to") int to,
        @EventData("event.detail.version") int version,
        @EventData("event.detail.quote") String quote) {
      super(source, fromClient);
      this.passage = new Passage(from, to, version);
      this.quote = quote;
    }

    Passage passage() {
      return passage;
    }

    /** As the browser shows it; what is kept is read from the text. */
    String quote() {
      return quote;
    }
  }

  /** Somebody clicked on a passage with a comment. */
  @DomEvent("comment-chosen")
  public static final class CommentChosen extends ComponentEvent<TextEditor> {

    private static final long serialVersionUID = 1L;

    private final String comment;

    /** Called by Flow. */
    public CommentChosen(
        TextEditor source, boolean fromClient, @EventData("event.detail.id") String comment) {
      super(source, fromClient);
      this.comment = comment;
    }

    String comment() {
      return comment;
    }
  }

  /** The caret rests in a block: who changed it last? */
  @DomEvent("block-asked")
  public static final class BlockAsked extends ComponentEvent<TextEditor> {

    private static final long serialVersionUID = 1L;

    private final String block;

    /** Called by Flow. */
    public BlockAsked(
        TextEditor source, boolean fromClient, @EventData("event.detail.block") String block) {
      super(source, fromClient);
      this.block = block;
    }

    String block() {
      return block;
    }
  }
}
