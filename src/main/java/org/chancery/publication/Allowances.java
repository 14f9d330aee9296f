package org.chancery.publication;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often an address may ask, forgotten a minute later. An address of the sixth version counts by
 * its network, since one visitor has billions of them.
 */
class Allowances {

  private static final int MOST_ADDRESSES = 10_000; // a few megabytes, whoever knocks
  private static final int NETWORK_BYTES = 8;

  private final int perMinute;
  private final TimeMeter time;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  Allowances(int perMinute, Clock clock) {
    this.perMinute = perMinute;
    this.time = new Ticking(clock);
  }

  /** Uses one of the address's checks; zero if there was one, otherwise how long to wait. */
  Duration use(String address) {
    Bucket bucket;
    synchronized (buckets) {
      bucket = buckets.computeIfAbsent(network(address), key -> full());
    }
    return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .withCustomTimePrecision(time)
        .build();
  }

  static String network(String address) {
    try {
      // only literal addresses come here, so nothing is looked up
      InetAddress literal = InetAddress.ofLiteral(address);
      return literal instanceof Inet6Address
          ? Arrays.toString(Arrays.copyOf(literal.getAddress(), NETWORK_BYTES))
          : literal.getHostAddress();
    } catch (IllegalArgumentException noAddress) {
      return "";
    }
  }

  /** The house's clock, as the buckets ask it. */
  private record Ticking(Clock clock) implements TimeMeter {

    private static final long NANOS = 1_000_000_000L;

    @Override
    public long currentTimeNanos() {
      var now = clock.instant();
      return now.getEpochSecond() * NANOS + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
