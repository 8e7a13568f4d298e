package org.saola.access.secondfactor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * Codes of six digits that an app makes of a secret and the time, as RFC 6238 says: HMAC-SHA-1, a
 * new one every 30 seconds, which all apps know.
 */
public final class OneTimeCodes {
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final int SECRET_BYTES = 20;
  private static final Pattern SHAPE = Pattern.compile("[0-9]{6}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HmacOneTimePasswordGenerator GENERATOR = new HmacOneTimePasswordGenerator();

  private OneTimeCodes() {}

  /** A secret that nobody can guess, in base 32: 32 capital letters and digits. */
  public static String newSecret() {
    var bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return Base32.toBase32String(bytes);
  }

  /**
   * The step of time that a code belongs to: this one, the one before or the next, as clocks differ
   * and people type slowly.
   *
   * @param secret in base 32
   * @param typed as typed; blanks do not count
   * @param last the step of the last code that was taken; this one, and those before, are not
   * @return empty when the code is wrong
   */
  public static OptionalLong step(String secret, String typed, long last, Instant now) {
    var code = typed.replaceAll("\\s", "");
    if (!SHAPE.matcher(code).matches()) {
      return OptionalLong.empty();
    }
    var step = now.getEpochSecond() / STEP.toSeconds();
    return LongStream.rangeClosed(step - 1, step + 1)
        .filter(each -> each > last && code(secret, each).equals(code))
        .findFirst();
  }

  /** The code of a moment. */
  public static String code(String secret, Instant time) {
    return code(secret, time.getEpochSecond() / STEP.toSeconds());
  }

  private static String code(String secret, long step) {
    try {
      var key = new SecretKeySpec(Base32.decode(secret), GENERATOR.getAlgorithm());
      return GENERATOR.generateOneTimePasswordString(key, step);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("any bytes are a key of an HMAC", e);
    }
  }

  /** The address that apps read from a QR code. */
  public static String uri(String secret, String email) {
    return "otpauth://totp/Saola:%s?secret=%s&issuer=Saola"
        .formatted(URLEncoder.encode(email, UTF_8).replace("+", "%20"), secret);
  }
}
