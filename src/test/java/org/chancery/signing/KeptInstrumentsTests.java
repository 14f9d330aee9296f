package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chancery.HouseTest;
import org.chancery.TestDatabase;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.chancery.shell.Formats;
import org.chancery.signing.ReadingInstruments.Act;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the depositary keeps: who reads of it, what is told in the hall, how it is proved. */
@HouseTest
class KeptInstrumentsTests {

  @Autowired SampleCommission commissions;
  @Autowired SampleInstruments samples;
  @Autowired KeepingOriginals originals;
  @Autowired ReadingInstruments reading;
  @Autowired ReadingRegister register;
  @Autowired ProvingInstruments proving;

  SampleCommission.Founded commission;
  SampleInstruments.People people;

  @BeforeEach
  void peopleOfACommission() {
    commission = commissions.found();
    people = SampleInstruments.People.of(commission);
  }

  private List<Act> awaits(Actor who) {
    return reading.awaiting(who).stream().map(ReadingInstruments.Awaited::act).toList();
  }

  private static AbstractObjectAssert<?, ?> refusal(ThrowingCallable act) {
    return assertThatThrownBy(act)
        .isInstanceOf(Refused.class)
        .extracting(e -> ((Refused) e).reason());
  }

  @Test
  void theDepositaryRegistersAndEverySegmentReadsTheRegisterButNoFile() {
    var id = samples.concluded(commission, people, "Memorandum");
    assertThat(register.all(people.armenia()).entries()).isEmpty();
    assertThat(awaits(people.depositary())).containsExactly(Act.DEPOSIT);
    refusal(() -> originals.deposit(people.secretary(), id))
        .isEqualTo(SigningReason.ONLY_THE_DEPOSITARY);
    refusal(() -> originals.bringIntoForce(people.depositary(), id, LocalDate.now()))
        .isEqualTo(SigningReason.NOT_DEPOSITED);
    originals.deposit(people.depositary(), id);
    var since = LocalDate.of(2030, 1, 2);
    refusal(() -> originals.bringIntoForce(people.depositary(), id, null))
        .isEqualTo(SigningReason.DAY_MISSING);
    originals.bringIntoForce(people.depositary(), id, since);
    refusal(() -> originals.terminate(people.depositary(), id, since.minusDays(1), "Ended"))
        .isEqualTo(SigningReason.NOT_IN_FORCE);
    assertThat(register.all(people.armenia()).entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.status()).isEqualTo(InstrumentAct.Kind.IN_FORCE);
              assertThat(entry.since()).isEqualTo(since);
              assertThat(entry.parties())
                  .extracting(RegisterEntry.Party::agency)
                  .containsExactlyElementsOf(people.agencies());
            });
    refusal(() -> reading.page(people.armenia(), id)).isEqualTo(IdentityReason.NOTHING_HERE);
    originals.terminate(people.depositary(), id, since.plusYears(5), "By its own terms");
    assertThat(reading.page(people.secretary(), id).row().state())
        .isEqualTo(new InstrumentState.Terminated(since.plusYears(5)));
    assertThat(register.all(commissions.found().delegateOf("AM")).entries()).isEmpty();
  }

  @Test
  void everyStatusInTheRegisterIsToldInTheHallWithNothingOfTheTable() throws SQLException {
    var kazakhstan = commission.delegateOf("KZ");
    var id = samples.concluded(commission, people, "Memorandum");
    var armenia = people.armenia();
    assertThat(told(armenia)).isEmpty();
    originals.deposit(people.depositary(), id);
    originals.bringIntoForce(people.depositary(), id, LocalDate.of(2030, 1, 2));
    originals.terminate(people.depositary(), id, LocalDate.of(2035, 1, 2), "By its own terms");
    var symbol = reading.page(people.russia(), id).row().symbol();
    for (var segment : List.of(armenia, people.russia(), kazakhstan)) {
      var told = told(segment);
      assertThat(told).hasSize(3).allSatisfy(fact -> assertThat(fact).contains(symbol));
      assertThat(told.get(0)).contains("DEPOSITED");
      assertThat(told.get(1)).contains("IN_FORCE", "2030");
      assertThat(told.get(2)).contains("TERMINATED", "2035").doesNotContain("own terms");
      assertThat(String.join(" ", told))
          .doesNotContain(id.id().toString(), id.space().id().toString(), "Memorandum");
    }
    assertThat(told(commissions.found().delegateOf("AM"))).isEmpty();
  }

  /** The facts of the register that a mandate reads, past all Java, oldest first. */
  private static List<String> told(Actor who) throws SQLException {
    try (var c = DriverManager.getConnection(TestDatabase.url(), "portal_app", "app")) {
      c.setAutoCommit(false);
      enter(c, who);
      try (var rows =
          c.createStatement()
              .executeQuery(
                  "select f.payload::text from fact f join space s on s.id = f.space_id where"
                      + " f.type = 'InstrumentRegistered' and s.kind = 'HALL' order by f.at")) {
        var told = new ArrayList<String>();
        while (rows.next()) {
          told.add(rows.getString(1));
        }
        return told;
      } finally {
        c.rollback();
      }
    }
  }

  private static void enter(java.sql.Connection c, Actor who) throws SQLException {
    try (var enter = c.prepareStatement("select gate.enter(?, now())")) {
      enter.setObject(1, who.id().id());
      enter.execute();
    }
  }

  @Test
  void theDatabaseItselfLetsTheDepositaryTellNothingElseInTheHall() throws SQLException {
    originals.deposit(people.depositary(), samples.concluded(commission, people, "Memorandum"));
    var depositary = people.depositary();
    assertThat(tell(depositary, "InstrumentRegistered", "f.payload")).isEqualTo(1);
    for (var wrong :
        List.of(
            List.of("InstrumentRegistered", "f.payload || '{\"title\": \"of a draft\"}'"),
            List.of("InstrumentRegistered", "f.payload || '{\"status\": \"IN_FORCE\"}'"),
            List.of("InstrumentRegistered", "f.payload || '{\"symbol\": \"IC/1\"}'"),
            List.of("InstrumentRegistered", "f.payload || '{\"since\": \"of a draft\"}'"),
            List.of(
                "InstrumentRegistered", "f.payload || '{\"space\": {\"title\": \"of a draft\"}}'"),
            List.of("InstrumentRegistered", "f.payload || '{\"by\": \"of a draft\"}'"),
            List.of("InstrumentRegistered", "f.payload || '{\"at\": \"2020-01-01T00:00:00Z\"}'"),
            List.of("AgendaCirculated", "f.payload"))) {
      assertThatThrownBy(() -> tell(depositary, wrong.getFirst(), wrong.getLast()))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
    assertThatThrownBy(() -> tell(people.russia(), "InstrumentRegistered", "f.payload"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
  }

  /** Tells the fact of the register again, as another type or with another payload. */
  private static int tell(Actor who, String type, String payload) throws SQLException {
    try (var c = DriverManager.getConnection(TestDatabase.url(), "portal_app", "app")) {
      c.setAutoCommit(false);
      enter(c, who);
      try (var insert =
          c.prepareStatement(
              "insert into fact (space_id, type, payload, by_mandate, at) select f.space_id, ?, "
                  + payload
                  + ", ?, f.at from fact f where f.type = 'InstrumentRegistered'")) {
        insert.setString(1, type);
        insert.setObject(2, who.id().id());
        return insert.executeUpdate();
      } finally {
        c.rollback();
      }
    }
  }

  @Test
  void aConcludedOriginalIsProvedAndADepositedOneIsCertified() {
    var waiting = samples.opened(people, "Not signed yet");
    refusal(() -> proving.bundle(people.russia(), waiting, 1))
        .isEqualTo(SigningReason.NOT_CONCLUDED);
    var id = samples.concluded(commission, people, "Memorandum");
    for (int number : List.of(1, 2)) {
      var bundle = proving.bundle(people.russia(), id, number);
      assertThat(bundle.name()).endsWith("-" + number + "-proof.zip");
      assertThat(names(bundle.bytes())).contains("README.md", "register-extract.json.p7s");
    }
    refusal(() -> proving.certifiedCopy(people.russia(), id, 1, Locale.ENGLISH))
        .isEqualTo(SigningReason.NOT_DEPOSITED);
    originals.deposit(people.depositary(), id);
    var copy = proving.certifiedCopy(people.russia(), id, 1, Locale.of("ru"));
    assertThat(names(copy.bytes())).hasSize(2).anyMatch(name -> name.endsWith("-certificate.pdf"));
    refusal(() -> proving.bundle(people.armenia(), id, 1)).isEqualTo(IdentityReason.NOTHING_HERE);
    refusal(() -> proving.certifiedCopy(people.armenia(), id, 1, Locale.ENGLISH))
        .isEqualTo(IdentityReason.NOTHING_HERE);
  }

  @Test
  void aCertifiedCopyStatesTheDayOfTheDepositaryWhoeverAsksForIt() throws IOException {
    // at any moment it is another day with the one than with the other
    commission = commissions.found(Map.of("RU", "Pacific/Kiritimati", "TJ", "Etc/GMT+12"));
    people = SampleInstruments.People.of(commission);
    var id = samples.concluded(commission, people, "Memorandum");
    originals.deposit(people.depositary(), id);
    for (var reader : List.of(people.russia(), people.tajikistan())) {
      var before = LocalDate.now(ZoneOffset.UTC);
      var files = files(proving.certifiedCopy(reader, id, 1, Locale.ENGLISH).bytes());
      var after = LocalDate.now(ZoneOffset.UTC);
      try (var page = Loader.loadPDF(certificate(files))) {
        assertThat(new PDFTextStripper().getText(page).replaceAll("[\\s\u00a0]+", " "))
            .containsAnyOf(day(before), day(after))
            .doesNotContain(day(before.minusDays(1)), day(after.plusDays(1)));
      }
    }
  }

  private static String day(LocalDate day) {
    return Formats.day(day, Locale.ENGLISH).replace('\u00a0', ' ');
  }

  private static byte[] certificate(Map<String, byte[]> files) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().endsWith("-certificate.pdf"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> names(byte[] zip) {
    return files(zip).keySet();
  }

  private static Map<String, byte[]> files(byte[] zip) {
    var files = new HashMap<String, byte[]>();
    try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        files.put(entry.getName(), entries.readAllBytes());
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return files;
  }
}
