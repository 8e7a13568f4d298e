package org.saola.taxonomy.search;

import java.util.Arrays;
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
    Arrays.stream(places).forEach(bits::set);
    return new Many(bits);
  }

  /** How many of some entries are among these. */
  int count(BitSet entries);

  /** Adds all. */
  void addTo(BitSet entries);

  /** As rising places. */
  record Few(int[] places) implements Members {
    @Override
    public int count(BitSet entries) {
      int count = 0;
      for (int place : places) {
        if (entries.get(place)) {
          count++;
        }
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
  record Many(BitSet bits) implements Members {
    @Override
    public int count(BitSet entries) {
      var both = (BitSet) entries.clone();
      both.and(bits);
      return both.cardinality();
    }

    @Override
    public void addTo(BitSet entries) {
      entries.or(bits);
    }
  }
}
