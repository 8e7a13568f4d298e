package org.saola.indicators;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SplittableRandom;

/**
 * What the index would be if species without data were like others of their group: each takes the
 * weight of one that is drawn. The same seed gives the same digits on any machine.
 *
 * @param repetitions at least 1
 * @param withReplacement whether one may be drawn twice; it may in any case where there are fewer
 *     to draw from than without data
 */
public record DataDeficientDraws(long seed, int repetitions, boolean withReplacement) {
  /** The seed of those who don't choose one. */
  public static final long USUAL_SEED = 20_251_129;

  /** The repetitions of those who don't choose. */
  public static final int USUAL_REPETITIONS = 1_000;

  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  /**
   * The index of every repetition.
   *
   * @param group part of what is drawn by, as is the year
   * @param year four digits, or whatever stands for it
   * @return none when no species has a weight
   */
  public double[] values(CategoryCounts counts, String group, String year) {
    var pool = counts.weights();
    if (pool.length == 0) {
      return new double[0];
    }
    long known = counts.index().sumOfWeights();
    int missing = counts.of(RiskCategory.DD);
    boolean again = withReplacement || missing > pool.length;
    var left = pool.clone();
    var values = new double[repetitions];
    for (int repetition = 0; repetition < repetitions; repetition++) {
      long drawn = 0;
      if (missing > 0) {
        var random =
            new SplittableRandom(seed ^ hash("%s|%s|%d".formatted(group, year, repetition)));
        drawn = again ? drawnAgain(pool, missing, random) : drawn(pool, left, missing, random);
      }
      values[repetition] = IndexValue.of(known + drawn, (long) pool.length + missing);
    }
    return values;
  }

  /** FNV-1a of 64 bits. */
  static long hash(String text) {
    long hash = FNV_OFFSET;
    for (byte each : text.getBytes(UTF_8)) {
      hash = (hash ^ (each & 0xFF)) * FNV_PRIME;
    }
    return hash;
  }

  private static long drawnAgain(byte[] pool, int missing, SplittableRandom random) {
    long sum = 0;
    for (int i = 0; i < missing; i++) {
      sum += pool[(int) (unit(random) * pool.length)];
    }
    return sum;
  }

  /**
   * @param left used to draw from, whatever it holds
   */
  private static long drawn(byte[] pool, byte[] left, int missing, SplittableRandom random) {
    System.arraycopy(pool, 0, left, 0, pool.length);
    long sum = 0;
    for (int i = 0; i < missing; i++) {
      int taken = i + (int) (unit(random) * (left.length - i));
      byte weight = left[taken];
      left[taken] = left[i];
      left[i] = weight;
      sum += weight;
    }
    return sum;
  }

  /** From 0 to below 1, of 53 bits. */
  private static double unit(SplittableRandom random) {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }
}
