package org.chancery.signing.pades;

import java.util.HashSet;
import java.util.List;
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

/**
 * Rules from one revision to the next: one field is filled, or the store of certificates grows, or
 * one invisible time-stamp comes; and nothing else differs.
 */
final class IncrementRules {
  private static final Set<COSName> FILLED = Set.of(COSName.V, COSName.AP);
  private static final Set<COSName> STORED = Set.of(Store.DSS, Store.EXTENSIONS);
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

  /** Which change of one object is allowed. */
  private interface Allowed {
    boolean change(COSObjectKey key, COSDictionary was, COSDictionary is);
  }

  /** Name of the field that this increment signed or stamped; refuses everything else. */
  String signedField(SignedRange range) throws Refusal {
    checkTable();
    checkTrailer();
    List<String> was = names(before);
    List<String> is = names(after);
    if (is.size() == was.size() + 1 && is.subList(0, was.size()).equals(was)) {
      return stamped(range, is.getLast());
    }
    String field = filled();
    refuseChanges((key, old, now) -> isFilling(key, old, now, field));
    COSDictionary filled = after.field(field);
    bringsOnly(
        FilledField.check(field, before.field(field), filled, value(field, filled, range)), field);
    return field;
  }

  private String stamped(SignedRange range, String field) throws Refusal {
    COSObject reference = Objects.requireNonNull(after.fields().get(field));
    COSDictionary stamp = after.field(field);
    refuseChanges((key, old, now) -> isStamping(key, old, now, reference, stamp));
    value(field, stamp, range);
    bringsOnly(StampedField.check(field, reference, stamp), field);
    return field;
  }

  /** An increment without signature brings certificates and revocation lists, and nothing else. */
  void checkCompletion() throws Refusal {
    checkTable();
    checkTrailer();
    Store old = Store.of(before);
    Store now = Store.of(after);
    refuseChanges(
        (key, was, is) ->
            key.equals(after.catalogKey())
                && STORED.containsAll(Sameness.differences(was, is))
                && Store.areVersions(is.getDictionaryObject(Store.EXTENSIONS)));
    now.checkFollows(old);
    for (COSObjectKey key : increment.offsets().keySet()) {
      if (isNew(key) && !now.keys().contains(key)) {
        throw new Refusal(
            Finding.of(Alteration.ADDED_AFTER_SIGNATURES, "an increment brings " + key));
      }
    }
    if (now.keys().isEmpty() || now.keys().equals(old.keys())) {
      throw new Refusal(
          Finding.of(Alteration.ADDED_AFTER_SIGNATURES, "an increment brings nothing"));
    }
  }

  /** The increment consists of these parts, and every part is new. */
  private void bringsOnly(Set<COSObjectKey> parts, String field) throws Refusal {
    Set<COSObjectKey> mine = new HashSet<>(parts);
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
  }

  private void refuseChanges(Allowed allowed) throws Refusal {
    for (COSObjectKey key : increment.offsets().keySet()) {
      COSBase now = after.object(key);
      if (now == null || !Spelling.fits(now, increment.written(key))) {
        throw new Refusal(
            Finding.of(Alteration.STRUCTURE, "an object is written ambiguously: " + key));
      }
      if (!isNew(key) && !Sameness.same(before.object(key), now) && !isAllowed(key, now, allowed)) {
        throw new Refusal(Changed.what(key, before, after));
      }
    }
  }

  private boolean isAllowed(COSObjectKey key, COSBase now, Allowed allowed) {
    return before.object(key) instanceof COSDictionary was
        && now instanceof COSDictionary is
        && !(was instanceof COSStream)
        && !(is instanceof COSStream)
        && allowed.change(key, was, is);
  }

  private boolean isFilling(COSObjectKey key, COSDictionary was, COSDictionary is, String field) {
    Set<COSName> differences = Sameness.differences(was, is);
    COSObject signed = after.fields().get(field);
    if (signed != null && key.equals(signed.getKey())) {
      return FILLED.containsAll(differences);
    }
    return key.equals(after.formKey())
        && Set.of(SIG_FLAGS).containsAll(differences)
        && is.getInt(SIG_FLAGS) == EXIST_AND_APPEND_ONLY;
  }

  private boolean isStamping(
      COSObjectKey key,
      COSDictionary was,
      COSDictionary is,
      COSObject reference,
      COSDictionary stamp) {
    Set<COSName> differences = Sameness.differences(was, is);
    if (key.equals(after.formKey())) {
      return Set.of(SIG_FLAGS, COSName.FIELDS).containsAll(differences)
          && is.getInt(SIG_FLAGS) == EXIST_AND_APPEND_ONLY
          && isLonger(was.getCOSArray(COSName.FIELDS), is.getCOSArray(COSName.FIELDS), reference);
    }
    return stamp.getItem(COSName.P) instanceof COSObject page
        && key.equals(page.getKey())
        && COSName.PAGE.equals(was.getCOSName(COSName.TYPE))
        && Set.of(COSName.ANNOTS).containsAll(differences)
        && isLonger(was.getCOSArray(COSName.ANNOTS), is.getCOSArray(COSName.ANNOTS), reference);
  }

  private static boolean isLonger(@Nullable COSArray was, @Nullable COSArray is, COSObject byThis) {
    COSArray old = was == null ? new COSArray() : was;
    int size = old.size();
    if (is == null || is.size() != size + 1 || !Sameness.same(is.get(size), byThis)) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (!Sameness.same(old.get(i), is.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The signature or time-stamp in a field, which covers exactly its range. */
  private static COSDictionary value(String name, COSDictionary field, SignedRange range)
      throws Refusal {
    if (field.getItem(COSName.V) instanceof COSObject reference
        && reference.getObject() instanceof COSDictionary value
        && covers(value, range)) {
      return value;
    }
    throw new Refusal(
        Finding.at(Alteration.SIGNATURE_REMOVED, name, "a field does not hold its signature"));
  }

  private static List<String> names(Revision revision) {
    return List.copyOf(revision.fields().keySet());
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
    if (!Spelling.isTrailer(is, increment.trailer())) {
      throw structure("the trailer is written ambiguously");
    }
  }

  /** The one field that is empty before and filled after; the fields themselves stay. */
  private String filled() throws Refusal {
    if (!names(before).equals(names(after))) {
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
