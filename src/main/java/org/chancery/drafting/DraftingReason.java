package org.chancery.drafting;

import java.util.Locale;
import org.chancery.identity.Reason;

/** Which rule of drafting forbids something. */
public enum DraftingReason implements Reason {
  /**
   * Drafting is for heads of delegation, delegates and experts of a segment, and for the secretary
   * in the secretariat's room.
   */
  ONLY_DRAFTERS,
  /** Releasing is for heads of delegation and delegates, and for the secretary. */
  ONLY_DELEGATES_RELEASE,
  /** Saying yes is for the head of delegation. */
  ONLY_HEADS_AGREE,
  /** Nobody writes in a text that was circulated, withdrawn or opened for signature. */
  CLOSED,
  /** A title has 1 to 300 characters. */
  TITLE_LENGTH,
  /** What was ever released is withdrawn, never deleted. */
  WAS_RELEASED,
  /** A release names at least one other segment. */
  NO_PARTY,
  /** An agreement is given to the revision that is the text's present state. */
  NOT_THE_LATEST,
  /** This segment has already agreed to that revision. */
  ALREADY_AGREED,
  /** A text with no words cannot be released or proposed. */
  EMPTY_TEXT,
  /** Nobody writes in a clean or frozen text; the way back is the negotiation. */
  STAGE,
  /** A stage is entered from the one before it. */
  STAGE_SKIPPED,
  /** In negotiation everything is a suggestion until it is accepted. */
  ONLY_SUGGESTIONS,
  /** Whoever takes back what they suggested takes nothing with it that others suggest in it. */
  OTHERS_WITHIN,
  /** A suggestion or a bracket carries the name of whoever made it. */
  NOT_YOURS,
  /** Accepting, rejecting and moving on to the next stage is for the pen-holder. */
  ONLY_THE_PEN_HOLDER,
  /** A clean text has no suggestion, no bracket and no placeholder left. */
  UNSETTLED,
  /** That suggestion is not in the text any more. */
  NO_SUCH_SUGGESTION,
  /** By itself this suggestion would leave a text that breaks the form of an official text. */
  NOT_ALONE,
  /** A revision's name has 1 to 120 characters. */
  NAME_LENGTH,
  /** Only a colleague of the same segment can be handed a draft. */
  NOT_A_COLLEAGUE,
  /** That symbol is taken. */
  SYMBOL_TAKEN,
  /** A symbol begins with the commission's prefix and has parts of letters and digits. */
  SYMBOL_FORM,
  /** What goes out is what was shown; the text has changed since. */
  CHANGED_MEANWHILE,
  /** A comment has 1 to 4000 characters. */
  COMMENT_LENGTH,
  /** Words beside a text have no controls and no marks of direction. */
  CHARACTERS,
  /** A comment is about some words of the text. */
  NO_PASSAGE,
  /** Only those can be mentioned who are able to read the comment. */
  CANNOT_READ_IT,
  /** Speaking among ourselves needs a room of our own. */
  NO_ROOM_OF_ONES_OWN,
  /** Whoever only reads at a table comments among themselves. */
  CANNOT_SHARE,
  /** A work has one text for each language. */
  LANGUAGE_TAKEN,
  /** What lies at a table is withdrawn as one; another language of it is at signature. */
  OTHER_LANGUAGE_CLOSED,
  /** That bracket, or that option of it, is not in the text any more. */
  NO_SUCH_BRACKET,
  /** A reason has 1 to 1000 characters. */
  REASON_LENGTH;

  @Override
  public String key() {
    return "drafting.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
