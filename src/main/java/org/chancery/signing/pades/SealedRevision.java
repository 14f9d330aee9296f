package org.chancery.signing.pades;

import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.chancery.signing.Alteration;

/** Rules for the first signed revision: it is certified, and just that. */
final class SealedRevision {
  private static final COSName PERMS = COSName.getPDFName("Perms");
  private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");
  private static final int FILL_IN_AND_SIGN = 2;

  private SealedRevision() {}

  /** The first signature certifies the file, and allows nothing but signatures. */
  static String field(Revision first, SignedRange range) throws Refusal {
    COSDictionary permissions = first.catalog().getCOSDictionary(PERMS);
    COSDictionary certified = permissions == null ? null : permissions.getCOSDictionary(DOC_MDP);
    String signed = null;
    for (Map.Entry<String, COSObject> field : first.fields().entrySet()) {
      COSDictionary value = first.field(field.getKey()).getCOSDictionary(COSName.V);
      if (value != null) {
        if (signed != null
            || !isCertified(first, field.getKey())
            || !IncrementRules.covers(value, range)) {
          throw new Refusal(
              Finding.at(
                  Alteration.FIELDS, field.getKey(), "the first revision is not just sealed"));
        }
        signed = field.getKey();
      }
    }
    if (signed == null || certified == null || permission(certified) != FILL_IN_AND_SIGN) {
      throw new Refusal(Finding.of(Alteration.FIELDS, "the first signature is no seal"));
    }
    if (first.catalog().containsKey(Store.DSS)) {
      throw new Refusal(Finding.of(Alteration.DOCUMENT, "revocation data stand before the seal"));
    }
    return signed;
  }

  private static boolean isCertified(Revision first, String field) throws Refusal {
    COSDictionary permissions = first.catalog().getCOSDictionary(PERMS);
    return permissions != null
        && first.field(field).getItem(COSName.V) instanceof COSObject value
        && Sameness.same(value, permissions.getItem(DOC_MDP));
  }

  private static int permission(COSDictionary certified) {
    COSArray references = certified.getCOSArray(COSName.REFERENCE);
    if (references != null
        && references.size() == 1
        && references.getObject(0) instanceof COSDictionary reference) {
      COSDictionary parameters = reference.getCOSDictionary(COSName.TRANSFORM_PARAMS);
      return parameters == null ? 0 : parameters.getInt(COSName.P);
    }
    return 0;
  }
}
