package org.saola.access;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A new token; shown to its holder once, kept only as {@link #hash}. */
public final class TokenSecret {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String text;

  private TokenSecret(String text) {
    this.text = text;
  }

  /** A token nobody can guess: 256 random bits. */
  public static TokenSecret random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new TokenSecret(HexFormat.of().formatHex(bytes));
  }

  /** What the client sends: 64 digits and letters from a to f, so that no shell or tool trips. */
  public String text() {
    return text;
  }

  public TokenHash hash() {
    return TokenHash.of(text);
  }

  /** Does not tell the token. */
  @Override
  public String toString() {
    return "token";
  }
}
