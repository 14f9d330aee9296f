package org.chancery.signing.pades;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.signing.Alteration;
import org.jspecify.annotations.Nullable;

/** Places where a file, growing by increments, once ended. */
final class Cuts {
  /** More increments than the parties, their completions and renewals will ever need. */
  private static final int MOST = 256;

  private static final Pattern END =
      Pattern.compile("startxref\\s{1,4}\\d{1,10}\\s{1,4}%%EOF(?:\\r\\n|\\n|\\r)?");

  private Cuts() {}

  /**
   * One end.
   *
   * @param end the byte behind it
   * @param range the signature that ends here, if one does
   * @param isAfterTheLast whether it lies behind all signatures
   */
  record Cut(int end, @Nullable SignedRange range, boolean isAfterTheLast) {
    /** The signature that ends here; only for the first cut, where one always does. */
    SignedRange signed() {
      if (range == null) {
        throw new IllegalStateException("no signature ends here");
      }
      return range;
    }
  }

  /** All ends from the first signature's on. */
  static List<Cut> of(byte[] file, List<SignedRange> ranges) throws Refusal {
    TreeMap<Integer, SignedRange> signed = new TreeMap<>();
    for (SignedRange range : ranges) {
      if (signed.put(range.end(), range) != null) {
        throw new Refusal(Finding.of(Alteration.STRUCTURE, "two signatures end at the same byte"));
      }
    }
    int first = signed.firstKey();
    int last = signed.lastKey();
    List<Integer> ends = new ArrayList<>(signed.keySet());
    if (first < file.length) {
      Matcher end =
          END.matcher(
              new String(
                  file, Math.max(first, 0), file.length - first, StandardCharsets.ISO_8859_1));
      while (end.find()) {
        int at = first + end.end();
        // line ends behind the mark belong to either side; the signature's view counts
        if (signed.subMap(at - 2, true, at + 2, true).isEmpty()) {
          ends.add(at);
        }
      }
    }
    if (ends.size() > MOST) {
      throw new Refusal(Finding.of(Alteration.STRUCTURE, "too many increments"));
    }
    ends.sort(null);
    return ends.stream().map(end -> new Cut(end, signed.get(end), end > last)).toList();
  }
}
