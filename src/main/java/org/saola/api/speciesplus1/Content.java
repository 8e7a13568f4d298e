package org.saola.api.speciesplus1;

import org.saola.http.body.EncodedBody;

/**
 * A body and what is in it.
 *
 * @param records ids of the taxon concepts in it; must not be changed
 */
record Content(EncodedBody body, int[] records) {
  private static final int FAST = 2;

  /** Compressed where the client takes it and it is worth it. */
  static Content of(byte[] plain, boolean acceptsGzip, int... records) {
    return new Content(EncodedBody.of(plain, acceptsGzip, FAST), records);
  }

  /** The same with a tag. */
  Content with(String tag) {
    return new Content(body.with(tag), records);
  }

  /** In memory. */
  int bytes() {
    return body.bytes().length + Integer.BYTES * records.length;
  }
}
