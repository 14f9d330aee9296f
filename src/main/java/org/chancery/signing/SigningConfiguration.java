package org.chancery.signing;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.chancery.documents.Composing;
import org.chancery.signing.pades.HttpRevocationLists;
import org.chancery.signing.pades.HttpTimeStamps;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Where keys and trusted time come from, and what is warmed before the first person needs it. */
@Configuration(proxyBeanMethods = false)
class SigningConfiguration {

  private final Composing composing;
  private final SampleKeys sample;

  SigningConfiguration(Composing composing, SampleKeys sample) {
    this.composing = composing;
    this.sample = sample;
  }

  @Bean
  SigningKeyProvider signingKeys() {
    return new Pkcs12Keys(sample.keys());
  }

  @Bean
  TimeStampSource timeStamps(SigningSettings settings, Clock clock) {
    var address = settings.timeStampAddress();
    if (address != null) {
      return new HttpTimeStamps(address);
    }
    if (!settings.sample()) {
      throw new IllegalStateException(
          "chancery.time-stamp-address names no time-stamping authority, and this is no"
              + " demonstration");
    }
    return new FirstAsked(() -> sample.timeStamps(clock));
  }

  @Bean
  RevocationLists revocationLists(SigningSettings settings, Clock clock) {
    return settings.sample() ? sample.revocationLists(clock) : new HttpRevocationLists(clock);
  }

  @Bean
  Authorities authorities(
      TimeStampSource timeStamps, RevocationLists revocationLists, TrustedRoots roots) {
    return new Authorities(timeStamps, revocationLists, roots::now);
  }

  @Bean
  AcceptingUpload acceptingUpload(Authorities authorities, Clock clock, Checker checker) {
    return new AcceptingUpload(authorities, clock, checker::verdict);
  }

  @EventListener(ApplicationReadyEvent.class)
  void warm() {
    Thread.startVirtualThread(
        () -> {
          sample.issue(List.of());
          composing.warm();
        });
  }

  /** The sample authority's key is issued after the start and opened when it is first needed. */
  private static final class FirstAsked implements TimeStampSource {
    private final Opening opening;
    private volatile @org.jspecify.annotations.Nullable TimeStampSource opened;

    FirstAsked(Opening opening) {
      this.opening = opening;
    }

    private interface Opening {
      TimeStampSource open() throws IOException;
    }

    @Override
    public byte[] stamp(byte[] sha256) throws IOException {
      var source = opened;
      if (source == null) {
        source = opening.open();
        opened = source;
      }
      return source.stamp(sha256);
    }
  }
}
