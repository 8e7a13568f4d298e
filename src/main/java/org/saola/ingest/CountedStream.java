package org.saola.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells a progress step, in KB, how much was read. */
final class CountedStream extends FilterInputStream {
  private static final int KILOBYTE = 1024;

  private final Progress.Step step;
  private long uncounted;

  CountedStream(InputStream in, Progress.Step step) {
    super(in);
    this.step = step;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    if (read >= 0) {
      count(1);
    }
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int read) {
    uncounted += read;
    if (uncounted >= KILOBYTE) {
      step.add(uncounted / KILOBYTE);
      uncounted %= KILOBYTE;
    }
  }
}
