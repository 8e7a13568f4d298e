package org.saola.store.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;
import org.saola.store.sql.Settings;

/**
 * Seals secrets that must be read again, such as those that sign what webhooks send: in the
 * database they stand encrypted (AES-256-GCM), and the key lies in a file beside it. So a copy of
 * the database alone opens nothing. Of secrets that only have to be recognised, like tokens and
 * passwords, keep hashes instead.
 *
 * <pre>{@code
 * var column = seal.close("second factor", secret); // store this text
 * var secret = seal.open("second factor", column);
 * }</pre>
 *
 * <p>Both take the purpose, the same constant of the class that owns the column: what was sealed
 * for one purpose opens for no other. A sealed text is longer by half and 50 characters; the same
 * secret is never sealed to the same text twice, so don't look for it in SQL.
 *
 * <p>Call {@link #close} before a transaction, never in it: with the first secret of a database it
 * makes the key and writes down which it is. Whoever keeps a new kind of sealed column also has
 * {@code saola secrets renew} set it anew or remove it. Safe for use by many threads.
 */
public final class Seal {
  private static final String PREFIX = "sealed:";
  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int MARK_DIGITS = 16;

  /** The setting that says with which key all is sealed. */
  private static final String MARK = "seal_key";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Connections connections;
  private final Settings settings;
  private final KeyFile file;
  private volatile @Nullable SecretKeySpec key;

  /** Neither reads nor makes the key file before it is needed. */
  public Seal(Connections connections, Settings settings, Path keyFile) {
    this.connections = connections;
    this.settings = settings;
    this.file = new KeyFile(keyFile);
  }

  /**
   * The text to be stored instead of a secret.
   *
   * @throws DatabaseException if the key of this database is not there
   */
  public String close(String purpose, String secret) {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      key = null; // it may have been renewed; what is sealed with a former one would be lost
      var closed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(secret.getBytes(UTF_8));
      var both = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
      System.arraycopy(closed, 0, both, NONCE_BYTES, closed.length);
      return PREFIX + Base64.getEncoder().withoutPadding().encodeToString(both);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /**
   * The secret again.
   *
   * @throws DatabaseException if the key of this database is not there, or the text was changed or
   *     sealed for another purpose
   */
  public String open(String purpose, String sealed) {
    try {
      var both = Base64.getDecoder().decode(sealed.substring(PREFIX.length()));
      var nonce = Arrays.copyOf(both, NONCE_BYTES);
      return new String(
          cipher(Cipher.DECRYPT_MODE, purpose, nonce)
              .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES),
          UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
      key = null; // or the key was renewed, and will be found the next time
      throw new DatabaseException(
          "a secret (%s) in %s is damaged; set all anew with: saola secrets renew"
              .formatted(purpose, connections.dialect().location()),
          e);
    }
  }

  /** Whether a stored text is sealed; others come from versions before there were seals. */
  public static boolean isSealed(String stored) {
    return stored.startsWith(PREFIX);
  }

  private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(purpose.getBytes(UTF_8));
    return cipher;
  }

  private SecretKeySpec key() {
    var known = key;
    if (known == null) {
      known = settings.find(MARK).map(this::keyOf).orElseGet(this::firstKey);
      key = known;
    }
    return known;
  }

  private SecretKeySpec firstKey() {
    var made = file.readOrMake();
    return keyOf(settings.findOrCreate(MARK, () -> mark(made)));
  }

  private SecretKeySpec keyOf(String mark) {
    var found = file.read();
    if (!found.map(Seal::mark).equals(Optional.of(mark))) {
      throw new DatabaseException(
          ("the secrets in %s are sealed with a key that is not in %s; put that file back, or name"
                  + " it with --key-file. If it is lost: saola secrets renew")
              .formatted(connections.dialect().location(), file),
          null);
    }
    return new SecretKeySpec(found.get(), "AES");
  }

  /** Tells a key from others, and nothing of it. */
  private static String mark(byte[] key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update("the mark of a key of Saola".getBytes(UTF_8));
      return HexFormat.of().formatHex(digest.digest(key)).substring(0, MARK_DIGITS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * From now on the key in the file is that of the database, made if there is none; what was sealed
   * with another one can't be opened any more.
   */
  void takeKeyOfFile(Handle transaction) {
    var taken = file.readOrMake();
    Settings.put(transaction, MARK, mark(taken));
    key = new SecretKeySpec(taken, "AES");
  }
}
