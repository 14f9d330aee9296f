package org.chancery.signing.pades;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.chancery.signing.Alteration;

/**
 * Guard of signed files. From each signed revision to the next it allows one thing only: that one
 * empty field, there from the beginning, gets its signature and its visible form. It checks
 * structure, not cryptography; both are needed.
 */
public final class RevisionGuard {
  /** Name of the field that the depositary seals. */
  public static final String SEAL = "seal";

  private static final COSName PERMS = COSName.getPDFName("Perms");
  private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");
  private static final int FILL_IN_AND_SIGN = 2;

  private RevisionGuard() {}

  /** One signed revision: the field that it filled, and where it ends. */
  public record Sound(String field, int end) {}

  /**
   * What the guard saw.
   *
   * @param sound signed revisions from the first on, up to the first finding
   * @param fields names of all signature fields of the first revision
   * @param finding the first thing that is refused
   */
  public record Inspection(List<Sound> sound, List<String> fields, Optional<Finding> finding) {
    /** End of the part that was found sound; 0 when there is none. */
    public int soundEnd() {
      return sound.isEmpty() ? 0 : sound.getLast().end();
    }
  }

  /** Inspects a file from its first signature to its last byte. */
  public static Inspection inspect(byte[] file) {
    List<Sound> sound = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    try {
      inspect(file, sound, fields);
      return new Inspection(List.copyOf(sound), List.copyOf(fields), Optional.empty());
    } catch (Refusal refusal) {
      return new Inspection(
          List.copyOf(sound), List.copyOf(fields), Optional.of(refusal.finding()));
    }
  }

  private static void inspect(byte[] file, List<Sound> sound, List<String> fields) throws Refusal {
    SignedRange.Written ranges = SignedRange.in(file);
    if (ranges.ordered().isEmpty()) {
      throw new Refusal(Finding.of(Alteration.SIGNATURE_REMOVED, "no signature covers the file"));
    }
    Revision before = null;
    try {
      for (SignedRange range : ranges.ordered()) {
        range.check(file, before == null ? 0 : sound.getLast().end());
        Revision after = Revision.read(file, range.end());
        if (before == null) {
          before = after;
          sound.add(new Sound(sealed(after, range), range.end()));
          fields.addAll(after.fields().keySet());
        } else {
          try (Revision earlier = before) {
            before = after;
            int start = sound.getLast().end();
            String field =
                new IncrementRules(earlier, after, Increment.read(file, start, range.end()))
                    .signedField(range);
            sound.add(new Sound(field, range.end()));
          }
        }
      }
      if (ranges.malformed()) {
        throw new Refusal(
            Finding.of(Alteration.SIGNATURE_REMOVED, "a byte range is malformed or not from 0"));
      }
      if (before != null) {
        checkRest(file, sound.getLast().end(), before);
      }
    } finally {
      if (before != null) {
        before.close();
      }
    }
  }

  /** The first signature certifies the file, and allows nothing but signatures. */
  private static String sealed(Revision first, SignedRange range) throws Refusal {
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

  /** Nothing may follow the last signature; if something does, say what it changed. */
  private static void checkRest(byte[] file, int end, Revision last) throws Refusal {
    if (end == file.length) {
      return;
    }
    try (Revision now = Revision.read(file, file.length)) {
      new IncrementRules(last, now, Increment.read(file, end, file.length)).refuseChanges();
    } catch (Refusal refusal) {
      if (refusal.finding().what() != Alteration.STRUCTURE) {
        throw refusal;
      }
    }
    throw new Refusal(
        Finding.of(
            Alteration.ADDED_AFTER_SIGNATURES,
            (file.length - end) + " bytes follow the last signature"));
  }
}
