package org.saola.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;
import org.saola.progress.Progress;

/** Tells how much was read, in bytes, each time. */
final class CountedStream extends FilterInputStream {
  private static final int KILOBYTE = 1024;

  private final IntConsumer read;

  CountedStream(InputStream in, IntConsumer read) {
    super(in);
    this.read = read;
  }

  /** Tells a progress step, in KB. */
  static CountedStream showing(InputStream in, Progress.Step step) {
    return new CountedStream(
        in,
        new IntConsumer() {
          private long untold;

          @Override
          public void accept(int bytes) {
            untold += bytes;
            if (untold >= KILOBYTE) {
              step.add(untold / KILOBYTE);
              untold %= KILOBYTE;
            }
          }
        });
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    if (next >= 0) {
      read.accept(1);
    }
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int bytes = in.read(buffer, offset, length);
    if (bytes > 0) {
      read.accept(bytes);
    }
    return bytes;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
