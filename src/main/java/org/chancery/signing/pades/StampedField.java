package org.chancery.signing.pades;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.chancery.signing.Alteration;
import org.jspecify.annotations.Nullable;

/** What a time-stamp over a whole document brings: a field without extent that shows nothing. */
final class StampedField {
  private static final COSName STAMP = COSName.getPDFName("DocTimeStamp");
  private static final COSName RFC_3161 = COSName.getPDFName("ETSI.RFC3161");
  private static final Set<COSName> FIELD =
      names("FT", "Type", "Subtype", "F", "T", "V", "P", "Rect", "AP");
  private static final Set<COSName> VALUE =
      names("Type", "Filter", "SubFilter", "Contents", "ByteRange", "M", "V", "Prop_Build");
  private static final Set<COSName> NOTHING =
      names("Length", "Type", "Subtype", "BBox", "FormType");

  private final String name;
  private final Set<COSObjectKey> keys = new HashSet<>();

  private StampedField(String name) {
    this.name = name;
  }

  static boolean isStamp(@Nullable COSBase value) {
    return value instanceof COSDictionary stamp && STAMP.equals(stamp.getCOSName(COSName.TYPE));
  }

  /** Keys of everything that the field consists of. */
  static Set<COSObjectKey> check(String name, COSObject reference, COSDictionary field)
      throws Refusal {
    StampedField stamped = new StampedField(name);
    stamped.keys.add(reference.getKey());
    stamped.checkField(field);
    stamped.checkAppearance(field.getItem(COSName.AP));
    return stamped.keys;
  }

  private void checkField(COSDictionary field) throws Refusal {
    if (name.startsWith("party-")
        || !FIELD.containsAll(field.keySet())
        || !COSName.WIDGET.equals(field.getCOSName(COSName.SUBTYPE))
        || !isEmpty(field.getItem(COSName.RECT))
        || !(field.getItem(COSName.V) instanceof COSObject value)
        || !(value.getObject() instanceof COSDictionary stamp)
        || !VALUE.containsAll(stamp.keySet())
        || !isStamp(stamp)
        || !RFC_3161.equals(stamp.getCOSName(COSName.SUB_FILTER))) {
      throw refused("a new field is more than a time-stamp");
    }
    keys.add(value.getKey());
  }

  private void checkAppearance(@Nullable COSBase written) throws Refusal {
    if (written == null) {
      return;
    }
    note(written);
    if (!(direct(written) instanceof COSDictionary appearance)
        || !Set.of(COSName.N).containsAll(appearance.keySet())) {
      throw refused("a time-stamp shows something");
    }
    COSBase form = appearance.getItem(COSName.N);
    if (form == null) {
      return;
    }
    note(form);
    if (!(direct(form) instanceof COSStream nothing)
        || !NOTHING.containsAll(nothing.keySet())
        || nothing.getLong(COSName.LENGTH) != 0
        || !isEmpty(nothing.getItem(COSName.BBOX))) {
      throw refused("a time-stamp shows something");
    }
  }

  private void note(COSBase item) {
    if (item instanceof COSObject reference) {
      keys.add(reference.getKey());
    }
  }

  private static @Nullable COSBase direct(COSBase item) {
    return item instanceof COSObject reference ? reference.getObject() : item;
  }

  private static boolean isEmpty(@Nullable COSBase rectangle) {
    if (!(rectangle instanceof COSArray array) || array.size() != 4) {
      return false;
    }
    for (int i = 0; i < array.size(); i++) {
      if (!(array.get(i) instanceof COSNumber number) || number.floatValue() != 0) {
        return false;
      }
    }
    return true;
  }

  private Refusal refused(String detail) {
    return new Refusal(Finding.at(Alteration.FIELDS, name, detail));
  }

  private static Set<COSName> names(String... names) {
    return Stream.of(names).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
  }
}
