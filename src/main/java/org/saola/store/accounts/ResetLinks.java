package org.saola.store.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.saola.access.Account;
import org.saola.access.Actor;
import org.saola.access.PasswordHash;
import org.saola.access.TokenHash;
import org.saola.access.TokenSecret;
import org.saola.store.audit.AuditAction;
import org.saola.store.audit.AuditLog;
import org.saola.store.audit.AuditSubject;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/** One-time secrets with which holders of accounts set a new password. */
public final class ResetLinks {
  /** How long a link is good. */
  public static final Duration VALIDITY = Duration.ofHours(6);

  private final Connections connections;
  private final InstantSource clock;
  private final AuditLog log;
  private final Tokens tokens;
  private final Addresses addresses;

  ResetLinks(Connections connections, InstantSource clock, AuditLog log, Tokens tokens) {
    this.connections = connections;
    this.clock = clock;
    this.log = log;
    this.tokens = tokens;
    this.addresses = new Addresses(connections, clock, log);
  }

  /**
   * Makes a link to mail to the holder, who confirms the address with it; an older one of the
   * account is void from now on.
   */
  public TokenSecret create(long account) {
    var secret = TokenSecret.random();
    connections.write(handle -> replace(handle, account, secret, true));
    return secret;
  }

  /** The same for an administrator, who hands it out. */
  public TokenSecret create(long account, Actor actor) {
    var secret = TokenSecret.random();
    connections.write(handle -> {
      log.write(
          handle,
          new AuditLog.Act(
              actor, AuditAction.RESET_LINK_MADE, AuditSubject.account(account), null, null));
      return replace(handle, account, secret, false);
    });
    return secret;
  }

  private int replace(Handle handle, long account, TokenSecret secret, boolean mailed) {
    return handle.execute(
        """
        insert into reset_link (hash, account_id, expires_at, mailed) values (?, ?, ?, ?)
        on conflict (account_id)
        do update set hash = excluded.hash, expires_at = excluded.expires_at,
                      mailed = excluded.mailed
        """,
        secret.hash().toBytes(),
        account,
        Microseconds.of(clock.instant().plus(VALIDITY)),
        mailed);
  }

  /** Whose password a link would set; empty when it is void. */
  public Optional<Account> find(String secret) {
    return connections.read(handle -> find(handle, TokenHash.of(secret)));
  }

  private Optional<Account> find(Handle handle, TokenHash hash) {
    return handle
        .createQuery(
            "select"
                + AccountRow.COLUMNS
                + """
                   from reset_link join account on account.id = reset_link.account_id
                  where hash = ? and expires_at > ? and deleted_at is null
                """)
        .bind(0, hash.toBytes())
        .bind(1, Microseconds.of(clock.instant()))
        .map((row, _) -> AccountRow.read(row))
        .findOne();
  }

  /**
   * Sets the password, uses the link up, closes all sessions of the account, and lifts its lock.
   *
   * @param keepTokens whether tokens go on; else they expire now, as whoever got into the account
   *     may have made them
   * @return empty when the link is void; then nothing was changed
   */
  public Optional<Account> redeem(String secret, PasswordHash password, boolean keepTokens) {
    var hash = TokenHash.of(secret);
    Optional<Account> redeemed =
        connections.write(handle -> {
          var account = find(handle, hash);
          // of two at once, only the one that deletes it may go on
          var mailed = use(handle, hash);
          if (account.isEmpty() || mailed.isEmpty()) {
            return Optional.empty();
          }
          var id = account.get().id();
          if (mailed.get()) {
            addresses.confirm(handle, id, Actor.of(account.get()));
          }
          Passwords.keep(handle, id, password);
          Sessions.closeAll(handle, id);
          SignInAttempts.reset(handle, account.get().email());
          log.write(handle, passwordChanged(account.get()));
          if (!keepTokens) {
            tokens.endAll(handle, id, Actor.of(account.get()));
          }
          return account;
        });
    tokens.refresh();
    return redeemed;
  }

  /** Whether the link was mailed; empty when another used it. */
  private static Optional<Boolean> use(Handle handle, TokenHash hash) {
    return handle
        .createQuery("delete from reset_link where hash = ? returning mailed")
        .bind(0, hash.toBytes())
        .mapTo(Boolean.class)
        .findOne();
  }

  private static AuditLog.Act passwordChanged(Account account) {
    return new AuditLog.Act(
        Actor.of(account),
        AuditAction.PASSWORD_CHANGED,
        AuditSubject.account(account.id()),
        null,
        "by a link");
  }

  void removeExpired(Instant now) {
    connections.write(handle ->
        handle.execute("delete from reset_link where expires_at <= ?", Microseconds.of(now)));
  }
}
