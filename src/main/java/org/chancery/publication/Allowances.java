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
 * How often an address may ask, forgotten some minutes later. An address of the sixth version
 * counts by its network, since one visitor has billions of them.
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
    return Duration.ofNanos(
        bucket(address).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
  }

  /** Uses up what the address may ask in so many minutes, however much of it is left. */
  void charge(String address, int minutes) {
    bucket(address).consumeIgnoringRateLimits((long) perMinute * minutes);
  }

  private Bucket bucket(String address) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(network(address), key -> full());
    }
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
