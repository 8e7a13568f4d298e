package org.saola.store.secondfactor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.saola.access.TokenHash;
import org.saola.access.TokenSecret;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/** Those whose password was right, and whose second factor is awaited. */
public final class PendingSignIns {
  /** How long a code may be looked for. */
  public static final Duration VALIDITY = Duration.ofMinutes(10);

  private final Connections connections;
  private final InstantSource clock;

  public PendingSignIns(Connections connections, InstantSource clock) {
    this.connections = connections;
    this.clock = clock;
  }

  /** Notes that the password of an account was right; whoever shows the secret gave it. */
  public TokenSecret open(long account) {
    var secret = TokenSecret.random();
    connections.write(handle ->
        handle.execute(
            "insert into pending_sign_in (hash, account_id, expires_at) values (?, ?, ?)",
            secret.hash().toBytes(),
            account,
            Microseconds.of(clock.instant().plus(VALIDITY))));
    return secret;
  }

  /** The number of the account of a secret; empty when it is void. */
  public Optional<Long> find(String secret) {
    return connections.read(handle ->
        handle
            .createQuery("select account_id from pending_sign_in where hash = ? and expires_at > ?")
            .bind(0, TokenHash.of(secret).toBytes())
            .bind(1, Microseconds.of(clock.instant()))
            .mapTo(Long.class)
            .findOne());
  }

  /** Uses a secret up; false when another did, or it was void. */
  public boolean close(String secret) {
    return connections.write(handle ->
        handle.execute(
                "delete from pending_sign_in where hash = ?",
                (Object) TokenHash.of(secret).toBytes())
            > 0);
  }

  /** Voids all of an account, such as when its password changes. */
  public static int closeAll(Handle handle, long account) {
    return handle.execute("delete from pending_sign_in where account_id = ?", account);
  }

  public void removeExpired(Instant now) {
    connections.write(handle ->
        handle.execute("delete from pending_sign_in where expires_at <= ?", Microseconds.of(now)));
  }
}
