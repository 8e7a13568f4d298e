package org.saola.http.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Compression of answers that could not be compressed beforehand. */
final class Compression {
  private Compression() {}

  /**
   * The content as one gzip member.
   *
   * @param level 1, fast, to 9, small
   */
  static byte[] gzip(byte[] content, int level) {
    if (level < 1 || level > 9) {
      throw new IllegalArgumentException("gzip level " + level + " is not within 1 to 9");
    }
    var compressed = new ByteArrayOutputStream(content.length / 3 + 64);
    try (var gzip = new LevelledStream(compressed, level)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail to be written
    }
    return compressed.toByteArray();
  }

  private static final class LevelledStream extends GZIPOutputStream {
    LevelledStream(ByteArrayOutputStream out, int level) throws IOException {
      super(out, 8192);
      def.setLevel(level);
    }
  }
}
