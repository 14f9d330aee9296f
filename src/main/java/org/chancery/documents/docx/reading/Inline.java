package org.chancery.documents.docx.reading;

import java.util.List;

/** What stands in a paragraph. */
sealed interface Inline {

  Marks marks();

  Inline with(Marks marks);

  /** Words. */
  record Words(String text, Marks marks) implements Inline {
    @Override
    public Inline with(Marks other) {
      return new Words(text, other);
    }
  }

  /** A footnote, or an endnote, at its place. */
  record Note(List<Words> words, Marks marks) implements Inline {
    @Override
    public Inline with(Marks other) {
      return new Note(words, other);
    }
  }

  /** A place where words are still missing. */
  record Gap(String label, Marks marks) implements Inline {
    @Override
    public Inline with(Marks other) {
      return new Gap(label, other);
    }
  }
}
