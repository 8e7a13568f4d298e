package org.saola.api.speciesplus1;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Addresses of files that need no token but expire (contract 7.5). */
public final class SignedLinks {
  private static final Duration GOOD_FOR = Duration.ofHours(1);
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * @param secret known to all nodes and to nobody else
   */
  public SignedLinks(String secret) {
    key = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
  }

  /** When a link made now expires, in seconds since 1970. */
  long expiry(Instant now) {
    return now.plus(GOOD_FOR).getEpochSecond();
  }

  String signature(long id, long expires) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal((id + "|" + expires).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  boolean valid(long id, long expires, String signature, Instant now) {
    return now.getEpochSecond() < expires
        && MessageDigest.isEqual(signature(id, expires).getBytes(UTF_8), signature.getBytes(UTF_8));
  }
}
