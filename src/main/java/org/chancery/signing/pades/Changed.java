package org.chancery.signing.pades;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDPage;
import org.chancery.signing.Alteration;
import org.chancery.signing.Where;
import org.jspecify.annotations.Nullable;

/**
 * Words for a refused change: which part of the document an object belongs to, and on which page.
 */
final class Changed {
  private static final int MOST_PAGES = 2000;
  private static final Set<COSName> UPWARDS =
      Set.of(COSName.PARENT, COSName.P, COSName.getPDFName("StructParent"), COSName.ANNOTS);

  private Changed() {}

  static Finding what(COSObjectKey key, Revision before, Revision after) {
    String detail = "object " + key + " was replaced";
    for (Map.Entry<String, COSObject> field : before.fields().entrySet()) {
      if (key.equals(field.getValue().getKey())) {
        return fieldChanged(field.getKey(), field.getValue(), after.object(key), detail);
      }
      if (field.getValue().getObject() instanceof COSDictionary dictionary
          && reaches(dictionary.getItem(COSName.AP), key, new HashSet<>())) {
        return Finding.at(Alteration.APPEARANCE, field.getKey(), detail);
      }
    }
    if (key.equals(before.formKey())) {
      return Finding.of(Alteration.FIELDS, detail);
    }
    if (key.equals(before.catalogKey())) {
      return Finding.of(
          Sameness.same(
                  before.catalog().getItem(COSName.METADATA),
                  after.catalog().getItem(COSName.METADATA))
              ? Alteration.DOCUMENT
              : Alteration.STATEMENT,
          detail);
    }
    if (before.catalog().getItem(COSName.METADATA) instanceof COSObject statement
        && key.equals(statement.getKey())) {
      return Finding.of(Alteration.STATEMENT, detail);
    }
    return onPage(key, before, after, detail);
  }

  private static Finding fieldChanged(
      String name, COSObject was, @Nullable COSBase now, String detail) {
    boolean removed =
        was.getObject() instanceof COSDictionary old
            && old.containsKey(COSName.V)
            && !(now instanceof COSDictionary dictionary
                && Sameness.same(old.getItem(COSName.V), dictionary.getItem(COSName.V)));
    return Finding.at(removed ? Alteration.SIGNATURE_REMOVED : Alteration.APPEARANCE, name, detail);
  }

  private static Finding onPage(COSObjectKey key, Revision before, Revision after, String detail) {
    int number = 0;
    for (PDPage page : before.pages().getPages()) {
      number++;
      if (number > MOST_PAGES) {
        break;
      }
      COSDictionary was = page.getCOSObject();
      if (key.equals(was.getKey())) {
        boolean annotated =
            !(after.object(key) instanceof COSDictionary now)
                || !Sameness.same(was.getItem(COSName.ANNOTS), now.getItem(COSName.ANNOTS));
        return on(annotated ? Alteration.ANNOTATION : Alteration.PAGE_CONTENT, number, detail);
      }
      if (reaches(was.getItem(COSName.ANNOTS), key, new HashSet<>())) {
        return on(Alteration.ANNOTATION, number, detail);
      }
      if (reaches(was, key, new HashSet<>())) {
        return on(Alteration.PAGE_CONTENT, number, detail);
      }
    }
    return Finding.of(Alteration.PARTS, detail);
  }

  private static Finding on(Alteration what, int page, String detail) {
    return new Finding(what, Where.page(page), detail);
  }

  private static boolean reaches(@Nullable COSBase from, COSObjectKey key, Set<Object> seen) {
    return switch (from) {
      case COSObject reference ->
          key.equals(reference.getKey())
              || (seen.add(reference.getKey()) && reaches(reference.getObject(), key, seen));
      case COSDictionary dictionary ->
          dictionary.keySet().stream()
              .anyMatch(
                  name -> !UPWARDS.contains(name) && reaches(dictionary.getItem(name), key, seen));
      case COSArray array -> {
        boolean found = false;
        for (int i = 0; i < array.size() && !found; i++) {
          found = reaches(array.get(i), key, seen);
        }
        yield found;
      }
      case null, default -> false;
    };
  }
}
