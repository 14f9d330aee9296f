package org.chancery.texts.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All ids of a document. It never changes; what differs from it shares all buckets but one, so that
 * an id more costs little even in a text of thousands.
 */
final class Ids {

  private static final int BUCKETS = 256;
  private static final String[] NONE = {};

  private final String[][] buckets;

  private Ids(String[][] buckets) {
    this.buckets = buckets;
  }

  static Ids none() {
    String[][] buckets = new String[BUCKETS][];
    Arrays.fill(buckets, NONE);
    return new Ids(buckets);
  }

  /**
   * These ids without some and with others.
   *
   * @throws Fault when one is there twice
   */
  Ids change(Collection<String> removed, Collection<String> added) {
    if (removed.isEmpty() && added.isEmpty()) {
      return this;
    }
    String[][] changed = buckets.clone();
    for (String id : removed) {
      String[] bucket = changed[bucket(id)];
      int at = Arrays.asList(bucket).indexOf(id);
      if (at >= 0) {
        String[] smaller = Arrays.copyOf(bucket, bucket.length - 1);
        if (at < smaller.length) {
          smaller[at] = bucket[bucket.length - 1];
        }
        changed[bucket(id)] = smaller;
      }
    }
    for (String id : added) {
      String[] bucket = changed[bucket(id)];
      if (Arrays.asList(bucket).contains(id)) {
        throw new Fault("repeated-id");
      }
      String[] larger = Arrays.copyOf(bucket, bucket.length + 1);
      larger[bucket.length] = id;
      changed[bucket(id)] = larger;
    }
    return new Ids(changed);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Ids ids)) {
      return false;
    }
    for (int i = 0; i < BUCKETS; i++) {
      if (!Set.of(buckets[i]).equals(Set.of(ids.buckets[i]))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return Arrays.stream(buckets).mapToInt(bucket -> bucket.length).sum();
  }

  private static int bucket(String id) {
    int hash = id.hashCode();
    return (hash ^ hash >>> 8 ^ hash >>> 16) & BUCKETS - 1;
  }
}
