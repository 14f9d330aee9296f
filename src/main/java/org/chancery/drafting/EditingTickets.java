package org.chancery.drafting;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.chancery.identity.Actor;
import org.chancery.identity.Office;
import org.springframework.stereotype.Component;

/**
 * Lets a page's editor speak for its actor: the page, which knows in what capacity its tab acts,
 * writes out a ticket; the editor's socket shows it. A ticket opens one text, in the browser
 * session it was written for, and as long as the page is there; whether its mandate still may is
 * asked anew each time.
 */
@Component
public class EditingTickets {

  private static final int BYTES = 24;

  private final Map<String, Ticket> valid = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();

  /**
   * What a ticket stands for.
   *
   * @param actor who edits
   * @param text which text
   * @param session in which browser session, by the server's name for it
   * @param naming how this reader may know an author
   */
  public record Ticket(Actor actor, TextId text, String session, Function<Office, String> naming) {}

  /**
   * Writes out a ticket.
   *
   * @param ticket what it stands for
   * @return its secret
   */
  public String issue(Ticket ticket) {
    var secret = new byte[BYTES];
    random.nextBytes(secret);
    var written = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    valid.put(written, ticket);
    return written;
  }

  /**
   * The page is gone.
   *
   * @param secret its ticket
   */
  public void tearUp(String secret) {
    valid.remove(secret);
  }

  /**
   * What a ticket stands for.
   *
   * @param secret as the editor shows it
   * @param session the browser session in which it is shown
   * @return none if it is unknown, or was written for another session
   */
  public Optional<Ticket> of(String secret, String session) {
    return Optional.ofNullable(valid.get(secret)).filter(one -> one.session().equals(session));
  }
}
