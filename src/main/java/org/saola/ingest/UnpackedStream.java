package org.saola.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks, and counts what becomes of what. */
final class UnpackedStream extends FilterInputStream {
  private static final int BUFFER_BYTES = 1 << 16;

  private final String name;
  private final Packed packed;
  private long unpacked;

  UnpackedStream(String name, InputStream packed) throws IOException {
    this(name, new Packed(packed));
  }

  private UnpackedStream(String name, Packed packed) throws IOException {
    super(new GZIPInputStream(packed, BUFFER_BYTES));
    this.name = name;
    this.packed = packed;
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

  private void count(int read) {
    unpacked += read;
    UnpackedSize.check(name, "it", unpacked, packed.bytes);
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Counts what was taken. */
  private static final class Packed extends FilterInputStream {
    private long bytes;

    Packed(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      bytes += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      bytes += Math.max(0, read);
      return read;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
