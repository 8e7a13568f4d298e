package org.saola.api.redlist4;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The entity tags of the API: half of the SHA-256 of what is answered (contract 2.3). */
final class EntityTags {
  private static final String ALGORITHM = "SHA-256";

  private EntityTags() {}

  /** Half of a SHA-256, which a tag is made of. */
  record Half(long high, long low) {
    String tag() {
      var hex = HexFormat.of();
      return "W/\"" + hex.toHexDigits(high) + hex.toHexDigits(low) + '"';
    }
  }

  /** Of the body as it was before it was compressed. */
  static Half half(byte[] body) {
    try {
      var hash = ByteBuffer.wrap(MessageDigest.getInstance(ALGORITHM).digest(body));
      return new Half(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
