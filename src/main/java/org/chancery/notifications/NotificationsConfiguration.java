package org.chancery.notifications;

import java.util.Locale;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** The post, or none: an installation without a mail server writes no letters and says so once. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class NotificationsConfiguration {

  /**
   * The mailer of this installation.
   *
   * @throws IllegalStateException if somebody is to be written to and no mail server is named
   */
  @Bean
  Mailer mailer(ObjectProvider<JavaMailSender> server, MailSettings settings) {
    var sender = server.getIfAvailable();
    if (sender != null) {
      return new SmtpMailer(sender, settings.sender());
    }
    if (!settings.secretariats().isEmpty()) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "chancery.mail.secretariats names %d mailboxes, but spring.mail.host is not set",
              settings.secretariats().size()));
    }
    LoggerFactory.getLogger(Mailer.class).info("No mail server is set: no letters are sent");
    return letter -> {
      throw new IllegalStateException("No mail server is set");
    };
  }
}
