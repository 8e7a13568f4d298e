package org.saola.gzip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Bytes compressed so that they can stand anywhere in a gzip member: raw deflate blocks that refer
 * to nothing before them and end on a byte boundary.
 *
 * @param content the compressed bytes
 * @param length how long they are uncompressed
 * @param crc the CRC-32 of the uncompressed bytes
 * @param shift what the checksum before them is multiplied by; belongs to {@code length}
 */
public record Deflated(byte[] content, int length, int crc, int shift) {
  /** Shorter texts gain nothing. */
  private static final int WORTHWHILE = 60;

  private static final int LARGEST_STORED_BLOCK = 0xFFFF;
  private static final int STORED_HEADER = 5;
  private static final int STEP = 512;

  /** An empty one that says there are no more. */
  private static final byte[] LAST_BLOCK = {1, 0, 0, -1, -1};

  /** Compresses with a deflater that is reset first; it must be raw ({@code nowrap}). */
  public static Deflated of(byte[] plain, Deflater deflater) {
    var crc = new CRC32();
    crc.update(plain);
    var content = plain.length < WORTHWHILE ? stored(plain) : deflated(plain, deflater);
    return new Deflated(content, plain.length, (int) crc.getValue(), Crc32Shift.of(plain.length));
  }

  /** A short text as it is, in a block of its own; at most 65,535 bytes. */
  public static Deflated literal(byte[] plain) {
    if (plain.length > LARGEST_STORED_BLOCK) {
      throw new IllegalArgumentException("too long for one stored block: " + plain.length);
    }
    var crc = new CRC32();
    crc.update(plain);
    return new Deflated(
        stored(plain), plain.length, (int) crc.getValue(), Crc32Shift.of(plain.length));
  }

  /**
   * The bytes as they were before.
   *
   * @throws IllegalStateException if they are not, as after bits were changed
   */
  public byte[] inflated() {
    try (var inflater = new Inflater(true)) {
      inflater.setInput(content);
      var plain = new byte[length];
      for (int at = 0, more; at < length; at += more) {
        more = inflater.inflate(plain, at, length - at);
        if (more == 0) {
          throw new IllegalStateException("%d bytes of %d missing".formatted(length - at, length));
        }
      }
      var check = new CRC32();
      check.update(plain);
      if ((int) check.getValue() != crc) {
        throw new IllegalStateException("%d bytes inflated to others".formatted(length));
      }
      return plain;
    } catch (DataFormatException e) {
      throw new IllegalStateException("not deflated", e);
    }
  }

  /**
   * The bytes as they were before, for those who need the first of them only: no more is
   * uncompressed than is read, and so whether all are as they were is not checked.
   */
  public InputStream opened() {
    var ended =
        new SequenceInputStream(
            new ByteArrayInputStream(content), new ByteArrayInputStream(LAST_BLOCK));
    return new InflaterInputStream(ended, new Inflater(true), STEP) {
      @Override
      public void close() throws IOException {
        super.close();
        inf.end();
      }
    };
  }

  private static byte[] stored(byte[] plain) {
    var block = new byte[STORED_HEADER + plain.length];
    block[1] = (byte) plain.length;
    block[2] = (byte) (plain.length >> 8);
    block[3] = (byte) ~plain.length;
    block[4] = (byte) (~plain.length >> 8);
    System.arraycopy(plain, 0, block, STORED_HEADER, plain.length);
    return block;
  }

  private static byte[] deflated(byte[] plain, Deflater deflater) {
    deflater.reset();
    deflater.setInput(plain);
    var content = new byte[plain.length + 64];
    var length = 0;
    while (true) {
      length += deflater.deflate(content, length, content.length - length, Deflater.FULL_FLUSH);
      if (length < content.length) {
        return Arrays.copyOf(content, length);
      }
      content = Arrays.copyOf(content, content.length * 2);
    }
  }
}
