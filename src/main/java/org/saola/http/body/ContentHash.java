package org.saola.http.body;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What entity tags are made of where they come from the content itself: the first half of its
 * SHA-256.
 */
public record ContentHash(long high, long low) {

  public static ContentHash of(byte[] content) {
    try {
      var hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(content));
      return new ContentHash(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** A part that is enough where few contents are told apart: 16 hexadecimal digits. */
  public String brief() {
    return HexFormat.of().toHexDigits(high);
  }

  /** A weak entity tag: the same for the content and for its compressed form. */
  public String weakTag() {
    return EntityTag.weak(toString());
  }

  /** All of it: 32 hexadecimal digits. */
  @Override
  public String toString() {
    return brief() + HexFormat.of().toHexDigits(low);
  }
}
