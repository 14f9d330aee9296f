package org.chancery.signing.pades;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.chancery.signing.Alteration;
import org.jspecify.annotations.Nullable;

/**
 * What a signature may bring into its field: its value, and a picture that does nothing but show.
 */
final class FilledField {
  private static final Set<COSName> VALUE =
      names(
          "Type",
          "Filter",
          "SubFilter",
          "ByteRange",
          "Contents",
          "M",
          "Name",
          "Reason",
          "Location",
          "ContactInfo",
          "Prop_Build");

  private static final COSName FORM_TYPE = COSName.getPDFName("FormType");
  private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");
  private static final COSName BUILD = COSName.getPDFName("Prop_Build");

  /** The dictionary of programs, that of one program, its entries. */
  private static final int BUILD_DEPTH = 3;

  private final String name;
  private final Set<COSObjectKey> keys = new HashSet<>();

  private FilledField(String name) {
    this.name = name;
  }

  /** Keys of everything that value and new appearance consist of; the empty appearance may stay. */
  static Set<COSObjectKey> check(
      String name, COSDictionary before, COSDictionary field, COSDictionary value) throws Refusal {
    FilledField filled = new FilledField(name);
    if (!VALUE.containsAll(value.keySet())
        || !COSName.SIG.equals(value.getCOSName(COSName.TYPE))
        || !CADES.equals(value.getCOSName(COSName.SUB_FILTER))) {
      throw filled.refused(Alteration.SIGNATURE_REMOVED, "a value is not a plain signature");
    }
    filled.checkValue(field.getItem(COSName.V), value);
    COSDictionary appearance = field.getCOSDictionary(COSName.AP);
    if (appearance != null
        && !Sameness.same(before.getItem(COSName.AP), field.getItem(COSName.AP))) {
      filled.checkAppearance(appearance);
      filled.keys.addAll(Shown.parts(name, field.getItem(COSName.AP)));
    }
    return filled.keys;
  }

  private void checkAppearance(COSDictionary appearance) throws Refusal {
    if (!appearance.keySet().equals(Set.of(COSName.N))
        || !(appearance.getDictionaryObject(COSName.N) instanceof COSStream form)
        || !COSName.FORM.equals(form.getCOSName(COSName.SUBTYPE))
        || form.getInt(FORM_TYPE, 1) != 1
        || form.getCOSArray(COSName.BBOX) == null) {
      throw refused(Alteration.APPEARANCE, "an appearance is not one form");
    }
  }

  /** A signature says what it says in plain words; which program made it, two levels deep. */
  private void checkValue(@Nullable COSBase written, COSDictionary value) throws Refusal {
    note(written);
    for (COSName key : value.keySet()) {
      checkPlain(value.getItem(key), BUILD.equals(key) ? BUILD_DEPTH : 1);
    }
  }

  private void checkPlain(@Nullable COSBase item, int depth) throws Refusal {
    note(item);
    switch (item instanceof COSObject reference ? reference.getObject() : item) {
      case COSStream stream ->
          throw refused(Alteration.SIGNATURE_REMOVED, "a value holds a stream");
      case COSDictionary dictionary -> {
        if (depth <= 1) {
          throw refused(Alteration.SIGNATURE_REMOVED, "a value holds more than a signature");
        }
        for (COSName key : dictionary.keySet()) {
          checkPlain(dictionary.getItem(key), depth - 1);
        }
      }
      case COSArray array -> {
        if (depth < 1) {
          throw refused(Alteration.SIGNATURE_REMOVED, "a value is nested too deeply");
        }
        for (int i = 0; i < array.size(); i++) {
          checkPlain(array.get(i), 0);
        }
      }
      case null, default -> {
        // Numbers, names and strings do nothing.
      }
    }
  }

  private void note(@Nullable COSBase item) {
    if (item instanceof COSObject reference) {
      keys.add(reference.getKey());
    }
  }

  private Refusal refused(Alteration what, String detail) {
    return new Refusal(Finding.at(what, name, detail));
  }

  private static Set<COSName> names(String... names) {
    return Stream.of(names).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
  }
}
