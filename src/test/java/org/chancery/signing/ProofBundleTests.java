package org.chancery.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.signing.SampleOriginals.ROSSTANDART;
import static org.chancery.signing.SampleOriginals.TAJIKSTANDART;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.chancery.segments.Bilingual;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A proof that stands without the portal. */
class ProofBundleTests {

  private static final SampleOriginals SAMPLES = SampleOriginals.shared();
  private static final byte[] CONCLUDED =
      SAMPLES.archived(SAMPLES.concluded(ROSSTANDART, TAJIKSTANDART));
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private static final String POWERS = "ab".repeat(32);
  private static final String NAME = "IC-21-5-Rev.2.pdf";
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final byte[] BUNDLE = bundle(CONCLUDED, instrument(SampleOriginals.SYMBOL));

  @TempDir Path folder;

  private static RegisteredInstrument instrument(String symbol) {
    return new RegisteredInstrument(
        new Bilingual("Sample <Commission>", "Комиссия (образец)"),
        symbol,
        new Bilingual("Memorandum on standardisation", "Меморандум о стандартизации"),
        SampleOriginals.FINGERPRINT,
        1,
        2,
        List.of(
            party("RU", ROSSTANDART, POWERS),
            new RegisteredInstrument.Party(
                "TJ",
                new Bilingual("Agency " + TAJIKSTANDART, "Ведомство " + TAJIKSTANDART),
                new Bilingual("Director", "Директор"),
                "party-" + TAJIKSTANDART,
                NOW,
                null)),
        List.of(
            new RegisteredInstrument.Act(
                "concluded", new Bilingual("Signed by all", "Подписан всеми"), NOW)),
        true);
  }

  private static RegisteredInstrument.Party party(String state, String code, String powers) {
    return new RegisteredInstrument.Party(
        state,
        new Bilingual("Agency " + code, "Ведомство " + code),
        new Bilingual("Head", "Руководитель"),
        "party-" + code,
        NOW,
        powers);
  }

  private static ProofBundle.Outcome outcome(byte[] pdf, RegisteredInstrument instrument) {
    try (SigningKey key = SAMPLES.open(SampleAuthority.DEPOSITARY_KEY)) {
      return ProofBundle.of(pdf, instrument, SAMPLES.trust(), key, NOW);
    }
  }

  private static byte[] bundle(byte[] pdf, RegisteredInstrument instrument) {
    return switch (outcome(pdf, instrument)) {
      case ProofBundle.Outcome.Bundled(byte[] zip) -> zip;
      case ProofBundle.Outcome other -> throw new AssertionError(other);
    };
  }

  private static Map<String, byte[]> files(byte[] bundle) {
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static String words(String name) {
    return new String(Objects.requireNonNull(files(BUNDLE).get(name), name), UTF_8);
  }

  private static Path unpacked(Path folder) throws IOException {
    for (var file : files(BUNDLE).entrySet()) {
      var path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    return folder;
  }

  /** The commands of the README, of both languages, whose programs are installed here. */
  private static Set<String> commands() {
    var commands = new LinkedHashSet<String>();
    BLOCK
        .matcher(words("README.md"))
        .results()
        .flatMap(block -> block.group(1).lines())
        .filter(line -> installed("pdfsig") || !line.contains("pdfsig"))
        .forEach(commands::add);
    return commands;
  }

  private static boolean installed(String program) {
    return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  /** Those that failed. */
  private static List<String> failed(Path where) throws IOException, InterruptedException {
    return failed(where, commands(), Objects.requireNonNullElse(System.getenv("PATH"), ""));
  }

  private static List<String> failed(Path where, Iterable<String> commands, String path)
      throws IOException, InterruptedException {
    var failed = new ArrayList<String>();
    for (var command : commands) {
      var process =
          new ProcessBuilder("/bin/sh", "-c", command)
              .directory(where.toFile())
              .redirectErrorStream(true);
      process.environment().put("PATH", path);
      var shell = process.start();
      var said = new String(shell.getInputStream().readAllBytes(), UTF_8);
      assertThat(shell.waitFor(1, TimeUnit.MINUTES)).as(command).isTrue();
      if (shell.exitValue() != 0) {
        failed.add(command + "\n" + said);
      }
    }
    return failed;
  }

  @Test
  void everyCommandOfTheReadmeConfirmsTheBundle() throws Exception {
    Assumptions.assumeTrue(installed("openssl"), "openssl is not installed");
    assertThat(commands()).hasSizeGreaterThan(20).anyMatch(line -> line.startsWith("openssl ts"));
    assertThat(failed(unpacked(folder))).isEmpty();
  }

  @Test
  void whereQpdfIsMissingItsLineConfirmsAndWhereItObjectsItsLineFails() throws Exception {
    var line = commands().stream().filter(command -> command.contains("qpdf")).toList();
    assertThat(line).hasSize(1);
    var where = unpacked(folder.resolve("bundle"));
    var programs = Files.createDirectories(folder.resolve("programs"));
    assertThat(failed(where, line, programs.toString())).isEmpty();

    var qpdf = Files.writeString(programs.resolve("qpdf"), "#!/bin/sh\nexit 2\n");
    assertThat(qpdf.toFile().setExecutable(true)).isTrue();
    assertThat(failed(where, line, programs.toString())).hasSize(1);
  }

  @Test
  void theListsAndTheTimeStampOverTheWholeFileAreCheckedToo() {
    assertThat(commands())
        .anyMatch(line -> line.startsWith("openssl verify -crl_check"))
        .anyMatch(line -> line.startsWith("openssl ts") && line.contains(".covered"));
  }

  @Test
  void oneChangedByteAnywhereIsNoticedByThoseCommands() throws Exception {
    Assumptions.assumeTrue(installed("openssl"), "openssl is not installed");
    var whole = files(BUNDLE);
    for (var name : whole.keySet()) {
      if (name.equals("README.md") || name.equals("SHA256SUMS")) {
        continue; // they are what says how to check
      }
      var where = unpacked(Files.createDirectories(folder.resolve(name.replace('/', '-'))));
      byte[] altered = Objects.requireNonNull(whole.get(name)).clone();
      altered[altered.length / 3] ^= 1;
      Files.write(where.resolve(name), altered);
      assertThat(failed(where)).as(name).isNotEmpty();
    }
  }

  @Test
  void cryptographyAloneNoticesAChangedByteInWhatIsSigned() throws Exception {
    Assumptions.assumeTrue(installed("openssl"), "openssl is not installed");
    for (var name : List.of(NAME, "register-extract.json", "timestamps/seal.tsr")) {
      var where = unpacked(Files.createDirectories(folder.resolve(name.replace('/', '-'))));
      byte[] altered = Files.readAllBytes(where.resolve(name));
      altered[altered.length - 20] ^= 1; // of a time-stamp, its signature; certificates may repeat
      Files.write(where.resolve(name), altered);
      assertThat(failed(where))
          .as(name)
          .anyMatch(line -> line.startsWith("openssl cms") || line.startsWith("openssl ts"));
    }
  }

  @Test
  void theExtractSaysWhatTheRegisterSays() {
    var json = JsonMapper.shared().readTree(words("register-extract.json"));
    assertThat(json.path("symbol").asString("")).isEqualTo(SampleOriginals.SYMBOL);
    assertThat(json.path("file").path("sha256").asString(""))
        .isEqualTo(PreparingSignature.sha256(CONCLUDED));
    assertThat(json.path("parties").path(0).path("full-powers-sha256").asString(""))
        .isEqualTo(POWERS);
    assertThat(json.path("parties").path(1).path("full-powers-sha256").isNull()).isTrue();
    assertThat(json.path("parties").path(1).path("agency").path("ru").asString(""))
        .startsWith("Ведомство");
    assertThat(json.path("acts").path(0).path("act").asString("")).isEqualTo("concluded");
    assertThat(words("register-extract.json")).doesNotContain("\r").endsWith("}\n");
  }

  @Test
  void theReportSpeaksBothLanguagesAndNeedsNothingElse() {
    assertThat(words("report.html"))
        .contains("<section lang=\"en\">", "<section lang=\"ru\">")
        .contains("Genuine: IC/21/5/Rev.2", "Доказательство подписания", POWERS)
        .contains("Sample &lt;Commission&gt;", "ОБРАЗЕЦ / SAMPLE")
        .doesNotContain("<script", "http:", "https:", "src=", "${", "{0}");
    assertThat(words("README.md"))
        .contains(
            "# How to check IC/21/5/Rev.2 without us", "# Как проверить IC/21/5/Rev.2 без нас")
        .doesNotContain("${");
  }

  @Test
  void bothLanguagesHaveAllWordsAndTheSameCommands() throws IOException {
    var english = properties("words_en.properties");
    var russian = properties("words_ru.properties");
    assertThat(russian.keySet()).isEqualTo(english.keySet());
    var halves = words("README.md").split("\n---\n", -1);
    assertThat(halves).hasSize(2);
    assertThat(BLOCK.matcher(halves[1]).results().map(one -> one.group(1)))
        .containsExactlyElementsOf(
            BLOCK.matcher(halves[0]).results().map(one -> one.group(1)).toList());
  }

  private static Properties properties(String name) throws IOException {
    var properties = new Properties();
    try (var in =
        Objects.requireNonNull(
            ProofBundle.class.getResourceAsStream("/signing/proof/" + name), name)) {
      properties.load(new java.io.InputStreamReader(in, UTF_8));
    }
    return properties;
  }

  @Test
  void theSameMomentGivesTheSameBytesWhereverTheMachineStands() {
    var locale = Locale.getDefault();
    var zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.of("tr"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Dushanbe"));
      assertThat(bundle(CONCLUDED, instrument(SampleOriginals.SYMBOL))).isEqualTo(BUNDLE);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void whatIsNotGenuineOrNotThisInstrumentIsNotBundled() {
    byte[] altered = CONCLUDED.clone();
    altered[altered.length / 3] ^= 1;
    assertThat(outcome(altered, instrument(SampleOriginals.SYMBOL)))
        .isInstanceOf(ProofBundle.Outcome.NotProved.class);
    assertThat(outcome(CONCLUDED, instrument("IC/21/6")))
        .isInstanceOf(ProofBundle.Outcome.NotProved.class);
    byte[] sealed = SAMPLES.sealed(SampleOriginals.composed(1, ROSSTANDART));
    assertThat(outcome(sealed, instrument(SampleOriginals.SYMBOL)))
        .isInstanceOf(ProofBundle.Outcome.NotProved.class);
  }

  /** Left for checkers outside. */
  @Test
  void aSampleIsLeft() throws IOException {
    Files.createDirectories(Path.of("target/samples"));
    Files.write(Path.of("target/samples/proof-bundle.zip"), BUNDLE);
    assertThat(files(BUNDLE)).containsKeys(NAME, "README.md", "register-extract.json.p7s");
  }
}
