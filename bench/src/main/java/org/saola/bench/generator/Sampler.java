package org.saola.bench.generator;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded draws; each part of the package has its own, so that one part never shifts another. */
public final class Sampler {
  private final SplittableRandom random;

  public Sampler(long seed, String part) {
    random = new SplittableRandom(seed * 1_000_003 + part.hashCode());
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  public int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  public <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** 1 or more, on average {@code mean}: many small numbers and a long tail (geometric). */
  public int skewed(double mean) {
    if (mean <= 1) {
      return 1;
    }
    return 1 + (int) (Math.log1p(-random.nextDouble()) / Math.log1p(-1 / mean));
  }

  /** Above 0: half of the draws below {@code median}, and a long tail the longer the wider. */
  public double logNormal(double median, double width) {
    return median * Math.exp(width * random.nextGaussian());
  }

  /** {@code YYYY-MM-DD}, in the years from {@code first} to {@code last}. */
  public String day(int first, int last) {
    return "%04d-%02d-%02d".formatted(between(first, last), between(1, 12), between(1, 28));
  }

  /** A time stamp of the package in the years from {@code first} to {@code last}. */
  public String moment(int first, int last) {
    return "%sT%02d:%02d:%02d.%06dZ"
        .formatted(
            day(first, last),
            between(0, 23),
            between(0, 59),
            between(0, 59),
            random.nextInt(1_000_000));
  }
}
