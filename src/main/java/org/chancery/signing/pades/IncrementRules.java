package org.chancery.signing.pades;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.chancery.signing.Alteration;
import org.jspecify.annotations.Nullable;

/** Rules from one revision to the next: one field is filled, and nothing else differs. */
final class IncrementRules {
  private static final Set<COSName> FILLED = Set.of(COSName.V, COSName.AP);
  private static final COSName SIG_FLAGS = COSName.getPDFName("SigFlags");
  private static final int EXIST_AND_APPEND_ONLY = 3;

  /** Trailer entries that describe the writing of an increment, not the document. */
  private static final Set<COSName> WRITING = Set.of(COSName.SIZE, COSName.PREV, COSName.ID);

  private final Revision before;
  private final Revision after;
  private final Increment increment;

  IncrementRules(Revision before, Revision after, Increment increment) {
    this.before = before;
    this.after = after;
    this.increment = increment;
  }

  /** Name of the field that this increment signed; refuses everything else. */
  String signedField(SignedRange range) throws Refusal {
    checkTable();
    checkTrailer();
    String field = filled();
    refuseChanges(field);
    COSDictionary filled = after.field(field);
    if (!(filled.getItem(COSName.V) instanceof COSObject reference)
        || !(reference.getObject() instanceof COSDictionary value)
        || !covers(value, range)) {
      throw new Refusal(
          Finding.at(Alteration.SIGNATURE_REMOVED, field, "a field does not hold its signature"));
    }
    Set<COSObjectKey> mine =
        new HashSet<>(FilledField.check(field, before.field(field), filled, value));
    for (COSObjectKey key : increment.offsets().keySet()) {
      if (isNew(key) && !mine.remove(key)) {
        throw new Refusal(Finding.at(Alteration.PARTS, field, "an increment brings " + key));
      }
    }
    mine.removeIf(key -> increment.offsets().containsKey(key));
    if (!mine.isEmpty()) {
      throw new Refusal(
          Finding.at(Alteration.APPEARANCE, field, "a signature borrows parts of the document"));
    }
    return field;
  }

  /** Refuses, with its place, whatever an increment without signature changes. */
  void refuseChanges() throws Refusal {
    checkTable();
    checkTrailer();
    refuseChanges("");
  }

  private void refuseChanges(String field) throws Refusal {
    for (COSObjectKey key : increment.offsets().keySet()) {
      COSBase now = after.object(key);
      if (now == null || !NameCount.fits(now, increment.written(key))) {
        throw new Refusal(
            Finding.of(Alteration.STRUCTURE, "an object is written ambiguously: " + key));
      }
      if (!isNew(key) && !Sameness.same(before.object(key), now) && !allowed(key, now, field)) {
        throw new Refusal(Changed.what(key, before, after));
      }
    }
  }

  private boolean allowed(COSObjectKey key, COSBase now, String field) {
    if (!(before.object(key) instanceof COSDictionary was)
        || !(now instanceof COSDictionary is)
        || was instanceof COSStream
        || is instanceof COSStream) {
      return false;
    }
    Set<COSName> differences = Sameness.differences(was, is);
    COSObject signed = after.fields().get(field);
    if (signed != null && key.equals(signed.getKey())) {
      return FILLED.containsAll(differences);
    }
    return key.equals(after.formKey())
        && Set.of(SIG_FLAGS).containsAll(differences)
        && is.getInt(SIG_FLAGS) == EXIST_AND_APPEND_ONLY;
  }

  /** Every object is where it was, or in this increment. */
  private void checkTable() throws Refusal {
    Map<COSObjectKey, Long> was = before.cos().getXrefTable();
    Map<COSObjectKey, Long> is = after.cos().getXrefTable();
    for (Map.Entry<COSObjectKey, Long> entry : is.entrySet()) {
      Long mine = increment.offsets().get(entry.getKey());
      if (!Objects.equals(entry.getValue(), mine == null ? was.get(entry.getKey()) : mine)) {
        throw structure("an object was moved: " + entry.getKey());
      }
    }
    if (!is.keySet().containsAll(was.keySet())
        || !is.keySet().containsAll(increment.offsets().keySet())) {
      throw structure("an object is missing");
    }
  }

  private void checkTrailer() throws Refusal {
    COSDictionary was = before.trailer();
    COSDictionary is = after.trailer();
    Set<COSName> differences = Sameness.differences(was, is);
    COSArray oldId = was.getCOSArray(COSName.ID);
    COSArray newId = is.getCOSArray(COSName.ID);
    if (!WRITING.containsAll(differences)
        || is.getLong(COSName.PREV) != before.cos().getStartXref()
        || oldId == null
        || newId == null
        || newId.size() != 2
        || !Sameness.same(oldId.get(0), newId.get(0))) {
      throw structure("the trailer does not continue the revision before: " + differences);
    }
  }

  /** The one field that is empty before and filled after; the fields themselves stay. */
  private String filled() throws Refusal {
    if (!before.fields().keySet().stream()
        .toList()
        .equals(after.fields().keySet().stream().toList())) {
      throw new Refusal(Finding.of(Alteration.FIELDS, "fields were added or taken away"));
    }
    String filled = null;
    for (Map.Entry<String, COSObject> field : before.fields().entrySet()) {
      String name = field.getKey();
      COSObject now = after.fields().get(name);
      if (now == null || !Objects.equals(field.getValue().getKey(), now.getKey())) {
        throw new Refusal(Finding.at(Alteration.FIELDS, name, "a field was replaced"));
      }
      boolean had = before.field(name).containsKey(COSName.V);
      boolean has = after.field(name).containsKey(COSName.V);
      if (had && !has) {
        throw new Refusal(
            Finding.at(Alteration.SIGNATURE_REMOVED, name, "a signature was taken out"));
      }
      if (!had && has) {
        if (filled != null) {
          throw new Refusal(Finding.at(Alteration.FIELDS, name, "two fields were filled at once"));
        }
        filled = name;
      }
    }
    if (filled == null) {
      throw new Refusal(Finding.of(Alteration.FIELDS, "a signature stands in no field"));
    }
    return filled;
  }

  private boolean isNew(COSObjectKey key) {
    return !before.cos().getXrefTable().containsKey(key);
  }

  /** Whether a signature dictionary says that it covers this range. */
  static boolean covers(@Nullable COSDictionary value, SignedRange range) {
    COSArray written = value == null ? null : value.getCOSArray(COSName.BYTERANGE);
    return written != null
        && written.size() == 4
        && written.getInt(0) == 0
        && written.getInt(1) == range.gapStart()
        && written.getInt(2) == range.gapEnd()
        && written.getInt(3) == range.end() - range.gapEnd();
  }

  private static Refusal structure(String detail) {
    return new Refusal(Finding.of(Alteration.STRUCTURE, detail));
  }
}
