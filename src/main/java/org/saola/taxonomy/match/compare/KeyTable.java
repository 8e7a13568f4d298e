package org.saola.taxonomy.match.compare;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Places by keys of which only the hashes are kept: what is found may have another key, and has to
 * be compared.
 */
public final class KeyTable {
  /** Hash in the upper half, place in the lower, rising. */
  private final long[] entries;

  private KeyTable(long[] entries) {
    this.entries = entries;
  }

  /** Takes keys while the table is made. */
  public static final class Builder {
    private long[] entries = new long[1024];
    private int count;

    public void add(String key, int place) {
      if (count == entries.length) {
        entries = Arrays.copyOf(entries, 2 * count);
      }
      entries[count++] = (long) key.hashCode() << Integer.SIZE | place;
    }

    public KeyTable build() {
      var all = Arrays.copyOf(entries, count);
      Arrays.sort(all);
      return new KeyTable(all);
    }
  }

  /** Hands over the places whose key may be this one, rising. */
  public void find(String key, IntConsumer sink) {
    long hash = (long) key.hashCode() << Integer.SIZE;
    int at = Arrays.binarySearch(entries, hash);
    for (int i = at < 0 ? -at - 1 : at; i < entries.length && sameHash(entries[i], hash); i++) {
      sink.accept((int) entries[i]);
    }
  }

  private static boolean sameHash(long entry, long hash) {
    return entry >> Integer.SIZE == hash >> Integer.SIZE;
  }
}
