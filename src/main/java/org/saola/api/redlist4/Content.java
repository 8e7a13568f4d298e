package org.saola.api.redlist4;

import org.saola.http.body.EncodedBody;

/**
 * A body and how much there is of what is in it.
 *
 * @param total how many records the list has that this is a page of; 0 if it is none
 */
record Content(EncodedBody body, int total) {
  private static final int FAST = 1;

  /** A body before it is known whether it goes out compressed. */
  record Plain(byte[] bytes, int total) {
    Plain(byte[] bytes) {
      this(bytes, 0);
    }
  }

  /** Compressed where the client takes it and it is worth it. */
  static Content of(Plain plain, boolean acceptsGzip) {
    return new Content(EncodedBody.tagged(plain.bytes(), acceptsGzip, FAST), plain.total());
  }
}
