package org.saola.ingest;

/**
 * How large a zip or a gzip file becomes when it is unpacked, with all zips in it; kept within what
 * real downloads are.
 */
final class UnpackedSize {
  /** Real downloads stay below 2 GB packed and about 20 GB unpacked. */
  private static final long MOST_BYTES = 64L << 30;

  /** Up to here the ratio doesn't matter: small tables of one repeated value pack very well. */
  private static final long HARMLESS_BYTES = 100L << 20;

  private static final int HIGHEST_RATIO = 200;

  private final String zip;
  private final long packed;
  private long unpacked;

  /**
   * Nothing yet.
   *
   * @param zip the outermost one, as messages show it
   * @param packed its size in bytes
   */
  UnpackedSize(String zip, long packed) {
    this.zip = zip;
    this.packed = packed;
  }

  /**
   * Adds what one zip holds.
   *
   * @throws RefusedInput if it is too much in all
   */
  void add(long bytes) {
    unpacked += bytes;
    check(zip, "it", unpacked, packed);
  }

  /**
   * Checks a whole file, zip or other.
   *
   * @throws RefusedInput if it is too much
   */
  static void check(String file, String what, long unpacked, long packed) {
    checkRatio(file, what, unpacked, packed);
    if (unpacked > MOST_BYTES) {
      throw new RefusedInput(
          "%s holds %,d MB unpacked, the most is %,d MB; unpack what is needed and give that"
              .formatted(file, unpacked >> 20, MOST_BYTES >> 20));
    }
  }

  /**
   * Checks one part of a zip.
   *
   * @throws RefusedInput if it grows more than any real file
   */
  static void checkRatio(String zip, String what, long unpacked, long packed) {
    if (unpacked < 0 || (unpacked > HARMLESS_BYTES && unpacked / HIGHEST_RATIO > packed)) {
      throw new RefusedInput(
          "%s is refused: %s would unpack to %,d MB, more than %d times its size"
                  .formatted(zip, what, unpacked >> 20, HIGHEST_RATIO)
              + "; unpack it by hand if you trust it, and give what comes out");
    }
  }
}
