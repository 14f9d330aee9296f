package org.chancery.publication;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the public check trusts, and how often it answers.
 *
 * @param keys folder of keys; its folder {@code trust} holds the trusted roots; none before the
 *     installation has any
 * @param checksPerMinute most files that one address may have checked in a minute
 */
@ConfigurationProperties("chancery")
public record PublicationSettings(@Nullable Path keys, @DefaultValue("20") int checksPerMinute) {

  /**
   * Where the roots are.
   *
   * @return the folder, which may not exist yet
   */
  @Nullable Path trust() {
    return keys == null ? null : keys.resolve("trust");
  }
}
