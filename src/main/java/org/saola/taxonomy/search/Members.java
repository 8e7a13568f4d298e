package org.saola.taxonomy.search;

import java.util.BitSet;
import java.util.function.IntConsumer;

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
    return new Many(bits);
  }

  /** Adds all. */
  void addTo(BitSet entries);

  /** Hands over all, by rising place. */
  void forEach(IntConsumer sink);

  /** As rising places. */
  record Few(int[] places) implements Members {
    @Override
    public void addTo(BitSet entries) {
      for (int place : places) {
        entries.set(place);
      }
    }

    @Override
    public void forEach(IntConsumer sink) {
      for (int place : places) {
        sink.accept(place);
      }
    }
  }

  /** As bits. */
  record Many(BitSet bits) implements Members {
    @Override
    public void addTo(BitSet entries) {
      entries.or(bits);
    }

    @Override
    public void forEach(IntConsumer sink) {
      bits.stream().forEach(sink);
    }
  }
}
