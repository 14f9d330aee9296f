package org.chancery.segments;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/**
 * The order in which holders are named: segments, then bodies with the commission itself first,
 * then agencies; each by its name in one language, never by its code.
 */
public final class ProtocolOrder {

  private ProtocolOrder() {}

  /**
   * The order of one language.
   *
   * @param locale the reader's
   * @return a comparison by kind and name
   */
  public static Comparator<Holder> in(Locale locale) {
    var letters = Collator.getInstance(locale);
    return Comparator.comparing(Holder::kind)
        .thenComparing(holder -> !"commission".equals(holder.bodyKind()))
        .thenComparing(holder -> holder.names().in(locale), letters)
        .thenComparing(Holder::code);
  }
}
