package org.saola.api.redlist4;

import org.saola.http.Compression;

/**
 * A body as it goes out.
 *
 * @param tag its entity tag
 * @param total how many records the list has that this is a page of; 0 if it is none
 */
record Content(byte[] bytes, boolean gzip, String tag, int total) {
  /** Smaller bodies fit into one packet anyway. */
  private static final int WORTH_COMPRESSING = 1_000;

  private static final int FAST = 1;

  /** A body before it is known whether it goes out compressed. */
  record Plain(byte[] bytes, int total) {
    Plain(byte[] bytes) {
      this(bytes, 0);
    }
  }

  /** Compressed where the client takes it and it is worth it. */
  static Content of(Plain plain, boolean acceptsGzip) {
    var tag = EntityTags.half(plain.bytes()).tag();
    return acceptsGzip && plain.bytes().length >= WORTH_COMPRESSING
        ? new Content(Compression.gzip(plain.bytes(), FAST), true, tag, plain.total())
        : new Content(plain.bytes(), false, tag, plain.total());
  }
}
