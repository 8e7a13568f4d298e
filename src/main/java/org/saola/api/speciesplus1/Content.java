package org.saola.api.speciesplus1;

import org.saola.http.Compression;

/**
 * A body as it goes out.
 *
 * @param records ids of the taxon concepts in it; must not be changed
 */
record Content(byte[] bytes, boolean gzip, int[] records) {
  /** Smaller bodies fit into one packet anyway. */
  private static final int WORTH_COMPRESSING = 1_000;

  private static final int FAST = 2;

  /** Compressed where the client takes it and it is worth it. */
  static Content of(byte[] plain, boolean acceptsGzip, int... records) {
    return acceptsGzip && plain.length >= WORTH_COMPRESSING
        ? new Content(Compression.gzip(plain, FAST), true, records)
        : new Content(plain, false, records);
  }
}
