package org.chancery.drafting.ui;

import java.util.List;
import java.util.function.Function;
import org.chancery.identity.Actor;
import org.chancery.identity.Office;
import org.chancery.segments.Holder;

/**
 * How the reader of an open page may know the authors of its text. The page reads anew now and
 * then; whether a segment shows its names is asked as it was read last, not as when the page came.
 */
final class Naming implements Function<Office, String> {

  private final Actor reader;
  private final TextWords words;
  private volatile List<Holder> holders;

  Naming(Actor reader, TextWords words, List<Holder> holders) {
    this.reader = reader;
    this.words = words;
    this.holders = List.copyOf(holders);
  }

  void now(List<Holder> read) {
    holders = List.copyOf(read);
  }

  @Override
  public String apply(Office office) {
    return words.author(office, holders, reader);
  }
}
