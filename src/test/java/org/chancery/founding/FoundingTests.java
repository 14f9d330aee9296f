package org.chancery.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.chancery.HouseTest;
import org.chancery.identity.Actor;
import org.chancery.identity.Capacity;
import org.chancery.identity.IdentitySettings;
import org.chancery.identity.SampleCommission;
import org.chancery.meetings.Meeting;
import org.chancery.meetings.SchedulingMeetings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoundingTests {

  @Autowired Founding founding;
  @Autowired SampleCommission people;
  @Autowired SchedulingMeetings meetings;
  @Autowired IdentitySettings identity;

  @BeforeAll
  void bothCommissions() {
    founding.found(file("commission"));
    founding.found(file("river-basin"));
  }

  private static CommissionFile file(String name) {
    return CommissionFile.read(new ClassPathResource("demonstration/" + name + ".yaml"));
  }

  private Actor signedIn(String login, Capacity capacity) {
    return people.signedIn(identity.issuer(), People.subject(login), capacity);
  }

  @Test
  void theCalendarKeepsEachDateAsExactAsItIsKnown() {
    var delegate = signedIn("delegate.am", Capacity.DELEGATE);
    assertThat(meetings.series(delegate))
        .extracting(meeting -> meeting.date().in(Locale.ENGLISH).replace('\u00a0', ' '))
        .containsExactly("September–October 2024", "27 April 2023", "October 2022");
    assertThat(meetings.series(delegate)).extracting(Meeting::number).containsExactly(22, 21, 20);
  }

  @Test
  void theOtherCommissionIsInvisible() {
    var upper = signedIn("delegate.up.rbc", Capacity.DELEGATE);
    assertThat(meetings.series(upper)).extracting(Meeting::number).containsExactly(4);
    assertThat(upper.commission().code()).isEqualTo("RBC");
  }

  @Test
  void theChairIsAlsoTheHeadOfADelegation() {
    assertThat(signedIn("chair", Capacity.CHAIR).holder().code()).isEqualTo("COM");
    assertThat(signedIn("chair", Capacity.HEAD_OF_DELEGATION).holder().code()).isEqualTo("RU");
  }

  @Test
  void anExpertActsForTheSegmentAndSitsInTheCouncil() {
    assertThat(signedIn("expert.kg", Capacity.EXPERT).holder().code()).isEqualTo("KG");
    assertThat(signedIn("expert.kg", Capacity.MEMBER).holder().code()).isEqualTo("CCS");
  }

  @Test
  void everybodyHasAClock() {
    assertThat(signedIn("signatory.tajikstandart", Capacity.SIGNATORY).holder().clock())
        .hasToString("Asia/Dushanbe");
    assertThat(signedIn("chair", Capacity.CHAIR).holder().clock()).hasToString("Europe/Moscow");
    assertThat(signedIn("secretary", Capacity.SECRETARY).holder().clock())
        .hasToString("Europe/Moscow");
    assertThat(signedIn("expert.kg", Capacity.MEMBER).holder().clock()).hasToString("Asia/Bishkek");
    assertThat(signedIn("secretary.rbc", Capacity.SECRETARY).holder().clock())
        .hasToString("Asia/Almaty");
  }

  @Test
  void foundingTwiceChangesNothing() {
    var before = meetings.series(signedIn("delegate.am", Capacity.DELEGATE)).size();
    founding.found(file("commission"));
    assertThat(meetings.series(signedIn("delegate.am", Capacity.DELEGATE))).hasSize(before);
  }
}
