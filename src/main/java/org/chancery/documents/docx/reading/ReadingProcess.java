package org.chancery.documents.docx.reading;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import org.chancery.documents.docx.reading.Refusal.Code;
import org.chancery.texts.BlockIds;

/**
 * The process in which one file is read: bytes in, one line of JSON out, end. It opens no file, no
 * connection and no class that is not of the JDK or of this package.
 */
public final class ReadingProcess {

  private ReadingProcess() {}

  /**
   * Reads standard input.
   *
   * @param arguments whose suggestions, the most blocks of a text, the largest file
   * @throws IOException if nobody listens any more
   */
  public static void main(String[] arguments) throws IOException {
    URL.setURLStreamHandlerFactory(
        protocol -> {
          throw new IllegalStateException("nothing is fetched here");
        });
    String answer;
    try {
      answer = read(arguments[0], Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    } catch (RuntimeException | StackOverflowError fault) {
      // the place of the fault, and nothing of what was read
      StackTraceElement[] trace = fault.getStackTrace();
      String where = fault.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
      answer = Json.of(Map.of("fault", where));
    }
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    out.print(answer);
    out.flush();
  }

  private static String read(String code, int mostBlocks, int largest) throws IOException {
    byte[] file = System.in.readNBytes(largest + 1);
    if (file.length > largest) {
      return Json.of(Map.of("unreadable", Code.TOO_LARGE.word()));
    }
    return Reading.read(file, code, mostBlocks, BlockIds.from(new SecureRandom()));
  }
}
