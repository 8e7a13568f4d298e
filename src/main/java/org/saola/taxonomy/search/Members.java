package org.saola.taxonomy.search;

import java.util.BitSet;

/** The entries that have a value; frequent ones as bits, others as places. */
sealed interface Members {
  /** From one entry in so many on bits are smaller. */
  int DENSE = 32;

  /**
   * Of places.
   *
   * @param places rising
   * @param entries how many there are in all
   */
  static Members of(int[] places, int entries) {
    if ((long) places.length * DENSE < entries) {
      return new Few(places);
    }
    var bits = new BitSet(entries);
    for (int place : places) {
      bits.set(place);
    }
    return new Many(bits, bits.toLongArray());
  }

  /**
   * How many of some entries are among these.
   *
   * @param entries as the words of a bit set
   */
  int count(long[] entries);

  /** Adds all. */
  void addTo(BitSet entries);

  /** As rising places. */
  record Few(int[] places) implements Members {
    @Override
    public int count(long[] entries) {
      int count = 0;
      for (int place : places) {
        int word = place >> 6;
        if (word >= entries.length) {
          break;
        }
        count += (int) (entries[word] >>> place) & 1;
      }
      return count;
    }

    @Override
    public void addTo(BitSet entries) {
      for (int place : places) {
        entries.set(place);
      }
    }
  }

  /** As bits. */
  record Many(BitSet bits, long[] words) implements Members {
    @Override
    public int count(long[] entries) {
      int count = 0;
      for (int i = Math.min(words.length, entries.length) - 1; i >= 0; i--) {
        count += Long.bitCount(words[i] & entries[i]);
      }
      return count;
    }

    @Override
    public void addTo(BitSet entries) {
      entries.or(bits);
    }
  }
}
