package org.chancery.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chancery.HouseTest;
import org.chancery.identity.SampleCommission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class ScopeTests {

  @Autowired SampleCommission commissions;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Spaces spaces;
  @Autowired Holders holders;

  SampleCommission.Founded commission;

  @BeforeEach
  void aCommissionOfItsOwn() {
    commission = commissions.found();
  }

  private <T> T as(Scope scope, java.util.function.Supplier<T> work) {
    return OpenScope.in(
        scope, () -> new TransactionTemplate(transactions).execute(s -> work.get()));
  }

  private <T> List<T> unscoped(java.util.function.Supplier<List<T>> work) {
    return new TransactionTemplate(transactions).execute(s -> work.get());
  }

  @Test
  void aDelegateSeesTheirVaultAndTheHallAndNothingElse() {
    var delegate = commission.delegateOf("TJ");
    var seen = as(delegate, spaces::all).stream().map(Space::code).toList();
    assertThat(seen).containsExactlyInAnyOrder("HALL", "SEGMENT-TJ");
  }

  @Test
  void theSecretarySeesNoVault() {
    var seen = as(commission.secretary(), spaces::all).stream().map(Space::kind).toList();
    assertThat(seen).isNotEmpty().doesNotContain(SpaceKind.VAULT);
  }

  @Test
  void withoutAScopeThereIsNoRow() {
    var seen = unscoped(spaces::all);
    assertThat(seen).isEmpty();
    assertThat(unscoped(holders::all)).isEmpty();
  }

  @Test
  void holdersStandInProtocolOrderByTheirNames() {
    var all = as(commission.secretary(), holders::all);
    assertThat(all)
        .extracting(Holder::code)
        .startsWith("AM", "BY", "KZ", "KG", "RU", "TJ", "COM", "SEC", "CCS");
    assertThat(all.stream().sorted(ProtocolOrder.in(java.util.Locale.ENGLISH)))
        .extracting(Holder::code)
        .startsWith("AM", "BY", "KZ", "KG", "RU", "TJ", "COM", "CCS", "SEC");
    assertThat(all)
        .filteredOn(holder -> holder.code().equals("TAJIKSTANDART"))
        .singleElement()
        .satisfies(agency -> assertThat(agency.clock()).hasToString("Asia/Dushanbe"));
  }

  @Test
  void aTableIsSeenByItsPartiesOnly() {
    var tajikistan = commission.delegateOf("TJ");
    var russia = commission.delegateOf("RU");
    var armenia = commission.delegateOf("AM");
    var table =
        as(
            tajikistan,
            () ->
                spaces.openTable(
                    "RU-TJ-1",
                    null,
                    List.of(tajikistan.holder().id(), russia.holder().id()),
                    List.of()));
    assertThat(as(russia, () -> spaces.find(table))).isPresent();
    assertThat(as(armenia, () -> spaces.find(table))).isEmpty();
    assertThat(as(armenia, () -> spaces.seats(table))).isEmpty();
  }

  @Test
  void nobodyOpensATableAtWhichTheyDoNotSit() {
    var tajikistan = commission.delegateOf("TJ");
    var others =
        List.of(
            commission.delegateOf("RU").holder().id(), commission.delegateOf("AM").holder().id());
    assertThatThrownBy(() -> as(tajikistan, () -> spaces.openTable("X-1", null, others, List.of())))
        .hasStackTraceContaining("no seat");
  }

  @Test
  void aClosedTableStaysWithThoseWhoSawIt() {
    var tajikistan = commission.delegateOf("TJ");
    var russia = commission.delegateOf("RU");
    var belarus = commission.delegateOf("BY");
    var table =
        as(
            tajikistan,
            () ->
                spaces.openTable(
                    "BY-RU-TJ-1",
                    null,
                    List.of(tajikistan.holder().id(), russia.holder().id(), belarus.holder().id()),
                    List.of()));
    as(
        tajikistan,
        () -> {
          spaces.close(table, List.of(tajikistan.holder().id(), russia.holder().id()));
          return true;
        });
    assertThat(as(russia, () -> spaces.find(table))).isPresent();
    assertThat(as(russia, () -> spaces.mayWrite(table))).isFalse();
    assertThat(as(belarus, () -> spaces.find(table))).isEmpty();
  }

  @Test
  void scopesDoNotBleedIntoEachOtherThroughThePool() {
    var tajikistan = commission.delegateOf("TJ");
    var russia = commission.delegateOf("RU");
    for (int i = 0; i < 500; i++) {
      var actor = i % 2 == 0 ? tajikistan : russia;
      var own = "SEGMENT-" + actor.holder().code();
      if (i % 7 == 0) {
        assertThatThrownBy(
                () ->
                    as(
                        actor,
                        () -> {
                          throw new IllegalArgumentException("in between");
                        }))
            .isInstanceOf(IllegalArgumentException.class);
      }
      assertThat(as(actor, spaces::all)).extracting(Space::code).containsOnly("HALL", own);
      assertThat(unscoped(spaces::all)).isEmpty();
    }
  }

  @Test
  void anotherCommissionDoesNotExist() {
    var stranger = commissions.found().delegateOf("TJ");
    var delegate = commission.delegateOf("TJ");
    assertThat(as(stranger, holders::all)).isNotEmpty();
    assertThat(as(stranger, holders::all))
        .extracting(Holder::id)
        .doesNotContainAnyElementsOf(as(delegate, holders::all).stream().map(Holder::id).toList());
    assertThat(as(stranger, spaces::all))
        .extracting(Space::id)
        .doesNotContainAnyElementsOf(as(delegate, spaces::all).stream().map(Space::id).toList());
  }
}
