package org.chancery.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.HouseTest;
import org.chancery.TestDatabase;
import org.chancery.identity.Actor;
import org.chancery.identity.Capacity;
import org.chancery.identity.SampleCommission;
import org.chancery.segments.MandateId;
import org.chancery.segments.SchemaCheck;
import org.chancery.signing.SampleInstruments;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@org.junit.jupiter.api.TestInstance(org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS)
class IsolationTests {

  @Autowired SampleCommission commissions;
  @Autowired Canaries canaries;
  @Autowired SchemaCheck schema;
  @Autowired java.time.Clock clock;

  List<Actor> everybody;
  Actor tajikistan;
  Actor russia;
  Actor stranger;

  @BeforeAll
  void vaultsAndTablesFullOfCanaries() {
    var commission = commissions.found();
    everybody = commission.everybody();
    var chairOfCouncil = commission.chairOf("CCS");
    var expert = commission.expertOf("KZ");
    stranger = commissions.found().delegateOf("TJ");
    tajikistan = commission.delegateOf("TJ");
    russia = commission.delegateOf("RU");
    var agencies = new java.util.HashMap<String, org.chancery.segments.HolderId>();
    for (var agency : List.of("ROSSTANDART", "TAJIKSTANDART", "SARM")) {
      agencies.put(agency, commission.signatoryOf(agency).holder().id());
    }
    for (var segment : List.of("AM", "BY", "KZ", "KG", "RU", "TJ")) {
      canaries.fillVault(commission.delegateOf(segment));
    }
    canaries.fillTable(tajikistan, commission.headOf("TJ"), List.of(russia));
    var people = SampleInstruments.People.of(commission);
    var instrument =
        canaries.fillInstrument(
            tajikistan,
            commission.headOf("TJ"),
            russia,
            commission.headOf("RU"),
            List.of(agencies.get("ROSSTANDART"), agencies.get("TAJIKSTANDART")));
    canaries.fillActs(commission, instrument, people);
    canaries.fillInstrument(
        commission.delegateOf("AM"),
        commission.headOf("AM"),
        russia,
        commission.headOf("RU"),
        List.of(agencies.get("ROSSTANDART"), agencies.get("SARM")));
    canaries.fillTable(
        commission.delegateOf("AM"),
        commission.headOf("AM"),
        List.of(commission.delegateOf("BY"), commission.delegateOf("KZ")));
    canaries.fillMeetings(
        commission.secretary(),
        commission.proved(commission.chair(), clock.instant()),
        commission.proved(chairOfCouncil, clock.instant()));
    canaries.fillReview(tajikistan, expert, chairOfCouncil);
  }

  private UUID commission() {
    return tajikistan.commission().id().id();
  }

  @Test
  void theSecretaryServesTablesAndItsAuditorSeesTheHallOnly() throws SQLException {
    var auditor = having(org.chancery.identity.Capacity.AUDITOR);
    assertThat(Catalogue.spaces(auditor.id(), "readable")).hasSize(1);
    assertThat(Catalogue.spaces(auditor.id(), "writable")).isEmpty();
    var secretary = having(org.chancery.identity.Capacity.SECRETARY);
    assertThat(Catalogue.spaces(secretary.id(), "readable")).hasSizeGreaterThan(4);
  }

  private Actor having(org.chancery.identity.Capacity capacity) {
    return everybody.stream().filter(a -> a.is(capacity)).findFirst().orElseThrow();
  }

  @Test
  void theDatabaseIsGuarded() {
    assertThat(schema.complaints()).isEmpty();
  }

  @Test
  void noVerbReachesARowOfASpaceInWhichAMandateHasNoSeat() throws SQLException {
    var cells = new AtomicInteger();
    var breaches = new ArrayList<String>();
    var tables = Catalogue.contentTables();
    tables.retainAll(Catalogue.reachableTables());
    var rows = new LinkedHashMap<String, Map<UUID, String>>();
    var updatable = new HashMap<String, List<String>>();
    for (var table : tables) {
      rows.put(table, Catalogue.oneRowOfEachSpace(table, commission()));
      updatable.put(table, Catalogue.updatable(table));
    }
    for (var actor : everybody) {
      var seats = Catalogue.spaces(actor.id(), "readable");
      Catalogue.as(
          actor.id(),
          c -> {
            for (var table : tables) {
              for (var row : rows.get(table).entrySet()) {
                if (!seats.contains(row.getKey())) {
                  cells.addAndGet(4);
                  Catalogue.breaches(c, table, updatable.get(table), row.getKey(), row.getValue())
                      .forEach(
                          verb -> breaches.add(table + " " + verb + " by " + actor.office().en()));
                }
              }
            }
            return cells;
          });
    }
    System.out.println("isolation: " + cells + " cells of table, verb, space and mandate tried");
    assertThat(breaches).isEmpty();
    assertThat(cells.get()).isGreaterThan(1000);
  }

  @Test
  void noWordOfAVaultOccursInAnythingThatAnotherMandateCanRead() throws SQLException {
    var seen = new HashMap<MandateId, String>();
    for (var reader : everybody) {
      seen.put(reader.id(), Catalogue.everythingVisibleTo(reader.id()));
    }
    for (var owner : everybody) {
      var segment = owner.segment();
      if (segment == null) {
        continue;
      }
      for (var other : everybody) {
        if (!other.holder().equals(segment)) {
          assertThat(seen.get(other.id()))
              .as("what %s reads", other.office().en())
              .doesNotContain(Canaries.secretOf(owner));
        }
      }
    }
  }

  @Test
  void aPartyReadsTheReleasedWordsAndNoWordThatWasDeletedBefore() throws SQLException {
    var seen = Catalogue.everythingVisibleTo(russia.id());
    assertThat(seen).contains(Canaries.sharedBy(tajikistan));
    assertThat(seen).doesNotContain(Canaries.secretOf(tajikistan));
  }

  @Test
  void outsidersSeeTheSameWhetherAForeignVaultIsFullOrEmpty() throws SQLException {
    var before = Catalogue.everythingVisibleTo(russia.id());
    canaries.fillVault(tajikistan);
    assertThat(Catalogue.everythingVisibleTo(russia.id())).isEqualTo(before);
  }

  @Test
  void aPrivateCommentOnASharedTextLiesInTheVaultOfWhoeverMadeIt() throws SQLException {
    var secret = Canaries.secretOf(tajikistan) + " comment answered";
    assertThat(Catalogue.everythingVisibleTo(tajikistan.id())).contains(secret);
    assertThat(everybody)
        .extracting(Actor::capacity)
        .contains(Capacity.SECRETARY, Capacity.DEPOSITARY);
    for (var other : everybody) {
      if (!other.holder().code().equals("TJ")) {
        assertThat(Catalogue.everythingVisibleTo(other.id())).doesNotContain(secret);
      }
    }
    assertThat(Catalogue.everythingVisibleTo(russia.id()))
        .contains(Canaries.sharedBy(tajikistan) + " comment answered");
  }

  @Test
  void aForeignTextAndAMissingTextGiveTheSameAnswer() throws SQLException {
    var foreign = Catalogue.oneRowOfEachSpace("text", commission());
    var russian = Catalogue.spaces(russia.id(), "readable");
    var hidden =
        foreign.entrySet().stream()
            .filter(e -> !russian.contains(e.getKey()))
            .findFirst()
            .orElseThrow();
    var mine = Catalogue.spaces(russia.id(), "writable").getFirst();
    assertThat(refer(mine, hidden.getKey(), UUID.fromString(id(hidden.getValue()))))
        .isEqualTo(refer(mine, hidden.getKey(), UUID.randomUUID()))
        .isEqualTo(refer(mine, UUID.randomUUID(), UUID.randomUUID()));
  }

  private String refer(UUID mine, UUID space, UUID text) throws SQLException {
    return Catalogue.as(
        russia.id(),
        c -> {
          try (var s =
              c.prepareStatement(
                  "insert into release (space_id, id, revision_id, to_space, to_text, by_mandate,"
                      + " at) values (?, gen_random_uuid(), ?, ?, ?, ?, now())")) {
            s.setObject(1, mine);
            s.setObject(2, UUID.randomUUID());
            s.setObject(3, space);
            s.setObject(4, text);
            s.setObject(5, russia.id().id());
            s.executeUpdate();
            return "accepted";
          } catch (SQLException refused) {
            return refused.getSQLState() + " " + refused.getMessage();
          }
        });
  }

  private static String id(String row) {
    var at = row.indexOf("\"id\": \"") + 7;
    return row.substring(at, at + 36);
  }

  static List<String> guardedTables() throws SQLException {
    return Catalogue.contentTables();
  }

  /** A guard whose removal nobody notices guards nothing. */
  @ParameterizedTest
  @MethodSource("guardedTables")
  void theRemovalOfAnyGuardIsNoticed(String table) throws SQLException {
    try (var c = TestDatabase.superuser()) {
      for (var removal :
          List.of(
              "disable row level security|enable row level security",
              "no force row level security|force row level security")) {
        var steps = removal.split("\\|");
        c.createStatement().execute("alter table " + table + " " + steps[0]);
        try {
          assertThat(schema.complaints()).as(table + " " + steps[0]).isNotEmpty();
        } finally {
          c.createStatement().execute("alter table " + table + " " + steps[1]);
        }
      }
      var rows = Catalogue.oneRowOfEachSpace(table, commission());
      if (rows.isEmpty()) {
        throw new IllegalStateException("no canary lies in " + table + ": fill it");
      }
      var policies = new ArrayList<String[]>();
      var list =
          c.createStatement()
              .executeQuery(
                  "select polname, polcmd::text, coalesce(pg_get_expr(polqual, polrelid), ''),"
                      + " coalesce(pg_get_expr(polwithcheck, polrelid), '') from pg_policy where"
                      + " polpermissive and polrelid = '"
                      + table
                      + "'::regclass");
      while (list.next()) {
        policies.add(
            new String[] {
              list.getString(1), list.getString(2), list.getString(3), list.getString(4)
            });
      }
      assertThat(policies).hasSizeGreaterThanOrEqualTo(4);
      for (var policy : policies) {
        c.createStatement().execute("drop policy " + policy[0] + " on " + table);
        try {
          assertThat(schema.complaints()).as("without " + policy[0]).isNotEmpty();
        } finally {
          c.createStatement()
              .execute(
                  "create policy "
                      + policy[0]
                      + " on "
                      + table
                      + " for "
                      + verb(policy[1])
                      + (policy[2].isEmpty() ? "" : " using (" + policy[2] + ")")
                      + (policy[3].isEmpty() ? "" : " with check (" + policy[3] + ")"));
        }
      }
      // the read policy thrown wide open is seen by the catalogue test
      var read = policies.stream().filter(p -> p[1].equals("r")).findFirst().orElseThrow();
      c.createStatement().execute("alter policy " + read[0] + " on " + table + " using (true)");
      try {
        // of another commission: even what lies in the hall is hidden from them
        var outsider = stranger;
        var seats = Catalogue.spaces(outsider.id(), "readable");
        var seen = false;
        for (var row : rows.entrySet()) {
          seen =
              seen
                  || !seats.contains(row.getKey())
                      && Catalogue.as(
                          outsider.id(),
                          one ->
                              Catalogue.breaches(
                                      one, table, List.of(), row.getKey(), row.getValue())
                                  .contains("select"));
        }
        assertThat(seen).as(read[0] + " thrown open").isTrue();
      } finally {
        c.createStatement()
            .execute("alter policy " + read[0] + " on " + table + " using (" + read[2] + ")");
      }
    }
    assertThat(schema.complaints()).isEmpty();
  }

  private static String verb(String code) {
    return switch (code) {
      case "r" -> "select";
      case "a" -> "insert";
      case "w" -> "update";
      default -> "delete";
    };
  }
}
