package org.saola.http.body;

/**
 * A body as it goes out.
 *
 * @param bytes must not be changed
 * @param tag its entity tag, with quotes
 */
public record EncodedBody(byte[] bytes, boolean gzip, String tag) {
  /** Smaller bodies fit into one packet anyway. */
  private static final int WORTH_COMPRESSING = 1_000;

  /** A body with a weak tag of its content, compressed as in {@link #of(byte[], boolean, int)}. */
  public static EncodedBody tagged(byte[] plain, boolean acceptsGzip, int level) {
    return of(plain, acceptsGzip, level).with(ContentHash.of(plain).weakTag());
  }

  /**
   * A body without a tag, compressed where the client takes it and it is worth it.
   *
   * @param level 1, fast, to 9, small
   */
  public static EncodedBody of(byte[] plain, boolean acceptsGzip, int level) {
    return acceptsGzip && plain.length >= WORTH_COMPRESSING
        ? new EncodedBody(Compression.gzip(plain, level), true, "")
        : new EncodedBody(plain, false, "");
  }

  /** The same with another tag. */
  public EncodedBody with(String otherTag) {
    return new EncodedBody(bytes, gzip, otherTag);
  }
}
