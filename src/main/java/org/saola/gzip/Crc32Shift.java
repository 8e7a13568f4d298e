package org.saola.gzip;

/**
 * CRC-32 of joined byte sequences from the CRC-32 of each.
 *
 * <p>CRC-32 is the remainder of a polynomial division, so the checksum of A followed by B is {@code
 * crc(A) · x^(8·|B|) + crc(B)}, modulo the polynomial P of gzip (RFC 1952, section 8). The factor
 * {@code x^(8·|B|) mod P} belongs to B alone and can be kept with it.
 */
final class Crc32Shift {
  /** P without its highest power, bits reversed as CRC-32 keeps them. */
  private static final int POLYNOMIAL = 0xEDB88320;

  private static final int ONE = 0x80000000;
  private static final int POWERS = 63;

  /** {@code x^(8·2^k) mod P} at k. */
  private static final int[] SQUARES = squares();

  private Crc32Shift() {}

  /** The factor {@code x^(8·length) mod P}. */
  static int of(long length) {
    var factor = ONE;
    for (int k = 0; k < POWERS && length >> k != 0; k++) {
      if ((length >> k & 1) == 1) {
        factor = multiply(factor, SQUARES[k]);
      }
    }
    return factor;
  }

  /** The CRC-32 of A and B joined. */
  static int join(int crcOfA, int crcOfB, int shiftOfB) {
    return multiply(crcOfA, shiftOfB) ^ crcOfB;
  }

  /** The product of two polynomials modulo P. */
  private static int multiply(int a, int b) {
    var product = 0;
    var factor = b;
    for (var rest = a; rest != 0; rest <<= 1) {
      product ^= factor & rest >> 31;
      factor = factor >>> 1 ^ (POLYNOMIAL & -(factor & 1));
    }
    return product;
  }

  private static int[] squares() {
    var squares = new int[POWERS];
    squares[0] = ONE >>> 8;
    for (int k = 1; k < POWERS; k++) {
      squares[k] = multiply(squares[k - 1], squares[k - 1]);
    }
    return squares;
  }
}
