package org.chancery.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.HouseTest;
import org.chancery.identity.Appointment;
import org.chancery.identity.Capacity;
import org.chancery.identity.KeepingMandates;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.chancery.segments.Bilingual;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From a proposal in the house to the letter in a real mail server. */
@HouseTest
class NominationsByLetterTests {

  private static final GreenMail POST =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private static final Map<String, String> MAILBOXES = new ConcurrentHashMap<>();

  @Autowired SampleCommission commissions;
  @Autowired KeepingMandates keeping;

  @DynamicPropertySource
  static void post(DynamicPropertyRegistry settings) {
    POST.start();
    settings.add("spring.mail.host", () -> "127.0.0.1");
    settings.add("spring.mail.port", () -> POST.getSmtp().getPort());
  }

  @AfterAll
  static void close() {
    POST.stop();
  }

  @Test
  void aProposalThatIsMadeIsAnnouncedAndOneThatIsRefusedIsNot() {
    var commission = commissions.found();
    var administrator = commission.administratorOf("TJ");
    MAILBOXES.put(commission.code(), "secretariat@example.org");
    assertThatThrownBy(
            () -> keeping.nominate(administrator, appointment(administrator, "AAAA-AAAA")))
        .isInstanceOf(Refused.class);
    keeping.nominate(administrator, appointment(administrator, commission.newcomer()));
    assertThat(POST.waitForIncomingEmail(10_000, 1)).isTrue();
    assertThat(POST.getReceivedMessages()).hasSize(1);
  }

  private static Appointment appointment(org.chancery.identity.Actor administrator, String person) {
    return new Appointment(
        person,
        administrator.holder().id(),
        Capacity.DELEGATE,
        new Bilingual("Delegate", "Делегат"),
        Instant.now(),
        null);
  }

  /** Sample commissions have codes of their own, known after the start. */
  @TestConfiguration
  static class Mailboxes {

    @Bean
    @Primary
    MailSettings mailSettings() {
      return new MailSettings("chancery@example.org", MAILBOXES);
    }
  }
}
