package org.chancery.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.chancery.drafting.BracketingTexts;
import org.chancery.drafting.DecisionOutcome;
import org.chancery.drafting.DraftingReason;
import org.chancery.drafting.LastChange;
import org.chancery.drafting.StandingBracket;
import org.chancery.drafting.TextSheet;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.segments.SpaceId;
import org.chancery.shell.ConsentDialog;
import org.chancery.shell.Notices;
import org.chancery.texts.Bracket;
import org.chancery.texts.Brackets;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a text and speaks with its editor: comments, brackets, and who changed a
 * clause last.
 */
final class TextMargin implements BracketsNote.Acts {

  private final MarginDesk desk;
  private final TextEditor editor;
  private final Notices notices;
  private final Runnable reread;
  private final CommentsNote comments;
  private final BracketsNote brackets;
  private @Nullable CommentPhrases phrases;

  TextMargin(MarginDesk desk, TextEditor editor, Notices notices, Runnable reread) {
    this.desk = desk;
    this.editor = editor;
    this.notices = notices;
    this.reread = reread;
    this.comments = new CommentsNote(desk, editor, reread);
    this.brackets = new BracketsNote(editor, this);
    editor.on(
        EditorEvents.CommentAsked.class, asked -> comments.begin(asked.passage(), asked.quote()));
    editor.on(EditorEvents.CommentChosen.class, chosen -> comments.choose(chosen.comment()));
    editor.on(EditorEvents.BlockAsked.class, asked -> trace(asked.block()));
  }

  Component comments() {
    return comments;
  }

  Component brackets() {
    return brackets;
  }

  /** Another text: nothing of the one before stays. */
  void clear() {
    comments.clear();
    brackets.clear();
  }

  void show(Actor actor, TextSheet text, TextWords words) {
    var margin = desk.commenting().margin(actor, text.id());
    var now = new CommentPhrases(text, margin, actor, words);
    phrases = now;
    comments.show(now);
    brackets.show(
        Brackets.in(text.wording().node()).isEmpty()
            ? List.of()
            : desk.bracketing().standing(actor, text),
        now);
  }

  /** Where our own side speaks about the text; none for those without a room. */
  Set<SpaceId> ownRoom() {
    var own = phrases == null ? null : phrases.margin().own();
    return own == null ? Set.of() : Set.of(own);
  }

  private void trace(String block) {
    var now = phrases;
    if (now == null) {
      return;
    }
    try {
      var said =
          desk.tracing()
              .lastChange(now.actor(), now.text().id(), block)
              .map(change -> said(change, now))
              .orElse("");
      editor.setLastChange(new TextEditor.LastChange(block, said));
    } catch (Refused gone) {
      editor.setLastChange(new TextEditor.LastChange(block, ""));
    }
  }

  private String said(LastChange change, CommentPhrases now) {
    var words = now.words();
    var today = desk.clock().instant().atZone(words.zone()).toLocalDate();
    var when =
        change.at().atZone(words.zone()).toLocalDate().equals(today)
            ? words.clock(change.at())
            : words.moment(change.at());
    return words.say(
        change.sinceTheBeginning() ? "drafting.last-change.none" : "drafting.last-change",
        now.author(change.by()),
        when);
  }

  @Override
  public boolean writes() {
    var text = phrases == null ? null : phrases.text();
    return text != null
        && text.mayWrite()
        && text.notDrafting() == null
        && text.stage().isWritten();
  }

  @Override
  public boolean decides() {
    return phrases != null && phrases.text().decides();
  }

  @Override
  public void settle(StandingBracket standing, Bracket.Option keep) {
    var now = phrases;
    if (now == null) {
      return;
    }
    try {
      var outcome =
          desk.bracketing()
              .settle(now.actor(), now.text().id(), standing.bracket().id(), keep.number());
      notices.done(
          switch (outcome) {
            case DecisionOutcome.Decided done -> now.say("drafting.brackets.taken-away");
            case DecisionOutcome.Awaited awaited -> now.words().awaited(awaited);
          });
    } catch (Refused refused) {
      notices.refused(refused);
    }
    reread.run();
  }

  @Override
  public void explain(StandingBracket standing) {
    var now = phrases;
    if (now == null) {
      return;
    }
    var kept = new Kept(now.actor(), standing.bracket().id());
    var before = standing.reason();
    var words =
        kept.in(new TextArea(now.say("drafting.brackets.why")), before == null ? "" : before);
    words.setMaxLength(BracketingTexts.LONGEST_REASON);
    words.setWidthFull();
    new ConsentDialog(
            now.say("drafting.brackets.why.title"), now.say("drafting.brackets.why.meaning"))
        .about(words)
        .at(words, DraftingReason.REASON_LENGTH, DraftingReason.CHARACTERS)
        .verb(
            now.say("drafting.not-yet"),
            now.say("drafting.brackets.why.verb"),
            () -> {
              desk.bracketing()
                  .explain(now.actor(), now.text().id(), standing.bracket().id(), words.getValue());
              kept.said();
              reread.run();
            })
        .open();
  }
}
