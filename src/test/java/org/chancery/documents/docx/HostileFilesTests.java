package org.chancery.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.documents.docx.WordFiles.p;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.documents.ReadWord;
import org.chancery.documents.UnreadableWord;
import org.chancery.documents.UnreadableWord.Why;
import org.chancery.documents.WordReading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to harm: each is refused for what it is, and nothing else happens. */
class HostileFilesTests {

  private static final ReaderProcess READER = Readers.usual();
  private static final byte[] OLE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  @AfterAll
  static void close() {
    READER.close();
  }

  static Stream<Arguments> files() {
    String words = "word ".repeat(100);
    byte[] good = WordFiles.withBody(p("fine")).bytes();
    return Stream.of(
        file("nothing at all", Why.NOT_A_WORD_FILE, new byte[0]),
        file(
            "a letter in plain words",
            Why.NOT_A_WORD_FILE,
            "Dear Sir".getBytes(StandardCharsets.UTF_8)),
        file("RTF renamed", Why.NOT_A_WORD_FILE, "{\\rtf1 x}".getBytes(StandardCharsets.UTF_8)),
        file("a ZIP of something else", Why.NOT_A_WORD_FILE, zip(Map.of("a.txt", new byte[9]))),
        file("a workbook renamed", Why.NOT_A_WORD_FILE, workbook()),
        file("DOC renamed", Why.OLD_WORD_FILE, compound("WordDocument")),
        file("a file with a password", Why.PROTECTED, compound("EncryptedPackage")),
        file("a ZIP with a password", Why.PROTECTED, flagged(good)),
        file("half a file", Why.DAMAGED, Arrays.copyOf(good, good.length / 2)),
        file("a file with a scratch", Why.DAMAGED, scratched(good)),
        file("words that are no XML", Why.DAMAGED, WordFiles.withBody("<w:p><w:r>").bytes()),
        file(
            "an external entity", Why.HOSTILE, entity("<!ENTITY e SYSTEM \"file:///etc/passwd\">")),
        file("entities in entities", Why.HOSTILE, entity(laughs())),
        file("a bomb", Why.HOSTILE, WordFiles.withBody("<w:p/>" + " ".repeat(60 << 20)).bytes()),
        file("a bomb of many parts", Why.HOSTILE, manyBombs()),
        file(
            "10,000 elements in each other",
            Why.HOSTILE,
            WordFiles.withBody(nested("w:sdt")).bytes()),
        file(
            "10,000 tables in each other",
            Why.HOSTILE,
            WordFiles.withBody(nested("w:tbl")).bytes()),
        file("too many parts", Why.HOSTILE, WordFiles.withBody(p("x")).manyParts(5_000).bytes()),
        file(
            "two parts of one name",
            Why.HOSTILE,
            WordFiles.withBody(p("x")).part("WORD/document.xml", "x").bytes()),
        file("a million cells", Why.HOSTILE, WordFiles.withBody(cells(700_000)).bytes()),
        file(
            "100,000 paragraphs",
            Why.TOO_MANY_BLOCKS,
            WordFiles.withBody(noise("<w:p><w:r><w:t>%s</w:t></w:r></w:p>", 100_000)).bytes()),
        file(
            "a table of 30,000 cells",
            Why.TOO_MANY_BLOCKS,
            WordFiles.withBody(
                    "<w:tbl>"
                        + noise(
                            "<w:tr><w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc></w:tr>", 30_000)
                        + "</w:tbl>")
                .bytes()),
        file(
            "five million letters",
            Why.TOO_LONG,
            WordFiles.withBody(noise("<w:p><w:r><w:t>" + words + "%s</w:t></w:r></w:p>", 10_000))
                .bytes()),
        file("more than 20 MB", Why.TOO_LARGE, new byte[(20 << 20) + 1]));
  }

  @ParameterizedTest(name = "{0} is refused: {1}")
  @MethodSource("files")
  void everyOneIsRefusedForWhatItIs(String name, Why why, byte[] file) throws Exception {
    long begun = System.nanoTime();
    assertThat(READER.read(file, "TJ")).isEqualTo(new UnreadableWord(why));
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(ReaderProcess.LONGEST);
    if (why != Why.TOO_LARGE) {
      var ended = READER.run(file, "TJ");
      System.out.printf(
          "%-32s %5d ms %4d MB%n", name, ended.took().toMillis(), ended.peakMemory() >> 20);
      assertThat(ended.peakMemory()).isLessThan(ReaderProcess.MOST_MEMORY);
    }
  }

  @Test
  void theLongestTextThatIsAdmittedIsReadInTimeAndMemory() throws Exception {
    byte[] file =
        WordFiles.withBody(
                noise("<w:p><w:r><w:t>R&amp;D &#171;x&#187; %s</w:t></w:r></w:p>", 19_000))
            .bytes();
    assertThat(READER.read(file, "TJ")).isInstanceOf(ReadWord.class);
    var ended = READER.run(file, "TJ");
    System.out.printf(
        "%-32s %5d ms %4d MB%n",
        "19,000 paragraphs", ended.took().toMillis(), ended.peakMemory() >> 20);
    assertThat(ended.peakMemory()).isLessThan(ReaderProcess.MOST_MEMORY);
  }

  @Test
  void aFileFullOfPicturesIsReadWithoutThem() {
    var picture = new byte[19 << 20];
    new Random(1).nextBytes(picture);
    byte[] file = WordFiles.withBody(p("words")).part("word/media/image1.jpg", picture).bytes();
    assertThat(READER.read(file, "TJ")).isInstanceOf(ReadWord.class);
  }

  @Test
  void whatTakesTooLongIsKilled() {
    try (var hasty = Readers.with(Duration.ofMillis(30), List.of())) {
      assertThat(hasty.read(WordFiles.withBody(p("x")).bytes(), "TJ"))
          .isEqualTo(new UnreadableWord(Why.TOOK_TOO_LONG));
    }
  }

  @Test
  void whatTakesTooMuchMemoryEnds() {
    try (var small = Readers.with(ReaderProcess.LONGEST, List.of("-Xms8m", "-Xmx8m"))) {
      byte[] file = WordFiles.withBody("<w:tbl>" + cells(100_000) + "</w:tbl>").bytes();
      assertThat(small.read(file, "TJ")).isEqualTo(new UnreadableWord(Why.TOO_MUCH_MEMORY));
    }
  }

  @Test
  void aProcessThatCannotStartIsAnOutcomeToo() {
    try (var broken = Readers.with(ReaderProcess.LONGEST, List.of("-XX:+NoSuchOption"))) {
      assertThat(broken.read(WordFiles.withBody(p("x")).bytes(), "TJ"))
          .isEqualTo(new UnreadableWord(Why.FAILED));
    }
  }

  @Test
  void nothingThatAFileRefersToIsFetched() throws Exception {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(500);
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      var file =
          WordFiles.withBody(
                  "<w:p><w:hyperlink r:id=\"a\"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>")
              .settings("<w:attachedTemplate r:id=\"b\"/>")
              .relation("a", "hyperlink", address, true)
              .relation("b", "attachedTemplate", address, true)
              .relation("c", "image", address, true)
              .relation("styles", "styles", address, true)
              .relation("numbering", "numbering", address, false);
      assertThat(READER.read(file.bytes(), "TJ")).isInstanceOf(ReadWord.class);
      READER.read(entity("<!ENTITY e SYSTEM \"" + address + "\">"), "TJ");
      org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
          .isInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  @Test
  void twoFilesAreReadAtOnceAndTheOthersWait() throws Exception {
    byte[] file = WordFiles.withBody(p("words")).bytes();
    var readings = IntStream.range(0, 5).mapToObj(i -> later(file)).toList();
    long most = 0;
    while (readings.stream().anyMatch(reading -> !reading.isDone())) {
      most = Math.max(most, ProcessHandle.current().children().filter(this::reads).count());
      Thread.sleep(5);
    }
    assertThat(most).isBetween(1L, 2L);
    for (var reading : readings) {
      assertThat(reading.join()).isInstanceOf(ReadWord.class);
    }
  }

  private boolean reads(ProcessHandle child) {
    return child.info().commandLine().orElse("").contains("reader.jar");
  }

  private static java.util.concurrent.CompletableFuture<WordReading> later(byte[] file) {
    return java.util.concurrent.CompletableFuture.supplyAsync(
        () -> READER.read(file, "TJ"), Thread::startVirtualThread);
  }

  private static Arguments file(String name, Why why, byte[] bytes) {
    return Arguments.of(name, why, bytes);
  }

  private static byte[] zip(Map<String, byte[]> parts) {
    return WordFiles.zip(new LinkedHashMap<>(parts));
  }

  private static byte[] workbook() {
    return WordFiles.withBody("").part("word/document.xml", "<workbook xmlns=\"urn:x\"/>").bytes();
  }

  private static byte[] compound(String stream) {
    var bytes = ByteBuffer.allocate(4_096).put(OLE);
    return bytes.put(2_048, stream.getBytes(StandardCharsets.UTF_16LE)).array();
  }

  /** Sets the flag that says "encrypted" in the first entry of the directory. */
  private static byte[] flagged(byte[] zip) {
    byte[] copy = zip.clone();
    var buffer = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
    int directory = buffer.getInt(copy.length - 6);
    copy[directory + 8] |= 1;
    return copy;
  }

  private static byte[] scratched(byte[] zip) {
    byte[] copy = zip.clone();
    Arrays.fill(copy, 60, 120, (byte) 0xFF);
    return copy;
  }

  private static byte[] entity(String declaration) {
    String xml =
        "<?xml version=\"1.0\"?><!DOCTYPE x ["
            + declaration
            + "]><w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>";
    return WordFiles.withBody("").part("word/document.xml", xml).bytes();
  }

  private static String laughs() {
    var xml = new StringBuilder("<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      xml.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    return xml.append("<!ENTITY e \"&a29;\">").toString();
  }

  private static byte[] manyBombs() {
    var file = WordFiles.withBody(p("x"));
    for (String part : new String[] {"styles", "numbering", "comments", "footnotes", "endnotes"}) {
      file.relation(part, part, part + ".xml", false)
          .part(
              "word/" + part + ".xml",
              "<w:"
                  + part
                  + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                  + noise("<w:x w:a='%s" + " ".repeat(400) + "'/>", 72_000)
                  + "</w:"
                  + part
                  + ">");
    }
    return file.bytes();
  }

  private static String nested(String name) {
    return ("<" + name + ">").repeat(10_000) + ("</" + name + ">").repeat(10_000);
  }

  private static String cells(int count) {
    return "<w:tbl><w:tr>" + noise("<w:tc a='%s'/>", count) + "</w:tr></w:tbl>";
  }

  /** Something many times, each a little different, so that it does not shrink like a bomb. */
  private static String noise(String pattern, int count) {
    var random = new Random(3);
    var all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(pattern.replace("%s", Integer.toString(random.nextInt(), 36)));
    }
    return all.toString();
  }
}
