package org.saola.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Counts the bytes of a record, and refuses one that is too large. */
final class BoundedStream extends FilterInputStream {
  /** No byte ends a record. */
  static final int ANY = -1;

  private final int end;
  private final Supplier<RefusedInput> refusal;
  private long left = Bounds.RECORD_BYTES;

  /**
   * @param end the byte after which another record begins
   */
  BoundedStream(InputStream in, int end, Supplier<RefusedInput> refusal) {
    super(in);
    this.end = end;
    this.refusal = refusal;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    if (read >= 0) {
      count((byte) read);
    }
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    for (int at = offset; at < offset + read; at++) {
      count(buffer[at]);
    }
    return read;
  }

  private void count(byte next) {
    left = next == end ? Bounds.RECORD_BYTES : left - 1;
    if (left < 0) {
      throw refusal.get();
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
