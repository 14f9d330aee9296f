package org.chancery.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a running Java process holds after a full collection. */
final class LiveHeap {

  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

  private LiveHeap() {}

  /**
   * Collects and counts.
   *
   * @param process on this machine, of the same user
   * @return bytes of reachable objects
   */
  static long of(ProcessHandle process) {
    try {
      var jcmd =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                  String.valueOf(process.pid()),
                  "GC.class_histogram")
              .redirectErrorStream(true)
              .start();
      var histogram = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var total = TOTAL.matcher(histogram);
      if (!total.find()) {
        throw new IllegalStateException("jcmd says: " + histogram.lines().limit(5).toList());
      }
      return Long.parseLong(total.group(1));
    } catch (IOException refused) {
      throw new IllegalStateException("jcmd cannot be run", refused);
    }
  }
}
