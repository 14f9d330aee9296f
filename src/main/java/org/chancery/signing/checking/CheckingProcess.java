package org.chancery.signing.checking;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.signing.Trust;
import org.chancery.signing.Verdicts;

/**
 * The process in which files are judged, one after the other, until nobody asks any more. It opens
 * no file and no connection: roots and bytes come through one pipe, verdicts leave by the other.
 */
public final class CheckingProcess {

  /** The longest message, the file apart. */
  static final int MOST_SAID = 4 << 20;

  private static final Set<String> OWN_CLASSES = Set.of("file", "jar", "jrt", "nested");

  private CheckingProcess() {}

  /**
   * Answers what stands in standard input.
   *
   * @param arguments none
   * @throws IOException if nobody listens any more
   */
  public static void main(String[] arguments) throws IOException {
    URL.setURLStreamHandlerFactory(
        protocol -> {
          if (OWN_CLASSES.contains(protocol)) {
            return null; // the JDK's own handler: classes come by it
          }
          throw new IllegalStateException("nothing is fetched here");
        });
    var out = new DataOutputStream(new BufferedOutputStream(System.out));
    System.setOut(System.err); // whatever a library says is no answer
    warm();
    answer(out, new byte[0]);
    serve(new DataInputStream(new BufferedInputStream(System.in)), out);
  }

  private static void serve(DataInputStream in, DataOutputStream out) throws IOException {
    try {
      while (true) {
        var request = Wire.request(frame(in, MOST_SAID));
        var file = frame(in, Verdicts.MOST_BYTES);
        var moment = Clock.fixed(request.at(), ZoneOffset.UTC);
        answer(out, Wire.verdict(Verdicts.of(file, request.trust(), moment)));
      }
    } catch (EOFException nobodyAsks) {
      // the portal has ended, or wants no more of this process
    }
  }

  /** Whatever is needed for a verdict is loaded before the first visitor waits for it. */
  private static void warm() throws IOException {
    try (InputStream sample = CheckingProcess.class.getResourceAsStream("/signing/warm.pdf")) {
      if (sample != null) {
        var nobody = new Trust(List.of(), Map.of(), List.of());
        Verdicts.of(sample.readAllBytes(), nobody, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
      }
    }
  }

  static byte[] frame(DataInputStream in, int most) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > most) {
      throw new IOException("a message of " + length + " bytes");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private static void answer(DataOutputStream out, byte[] json) throws IOException {
    out.writeInt(json.length);
    out.write(json);
    out.flush();
  }
}
