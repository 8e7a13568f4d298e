package org.saola.store.index;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/** Brings things that are numbered from 0 into another order. */
public final class Permutation {
  private final int[] before;
  private final int[] after;

  private Permutation(int[] before) {
    this.before = before;
    this.after = new int[before.length];
    for (int position = 0; position < before.length; position++) {
      after[before[position]] = position;
    }
  }

  /** By rising keys; what has equal keys stays in its order. */
  public static Permutation sorting(int size, IntUnaryOperator key) {
    var keys = new long[size];
    for (int position = 0; position < size; position++) {
      keys[position] = ((long) key.applyAsInt(position) << Integer.SIZE) | position;
    }
    Arrays.sort(keys);
    return new Permutation(Arrays.stream(keys).mapToInt(each -> (int) each).toArray());
  }

  public int size() {
    return before.length;
  }

  /** Where that stood before which stands at {@code position} now. */
  public int before(int position) {
    return before[position];
  }

  /** The first values, one for each thing, in the new order. */
  public int[] apply(int[] values) {
    var result = new int[before.length];
    for (int position = 0; position < result.length; position++) {
      result[position] = values[before[position]];
    }
    return result;
  }

  /** The same things by their new numbers. */
  public RoaringBitmap apply(RoaringBitmap things) {
    var words = new long[(after.length + Long.SIZE - 1) / Long.SIZE];
    things.forEach((int thing) -> {
      int position = after[thing];
      words[position / Long.SIZE] |= 1L << (position % Long.SIZE);
    });
    var result = BitSetUtil.bitmapOf(words);
    result.runOptimize();
    return result;
  }
}
