package org.saola.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What entity tags are made of where they come from the content itself. */
public final class ContentHash {
  private static final int BYTES = 16;

  private ContentHash() {}

  /** The first half of the SHA-256, in lower-case hexadecimal. */
  public static String of(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
