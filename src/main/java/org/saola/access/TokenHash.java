package org.saola.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The SHA-256 of a token: what is kept of it. A plain hash is enough, as tokens are random and too
 * long to be guessed.
 */
public final class TokenHash {
  private static final String ALGORITHM = "SHA-256";
  private static final int BYTES = 32;

  private final byte[] bytes;

  private TokenHash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The hash of a token as a client presents it, whatever it is. */
  public static TokenHash of(String token) {
    try {
      var digest = MessageDigest.getInstance(ALGORITHM);
      return new TokenHash(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /**
   * A hash as it was kept.
   *
   * @throws IllegalArgumentException unless there are 32 bytes
   */
  public static TokenHash fromBytes(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a hash of %d bytes".formatted(bytes.length));
    }
    return new TokenHash(bytes.clone());
  }

  /** The 32 bytes to keep. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /** Takes the same time wherever the two differ. */
  @Override
  public boolean equals(Object other) {
    return other instanceof TokenHash hash && MessageDigest.isEqual(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return ByteBuffer.wrap(bytes).getInt();
  }
}
