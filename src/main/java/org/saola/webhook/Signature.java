package org.saola.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves to a receiver who sent a body, and when. */
public final class Signature {
  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /**
   * The value of the header: the time in seconds since 1970 and the HMAC-SHA256, in hexadecimal, of
   * that time, a dot and the body.
   *
   * @param secret its UTF-8 bytes are the key
   */
  public static String of(String secret, Instant time, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
      mac.update((time.getEpochSecond() + ".").getBytes(UTF_8));
      return "t=%d,v1=%s"
          .formatted(time.getEpochSecond(), HexFormat.of().formatHex(mac.doFinal(body)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
