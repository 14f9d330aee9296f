package org.chancery.meetings;

import java.util.List;
import java.util.UUID;
import org.chancery.identity.Refused;
import org.chancery.segments.Bilingual;

/**
 * One item of business.
 *
 * @param id which; it keeps its identity when it moves or is reworded
 * @param kind what the meeting does with it
 * @param subject about what
 * @param documents attached by exact revision
 */
public record AgendaItem(
    UUID id, ItemKind kind, Bilingual subject, List<AttachedRevision> documents) {

  private static final int LONGEST_SUBJECT = 300;

  /** Most documents on one item; more would be a pack of its own. */
  static final int MOST_DOCUMENTS = 20;

  /** Refuses a subject that is empty or too long, and too many documents. */
  public AgendaItem {
    subject = new Bilingual(checked(subject.en()), checked(subject.ru()));
    documents = List.copyOf(documents);
    if (documents.size() > MOST_DOCUMENTS) {
      throw new Refused(MeetingsReason.TOO_LONG);
    }
  }

  static String checked(String subject) {
    var one =
        subject
            .codePoints()
            .map(c -> Character.isISOControl(c) ? ' ' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    if (one.isEmpty() || one.length() > LONGEST_SUBJECT) {
      throw new Refused(MeetingsReason.SUBJECT_LENGTH);
    }
    return one;
  }
}
