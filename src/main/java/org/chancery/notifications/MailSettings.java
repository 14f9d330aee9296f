package org.chancery.notifications;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * To whom the house writes. The mail server itself is {@code spring.mail.*}.
 *
 * @param sender the address from which it writes
 * @param secretariats the mailbox of each commission's secretariat, by the commission's code;
 *     whoever has none gets no letter
 */
@ConfigurationProperties("chancery.mail")
record MailSettings(
    @DefaultValue("chancery@localhost") String sender,
    @DefaultValue Map<String, String> secretariats) {

  /** The mailbox of a secretariat; environment variables do not keep the case of a code. */
  Optional<String> secretariatOf(String commission) {
    return secretariats.entrySet().stream()
        .filter(mailbox -> mailbox.getKey().equalsIgnoreCase(commission))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
