package org.chancery.notifications;

/** Sends letters. */
public interface Mailer {

  /**
   * Hands a letter to the post.
   *
   * @param letter the letter
   * @throws org.springframework.mail.MailException if the post does not take it
   */
  void send(Letter letter);
}
