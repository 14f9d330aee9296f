package org.chancery.signing.pades;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSObjectKey;
import org.chancery.signing.Alteration;

/**
 * Bytes that one act of signing appended, read strictly: whole objects one after another, one
 * cross-reference table that lists exactly these, one trailer. Readers then have nothing left to
 * disagree about.
 */
final class Increment {
  private static final Pattern TAIL =
      Pattern.compile("\\s*startxref\\s+(\\d{1,10})\\s+%%EOF[\\r\\n]{0,2}\\z");
  private static final Pattern SECTION = Pattern.compile("\\G\\s*(\\d{1,7}) (\\d{1,5})\\s*?\\n");
  private static final Pattern ENTRY = Pattern.compile("\\G(\\d{10}) (\\d{5}) ([nf])[ \\r]\\n");
  private static final Pattern TRAILER = Pattern.compile("\\G\\s*trailer\\s*<<");
  private static final int TAIL_BYTES = 64;

  private final String text;
  private final int start;

  /** Offset of each object in the file, by its key. */
  private final Map<COSObjectKey, Long> offsets = new TreeMap<>();

  /** Written form of each object, by its offset. */
  private final TreeMap<Long, String> written = new TreeMap<>();

  /** Written form of the trailer's dictionary and of all that follows it before the end. */
  private String trailer = "";

  private Increment(byte[] file, int start, int end) {
    this.text = new String(file, start, end - start, StandardCharsets.ISO_8859_1);
    this.start = start;
  }

  static Increment read(byte[] file, int start, int end) throws Refusal {
    Increment increment = new Increment(file, start, end);
    increment.read();
    return increment;
  }

  Map<COSObjectKey, Long> offsets() {
    return offsets;
  }

  String written(COSObjectKey key) {
    Long offset = offsets.get(key);
    return offset == null ? "" : written.getOrDefault(offset, "");
  }

  String trailer() {
    return trailer;
  }

  private void read() throws Refusal {
    Matcher tail =
        TAIL.matcher(text).region(Math.max(0, text.length() - TAIL_BYTES), text.length());
    if (!tail.find()) {
      throw refused("an increment does not end with startxref and %%EOF");
    }
    long table = Long.parseLong(tail.group(1)) - start;
    if (table < 0 || table >= tail.start() || !text.startsWith("xref", (int) table)) {
      throw refused("an increment has no cross-reference table of its own");
    }
    readTable((int) table + "xref".length(), tail.start());
    readObjects((int) table);
  }

  private void readTable(int from, int tail) throws Refusal {
    int at = from;
    Matcher section = SECTION.matcher(text);
    Matcher entry = ENTRY.matcher(text);
    while (section.find(at)) {
      long number = Long.parseLong(section.group(1));
      at = section.end();
      for (int left = Integer.parseInt(section.group(2)); left > 0; left--, number++) {
        if (!entry.find(at)) {
          throw refused("a cross-reference table is malformed");
        }
        add(number, entry);
        at = entry.end();
      }
    }
    Matcher trailer = TRAILER.matcher(text);
    if (!trailer.find(at)
        || count(text.substring(at, tail), "trailer") != 1
        || text.substring(at, tail).contains("obj")) {
      throw refused("an increment has something else than one trailer after its table");
    }
    this.trailer = text.substring(trailer.end() - "<<".length(), tail);
  }

  private void add(long number, Matcher entry) throws Refusal {
    long offset = Long.parseLong(entry.group(1));
    int generation = Integer.parseInt(entry.group(2));
    if ("f".equals(entry.group(3))) {
      if (number != 0 || offset != 0) {
        throw refused("an increment takes an object away");
      }
      return;
    }
    if (offsets.put(new COSObjectKey(number, generation), offset) != null
        || generation != 0
        || offset < start) {
      throw refused("an increment lists an object twice or outside itself");
    }
  }

  private void readObjects(int table) throws Refusal {
    TreeMap<Long, COSObjectKey> byOffset = new TreeMap<>();
    offsets.forEach((key, offset) -> byOffset.put(offset, key));
    if (byOffset.size() != offsets.size() || byOffset.isEmpty()) {
      throw refused("two objects share one place");
    }
    if (!text.substring(0, (int) (byOffset.firstKey() - start)).isBlank()) {
      throw refused("an increment begins with something that is no object");
    }
    for (Map.Entry<Long, COSObjectKey> one : byOffset.entrySet()) {
      Long next = byOffset.higherKey(one.getKey());
      int to = next == null ? table : (int) (next - start);
      int from = (int) (one.getKey() - start);
      if (to > table) {
        throw refused("an object lies behind the table");
      }
      String object = text.substring(from, to).stripTrailing();
      if (!object.startsWith(one.getValue().getNumber() + " 0 obj")
          || !object.endsWith("endobj")
          || count(object, "endobj") != 1) {
        throw refused("the table of an increment does not list its objects");
      }
      written.put(one.getKey(), object);
    }
  }

  static int count(String text, String word) {
    int count = 0;
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
      count++;
    }
    return count;
  }

  private static Refusal refused(String detail) {
    return new Refusal(Finding.of(Alteration.STRUCTURE, detail));
  }
}
