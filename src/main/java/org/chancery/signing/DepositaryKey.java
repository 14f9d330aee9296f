package org.chancery.signing;

import java.util.Arrays;
import java.util.List;
import org.chancery.identity.Refused;
import org.springframework.stereotype.Component;

/** The key of the depositary, with which originals are sealed and extracts are signed. */
@Component
class DepositaryKey {

  private final SigningKeyProvider keys;
  private final SampleKeys sample;
  private final SigningSettings settings;

  DepositaryKey(SigningKeyProvider keys, SampleKeys sample, SigningSettings settings) {
    this.keys = keys;
    this.sample = sample;
    this.settings = settings;
  }

  /** The open key; whoever asked closes it. */
  SigningKey open() {
    sample.issue(List.of());
    var given = settings.depositaryPassphrase();
    var passphrase =
        given == null ? SampleKeys.passphrase(SampleAuthority.DEPOSITARY_KEY) : given.toCharArray();
    try {
      return switch (keys.open(SampleAuthority.DEPOSITARY_KEY, passphrase)) {
        case SigningKeyProvider.Opening.Opened(SigningKey key) -> key;
        case SigningKeyProvider.Opening unusable -> throw new Refused(SigningReason.NO_KEY);
      };
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }
}
