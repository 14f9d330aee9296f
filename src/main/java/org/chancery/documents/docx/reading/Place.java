package org.chancery.documents.docx.reading;

import org.chancery.documents.docx.reading.Item.Para;
import org.jspecify.annotations.Nullable;

/**
 * Where runs of words stand.
 *
 * @param paragraph in which paragraph
 * @param part in which part of the file
 * @param href under which link
 * @param change under which tracked change
 */
record Place(Para paragraph, Part part, @Nullable String href, @Nullable Change change) {

  enum Part {
    BODY,
    FOOTNOTES,
    ENDNOTES
  }

  Place linked(@Nullable String address) {
    return address == null ? this : new Place(paragraph, part, address, change);
  }

  Place changed(Change by) {
    return new Place(paragraph, part, href, by);
  }

  boolean isInNote() {
    return part != Part.BODY;
  }
}
