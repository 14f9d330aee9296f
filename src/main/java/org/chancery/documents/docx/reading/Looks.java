package org.chancery.documents.docx.reading;

import java.util.regex.Pattern;
import org.chancery.documents.docx.reading.Inline.Words;
import org.chancery.documents.docx.reading.Item.Para;

/** What paragraphs look like to somebody who does not read them. */
final class Looks {

  static final int LONGEST_HEADING = 200;
  private static final int FEWEST_CAPITALS = 3;
  private static final Pattern TESTIMONIUM =
      Pattern.compile(
          "^(?:Done (?:at|in)|DONE (?:at|AT|in|IN)|In witness whereof|IN WITNESS WHEREOF"
              + "|Совершено|СОВЕРШЕНО|Учинено|УЧИНЕНО|В удостоверение чего|В УДОСТОВЕРЕНИЕ ЧЕГО)"
              + "(?!\\p{L}).*",
          Pattern.DOTALL);
  private static final Pattern PARTY =
      Pattern.compile(
          "^(?:For|FOR|On behalf of|ON BEHALF OF|За|ЗА|От|ОТ)[\\s\\u00A0:].*", Pattern.DOTALL);
  private static final int LONGEST_PARTY = 300;
  static final Pattern LINE = Pattern.compile("_{3,}");

  private Looks() {}

  static boolean centred(Para paragraph) {
    return paragraph.look.alignment().equals("center");
  }

  static boolean right(Para paragraph) {
    return paragraph.look.alignment().equals("right") || paragraph.look.alignment().equals("end");
  }

  static boolean strong(Para paragraph) {
    boolean any = false;
    for (Inline inline : paragraph.content) {
      if (inline instanceof Words words && !words.text().isBlank()) {
        if (!words.marks().strong() && !paragraph.look.bold()) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  static boolean capitals(Para paragraph) {
    String text = paragraph.text();
    return text.codePoints().filter(Character::isUpperCase).count() >= FEWEST_CAPITALS
        && text.codePoints().noneMatch(Character::isLowerCase);
  }

  private static boolean stands(Para paragraph) {
    return paragraph.look.outline() != null
        || centred(paragraph)
        || strong(paragraph)
        || capitals(paragraph);
  }

  static boolean ends(String text) {
    return text.stripTrailing().matches("(?s).*[.;:,]");
  }

  /** Short, set apart, and no sentence. */
  static boolean likeHeading(Para paragraph) {
    String text = paragraph.text().strip();
    return !text.isEmpty() && text.length() <= LONGEST_HEADING && !ends(text) && stands(paragraph);
  }

  static boolean likeTitle(Para paragraph) {
    String text = paragraph.text().strip();
    return !text.isEmpty() && text.length() <= 2 * LONGEST_HEADING && stands(paragraph);
  }

  /** Not "Annex 1 to this Agreement is an integral part of it". */
  static boolean couldHeadAnAnnex(Para paragraph, String rest) {
    if (rest.isBlank()) {
      return true;
    }
    return rest.strip().length() <= LONGEST_HEADING
        && !ends(rest)
        && (stands(paragraph) || right(paragraph));
  }

  static boolean testimonium(Para paragraph) {
    return TESTIMONIUM.matcher(paragraph.text().strip()).matches();
  }

  static boolean party(String text) {
    String words = text.strip();
    return words.length() <= LONGEST_PARTY && PARTY.matcher(words).matches();
  }

  static boolean signatureLine(String text) {
    return LINE.matcher(text).find();
  }
}
