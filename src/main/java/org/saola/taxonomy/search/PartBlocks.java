package org.saola.taxonomy.search;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The first entries of each block of parts: where no more are wanted, a long range of parts, such
 * as all that begin with a letter, is walked by blocks.
 */
final class PartBlocks {
  /** How many parts are a block. */
  static final int SIZE = 1 << 10;

  /** How many entries are known of each block, kind and beginning. */
  static final int MOST = 50;

  private static final int KINDS = SearchName.Kind.ALL.size();

  /** By block, then by kind: first those whose name begins there. Entries are rising. */
  private final int[][][] entries;

  /**
   * @param entry of each part
   * @param kind of the name of each part, by its order
   * @param begins whether a part begins its name
   */
  PartBlocks(int parts, IntUnaryOperator entry, IntUnaryOperator kind, IntPredicate begins) {
    entries = new int[parts / SIZE][][];
    for (int block = 0; block < entries.length; block++) {
      var all =
          IntStream.range(block * SIZE, (block + 1) * SIZE)
              .mapToLong(part ->
                  (long) group(kind.applyAsInt(part), begins.test(part)) << Integer.SIZE
                      | entry.applyAsInt(part))
              .sorted()
              .distinct()
              .toArray();
      entries[block] =
          IntStream.range(0, 2 * KINDS).mapToObj(group -> first(all, group)).toArray(int[][]::new);
    }
  }

  /**
   * The first entries of a group.
   *
   * @param all with the group in the upper half, rising
   */
  private static int[] first(long[] all, int group) {
    return LongStream.of(all)
        .filter(each -> each >>> Integer.SIZE == group)
        .limit(MOST)
        .mapToInt(each -> (int) each)
        .toArray();
  }

  private static int group(int kind, boolean begins) {
    return begins ? kind : KINDS + kind;
  }

  /**
   * Hands over the first entries of a block.
   *
   * @param most of each kind and beginning; at most {@link #MOST}
   */
  void forEach(int block, int most, NameTexts.Sink sink) {
    for (int group = 0; group < 2 * KINDS; group++) {
      var first = entries[block][group];
      var kind = SearchName.Kind.ALL.get(group % KINDS);
      for (int i = 0; i < Math.min(most, first.length); i++) {
        sink.take(first[i], kind, group < KINDS, false);
      }
    }
  }
}
