package org.chancery.documents;

import java.util.regex.Pattern;
import org.chancery.documents.docx.ReaderProcess;
import org.chancery.texts.engine.Limits;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Reads Word files. Each file is read in a process of its own, which has no network, no environment
 * and no library, at most 256 MB and 20 seconds; two are read at once. Whatever a file does there,
 * what comes back is an outcome.
 */
@Component
public class ReadingWord implements DisposableBean {

  /** The largest file that is read, in bytes. */
  public static final int LARGEST_FILE = 20 << 20;

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{1,19}");

  private final ReaderProcess reader;

  /** Reads within the limits of texts. */
  public ReadingWord() {
    this.reader = new ReaderProcess(LARGEST_FILE, Limits.BLOCKS, Limits.DOCUMENT_BYTES);
  }

  /**
   * Reads a file. It takes a second, and at most 40 when others are being read.
   *
   * @param file its bytes
   * @param code the code of the segment that imports it: its tracked changes become suggestions of
   *     that segment
   * @return the text, or why there is none
   */
  public WordReading read(byte[] file, String code) {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("not a code of a holder: " + code);
    }
    return reader.read(file, code);
  }

  /** Puts away what was laid out for the processes. */
  @Override
  public void destroy() {
    reader.close();
  }
}
