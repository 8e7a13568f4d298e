package org.saola.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What is kept of a password: its Argon2id hash, with salt and cost, as a PHC string. The cost is
 * the least that OWASP recommends: 19 MiB of memory, two passes.
 */
public final class PasswordHash {
  private static final Cost COST = new Cost(19 * 1024, 2, 1);
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final Pattern SHAPE =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");
  private static final SecureRandom RANDOM = new SecureRandom();

  // each takes 19 MiB: many who sign in at once may wait, but must not use up the memory
  private static final Semaphore PLACES =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

  private record Cost(int kibibytes, int passes, int lanes) {}

  private final Cost cost;
  private final byte[] salt;
  private final byte[] hash;

  private PasswordHash(Cost cost, byte[] salt, byte[] hash) {
    this.cost = cost;
    this.salt = salt;
    this.hash = hash;
  }

  /** The hash of a new password, with a salt of its own. Takes tens of milliseconds. */
  public static PasswordHash of(String password) {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new PasswordHash(COST, salt, compute(COST, salt, password, HASH_BYTES));
  }

  /**
   * A hash as it was kept.
   *
   * @throws IllegalArgumentException if it is no PHC string of Argon2id
   */
  public static PasswordHash parse(String text) {
    var parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("a kept password is no Argon2id hash");
    }
    var cost =
        new Cost(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)));
    var base64 = Base64.getDecoder();
    return new PasswordHash(cost, base64.decode(parts.group(4)), base64.decode(parts.group(5)));
  }

  /** Whether this is the password; takes the same time wherever it differs. */
  public boolean matches(String password) {
    return MessageDigest.isEqual(hash, compute(cost, salt, password, hash.length));
  }

  /** Whether it was made at another cost than new ones, and should be made anew. */
  public boolean needsRehash() {
    return !cost.equals(COST) || salt.length != SALT_BYTES || hash.length != HASH_BYTES;
  }

  /** The PHC string to keep. */
  public String text() {
    var base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            cost.kibibytes(),
            cost.passes(),
            cost.lanes(),
            base64.encodeToString(salt),
            base64.encodeToString(hash));
  }

  /** Does not tell the hash. */
  @Override
  public String toString() {
    return "password";
  }

  private static byte[] compute(Cost cost, byte[] salt, String password, int bytes) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.kibibytes())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    // keyboards differ in how they compose the same letter
    var typed = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(UTF_8);
    var result = new byte[bytes];
    PLACES.acquireUninterruptibly();
    try {
      generator.generateBytes(typed, result);
    } finally {
      PLACES.release();
    }
    return result;
  }
}
