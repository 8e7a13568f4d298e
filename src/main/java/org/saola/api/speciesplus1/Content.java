package org.saola.api.speciesplus1;

import org.saola.http.Compression;

/** A body as it goes out. */
record Content(byte[] bytes, boolean gzip) {
  /** Smaller bodies fit into one packet anyway. */
  private static final int WORTH_COMPRESSING = 1_000;

  private static final int FAST = 2;

  /** Compressed where the client takes it and it is worth it. */
  static Content of(byte[] plain, boolean acceptsGzip) {
    return acceptsGzip && plain.length >= WORTH_COMPRESSING
        ? new Content(Compression.gzip(plain, FAST), true)
        : new Content(plain, false);
  }
}
