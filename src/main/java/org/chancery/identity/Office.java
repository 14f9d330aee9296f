package org.chancery.identity;

import org.chancery.segments.Bilingual;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;

/**
 * A mandate as others in the commission see it: an office, never a person.
 *
 * @param mandate whose
 * @param holder for whom it acts
 * @param holderCode the code on the plate: {@code TJ}
 * @param capacity in what capacity
 * @param name the office in both languages
 */
public record Office(
    MandateId mandate, HolderId holder, String holderCode, Capacity capacity, Bilingual name) {

  /**
   * An office where its holder is named beside it, so that nobody reads the holder twice.
   *
   * @param office "Signatory, Agency of Standards"
   * @param holder "Agency of Standards"
   * @return "Signatory"
   */
  public static Bilingual alone(Bilingual office, Bilingual holder) {
    return new Bilingual(alone(office.en(), holder.en()), alone(office.ru(), holder.ru()));
  }

  private static String alone(String office, String holder) {
    var tail = ", " + holder;
    return office.endsWith(tail) && office.length() > tail.length()
        ? office.substring(0, office.length() - tail.length())
        : office;
  }
}
