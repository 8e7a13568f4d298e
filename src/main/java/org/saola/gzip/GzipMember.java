package org.saola.gzip;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Joins deflated pieces into one gzip member, which every client can read (RFC 1952). */
public final class GzipMember {
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

  /** An empty block that is the last one. */
  private static final byte[] END = {3, 0};

  private byte[] bytes;
  private int size;
  private int crc;
  private int length;

  /** Begins a member; {@code expectedSize} spares growing. */
  public GzipMember(int expectedSize) {
    bytes = new byte[Math.max(expectedSize, HEADER.length)];
    append(HEADER, 0, HEADER.length);
  }

  public GzipMember add(Deflated piece) {
    return add(ByteBuffer.wrap(piece.content()), piece.length(), piece.crc(), piece.shift());
  }

  /** Adds a piece that lies inside of other bytes; the numbers are those of {@link Deflated}. */
  public GzipMember add(ByteBuffer content, int plainLength, int pieceCrc, int shift) {
    append(content.array(), content.arrayOffset() + content.position(), content.remaining());
    crc = Crc32Shift.join(crc, pieceCrc, shift);
    length += plainLength;
    return this;
  }

  /** The whole member; nothing can be added afterwards. */
  public byte[] finish() {
    append(END, 0, END.length);
    appendLittleEndian(crc);
    appendLittleEndian(length);
    return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
  }

  private void appendLittleEndian(int number) {
    var four =
        new byte[] {
          (byte) number, (byte) (number >> 8), (byte) (number >> 16), (byte) (number >> 24)
        };
    append(four, 0, four.length);
  }

  private void append(byte[] content, int from, int count) {
    if (size + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + count));
    }
    System.arraycopy(content, from, bytes, size, count);
    size += count;
  }
}
