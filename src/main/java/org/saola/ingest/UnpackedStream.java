package org.saola.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** What becomes of a file packed by gzip, checked while it is unpacked. */
final class UnpackedStream {
  private static final int BUFFER_BYTES = 1 << 16;

  private final String name;
  private long packed;
  private long unpacked;

  private UnpackedStream(String name) {
    this.name = name;
  }

  /**
   * Unpacks; reading throws {@link RefusedInput} when too much comes out.
   *
   * @param name of the file, as messages show it
   */
  static InputStream of(String name, InputStream packed) throws IOException {
    var sizes = new UnpackedStream(name);
    var counted = new CountedStream(packed, bytes -> sizes.packed += bytes);
    return new CountedStream(new GZIPInputStream(counted, BUFFER_BYTES), sizes::addUnpacked);
  }

  private void addUnpacked(int bytes) {
    unpacked += bytes;
    UnpackedSize.check(name, "it", unpacked, packed);
  }
}
