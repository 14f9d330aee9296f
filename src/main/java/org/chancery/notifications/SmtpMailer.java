package org.chancery.notifications;

import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands letters to a mail server (RFC 5321). */
class SmtpMailer implements Mailer {

  private final JavaMailSender server;
  private final String sender;

  SmtpMailer(JavaMailSender server, String sender) {
    this.server = server;
    this.sender = sender;
  }

  @Override
  public void send(Letter letter) {
    var message = new SimpleMailMessage();
    message.setFrom(sender);
    message.setTo(letter.to());
    message.setSubject(letter.subject());
    message.setText(letter.words());
    server.send(message);
  }
}
