package org.saola.bench.generator;

/** Distinct numbers in scattered order, so that nothing can lean on the order of ids. */
public final class Identifiers {
  private static final int PRIME = 999_983;
  private static final int STEP = 611_953;

  private long drawn;

  /** The next id: positive and below 999,983, distinct for that many draws. */
  public int next() {
    drawn++;
    return (int) (drawn * STEP % PRIME);
  }
}
