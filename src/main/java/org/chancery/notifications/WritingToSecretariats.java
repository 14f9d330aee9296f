package org.chancery.notifications;

import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.chancery.identity.NominationMade;
import org.chancery.shell.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Writes to a secretariat that a proposal awaits its answer. The letter is a courtesy: what it
 * announces stands on the secretariat's pages whether the post works or not.
 */
@Component
class WritingToSecretariats implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(WritingToSecretariats.class);

  private final Mailer mailer;
  private final MailSettings settings;
  private final String address;
  private final ExecutorService post = Executors.newVirtualThreadPerTaskExecutor();

  WritingToSecretariats(
      Mailer mailer, MailSettings settings, @Value("${chancery.address}") String address) {
    this.mailer = mailer;
    this.settings = settings;
    this.address = address;
  }

  /** After the commit, so that nobody is called to something that did not happen. */
  @TransactionalEventListener
  void on(NominationMade nomination) {
    settings
        .secretariatOf(nomination.commission())
        .ifPresent(mailbox -> post.execute(() -> send(letter(mailbox))));
  }

  /** In both languages, since a mailbox has no reader whose language is known. */
  private Letter letter(String mailbox) {
    var where = address + "/mandates";
    return new Letter(
        mailbox,
        in("ru", "subject") + " / " + in("en", "subject"),
        in("ru", "words", where) + "\n\n" + in("en", "words", where) + "\n");
  }

  private void send(Letter letter) {
    try {
      mailer.send(letter);
    } catch (RuntimeException refused) {
      LOG.warn("A letter to a secretariat was not taken by the post", refused);
    }
  }

  private static String in(String language, String part, Object... arguments) {
    return Words.say(Locale.of(language), "notifications.nomination." + part, arguments);
  }

  @Override
  public void destroy() {
    post.close();
  }
}
