package org.chancery.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import org.chancery.identity.NominationMade;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Letters as a real mail server gets them. */
class WritingToSecretariatsTests {

  private static final MailSettings SETTINGS =
      new MailSettings("chancery@example.org", Map.of("ICMEC", "secretariat@example.org"));

  private final GreenMail post =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private WritingToSecretariats writing;

  @BeforeEach
  void open() {
    post.start();
    var server = new JavaMailSenderImpl();
    server.setHost("127.0.0.1");
    server.setPort(post.getSmtp().getPort());
    server.setDefaultEncoding("UTF-8");
    writing =
        new WritingToSecretariats(
            new SmtpMailer(server, SETTINGS.sender()), SETTINGS, "https://chancery.example");
  }

  @AfterEach
  void close() {
    writing.destroy();
    post.stop();
  }

  @Test
  void aSecretariatIsToldThatAProposalAwaitsAndNothingOfIt() throws Exception {
    writing.on(new NominationMade("icmec"));
    assertThat(post.waitForIncomingEmail(10_000, 1)).isTrue();
    var letter = post.getReceivedMessages()[0];
    assertThat(letter.getAllRecipients()).singleElement().hasToString("secretariat@example.org");
    assertThat(letter.getSubject())
        .isEqualTo("Предложение ждёт вашего ответа / A proposal awaits your answer");
    assertThat(letter.getContent().toString())
        .contains("https://chancery.example/mandates", "ждёт предложение", "awaits your answer");
    assertThat(GreenMailUtil.getHeaders(letter)).contains("chancery@example.org");
  }

  @Test
  void aCommissionWithoutAMailboxGetsNoLetterAndAPostThatIsClosedHurtsNobody() {
    writing.on(new NominationMade("RBC"));
    post.stop();
    writing.on(new NominationMade("ICMEC"));
    writing.destroy();
    assertThat(post.getReceivedMessages()).isEmpty();
  }

  @Test
  void mailboxesWithoutAMailServerAreRefusedAtTheStart() {
    var none = new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
    assertThatThrownBy(() -> new NotificationsConfiguration().mailer(none, SETTINGS))
        .hasMessageContaining("spring.mail.host");
  }
}
