package org.saola.store.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.saola.access.TokenHash;
import org.saola.access.TokenSecret;
import org.saola.store.seal.SealedSettings;
import org.saola.store.seal.SecretSetting;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/**
 * Proofs that a form was sent from a page of ours (against CSRF): signed, for one client, once,
 * within an hour. Only used ones are kept, so that showing a form writes nothing.
 */
public final class FormTokens {
  /** How long a form may lie about before it is sent. */
  public static final Duration VALIDITY = Duration.ofHours(1);

  private static final String ALGORITHM = "HmacSHA256";

  /** A nonce, the end in microseconds, and the signature. */
  private static final Pattern SHAPE =
      Pattern.compile("([0-9a-f]{64})-([0-9]{1,18})-([0-9a-f]{64})");

  private final Connections connections;
  private final InstantSource clock;
  private final SealedSettings secrets;
  private volatile @Nullable SecretKeySpec key;

  FormTokens(Connections connections, InstantSource clock, SealedSettings secrets) {
    this.connections = connections;
    this.clock = clock;
    this.secrets = secrets;
  }

  /**
   * A token for a form.
   *
   * @param client the value of the client's cookie: of its session, or one it got with the page
   */
  public String issue(String client) {
    var nonce = TokenSecret.random().text();
    var end = Microseconds.of(clock.instant().plus(VALIDITY));
    return "%s-%d-%s".formatted(nonce, end, HexFormat.of().formatHex(sign(client, nonce, end)));
  }

  /** Uses a token up; false when it is forged, another client's, too old or used before. */
  public boolean redeem(String client, String token) {
    var parts = SHAPE.matcher(token);
    if (!parts.matches()) {
      return false;
    }
    var end = Long.parseLong(parts.group(2));
    var signature = HexFormat.of().parseHex(parts.group(3));
    if (!MessageDigest.isEqual(signature, sign(client, parts.group(1), end))
        || end <= Microseconds.of(clock.instant())) {
      return false;
    }
    // not of the whole token, in which the end could be spelled otherwise
    var hash = TokenHash.of(parts.group(1)).toBytes();
    return connections.write(handle ->
        handle.execute(
                """
                insert into used_form_token (hash, expires_at) values (?, ?)
                on conflict (hash) do nothing
                """,
                hash,
                end)
            > 0);
  }

  private byte[] sign(String client, String nonce, long end) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key());
      // the parts before the client are of one shape each, so no two triples look the same
      return mac.doFinal("%s-%d-%s".formatted(nonce, end, client).getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** The same for all servers on one database; made when the first form is shown. */
  private SecretKeySpec key() {
    var known = key;
    if (known == null) {
      var text = secrets.findOrCreate(SecretSetting.FORMS, () -> TokenSecret.random().text());
      known = new SecretKeySpec(HexFormat.of().parseHex(text), ALGORITHM);
      key = known;
    }
    return known;
  }

  void removeExpired(Instant now) {
    connections.write(handle ->
        handle.execute("delete from used_form_token where expires_at <= ?", Microseconds.of(now)));
  }
}
