package org.saola.bench.redlist;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Packs quickly rather than well. */
final class FastGzip extends GZIPOutputStream {
  private static final int BUFFER = 1 << 16;

  FastGzip(OutputStream out) throws IOException {
    super(out, BUFFER);
    def.setLevel(Deflater.BEST_SPEED);
  }
}
