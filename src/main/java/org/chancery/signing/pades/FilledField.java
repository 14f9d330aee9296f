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

  /** Entries that act, load or hide instead of showing. */
  private static final Set<COSName> ACTING =
      names(
          "A",
          "AA",
          "JS",
          "JavaScript",
          "OpenAction",
          "Next",
          "URI",
          "Launch",
          "Ref",
          "OC",
          "OCGs",
          "OPI",
          "PS",
          "Alternates",
          "PieceInfo",
          "AF",
          "EF",
          "EmbeddedFiles",
          "StructParents",
          "StructParent",
          "Parent",
          "P",
          "Metadata");

  private static final COSName FORM_TYPE = COSName.getPDFName("FormType");
  private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");
  private static final int DEEPEST = 24;

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
    filled.follow(field.getItem(COSName.V), 0);
    COSDictionary appearance = field.getCOSDictionary(COSName.AP);
    if (appearance != null
        && !Sameness.same(before.getItem(COSName.AP), field.getItem(COSName.AP))) {
      filled.checkAppearance(appearance);
      filled.follow(field.getItem(COSName.AP), 0);
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

  private void follow(@Nullable COSBase object, int depth) throws Refusal {
    if (depth > DEEPEST) {
      throw refused(Alteration.APPEARANCE, "an appearance is nested too deeply");
    }
    switch (object) {
      case COSObject reference -> {
        if (keys.add(reference.getKey())) {
          follow(reference.getObject(), depth + 1);
        }
      }
      case COSDictionary dictionary -> {
        for (COSName key : dictionary.keySet()) {
          if (ACTING.contains(key)) {
            throw refused(Alteration.APPEARANCE, "an appearance holds /" + key.getName());
          }
          follow(dictionary.getItem(key), depth + 1);
        }
      }
      case COSArray array -> {
        for (int i = 0; i < array.size(); i++) {
          follow(array.get(i), depth + 1);
        }
      }
      case null, default -> {
        // Numbers, names and strings show and do nothing.
      }
    }
  }

  private Refusal refused(Alteration what, String detail) {
    return new Refusal(Finding.at(what, name, detail));
  }

  private static Set<COSName> names(String... names) {
    return Stream.of(names).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
  }
}
