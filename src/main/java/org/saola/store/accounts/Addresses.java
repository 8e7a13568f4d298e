package org.saola.store.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.saola.access.Account;
import org.saola.access.Actor;
import org.saola.access.TokenHash;
import org.saola.access.TokenSecret;
import org.saola.store.audit.AuditAction;
import org.saola.store.audit.AuditLog;
import org.saola.store.audit.AuditSubject;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;
import org.saola.store.sql.Microseconds;

/** Whose the addresses of accounts are known to be, and how accounts get others. */
public final class Addresses {
  /** How long a link is good. */
  public static final Duration VALIDITY = Duration.ofDays(1);

  /**
   * That an account gets an address when a link is followed.
   *
   * @param account as it is now
   * @param email the account's own when it is only to be confirmed
   */
  public record Change(Account account, String email) {}

  private final Connections connections;
  private final InstantSource clock;
  private final AuditLog log;

  Addresses(Connections connections, InstantSource clock, AuditLog log) {
    this.connections = connections;
    this.clock = clock;
    this.log = log;
  }

  /** Makes a link to mail to the address; an older one of the account is void from now on. */
  public TokenSecret prepare(long account, String email) {
    var secret = TokenSecret.random();
    connections.write(handle ->
        handle.execute(
            """
            insert into address_change (hash, account_id, email, expires_at) values (?, ?, ?, ?)
            on conflict (account_id)
            do update set hash = excluded.hash, email = excluded.email,
                          expires_at = excluded.expires_at
            """,
            secret.hash().toBytes(),
            account,
            email,
            Microseconds.of(clock.instant().plus(VALIDITY))));
    return secret;
  }

  /** What a link would do; empty when it is void. */
  public Optional<Change> find(String secret) {
    return connections.read(handle -> find(handle, TokenHash.of(secret)));
  }

  private Optional<Change> find(Handle handle, TokenHash hash) {
    return handle
        .createQuery(
            "select address_change.email as new_email,"
                + AccountRow.COLUMNS
                + """
                   from address_change join account on account.id = address_change.account_id
                  where hash = ? and expires_at > ? and deleted_at is null
                """)
        .bind(0, hash.toBytes())
        .bind(1, Microseconds.of(clock.instant()))
        .map((row, _) -> new Change(AccountRow.read(row), row.getString("new_email")))
        .findOne();
  }

  /**
   * Gives the account the address, uses the link up, voids links that were sent to the old address,
   * and closes all sessions of the account unless the address stays the same.
   *
   * @param holder the account of whoever follows the link
   * @return what was done; empty when the link is void or another's, or the address is another's by
   *     now, and nothing was changed
   */
  public Optional<Change> redeem(String secret, long holder) {
    var hash = TokenHash.of(secret);
    return find(secret)
        .filter(found -> found.account().id() == holder)
        .filter(found ->
            unlessTaken(
                found.account(),
                found.email(),
                handle ->
                    find(handle, hash).filter(found::equals).isPresent()
                        && change(handle, found, Actor.of(found.account()))));
  }

  /**
   * The same at once, by an operator who answers for the address; false when it is another's, or
   * there is no such account.
   */
  public boolean change(Account account, String email, Actor actor) {
    return unlessTaken(account, email, handle -> change(handle, new Change(account, email), actor));
  }

  /** Also false when another got the address at the same time. */
  private boolean unlessTaken(Account account, String email, Predicate<Handle> change) {
    try {
      return connections.write(change::test);
    } catch (DatabaseException e) {
      if (isTaken(account, email)) {
        return false;
      }
      throw e;
    }
  }

  private boolean isTaken(Account account, String email) {
    return connections.read(handle ->
        handle
            .createQuery("select count(*) from account where email = ? and id <> ?")
            .bind(0, email)
            .bind(1, account.id())
            .mapTo(Long.class)
            .one())
        > 0;
  }

  private boolean change(Handle handle, Change change, Actor actor) {
    var account = change.account();
    int changed =
        handle.execute(
            """
            update account set email = ?, address_confirmed_at = ?
             where id = ? and deleted_at is null
               and not exists (select 1 from account where email = ? and id <> ?)
            """,
            change.email(),
            Microseconds.of(clock.instant()),
            account.id(),
            change.email(),
            account.id());
    if (changed == 0) {
      return false;
    }
    handle.execute("delete from address_change where account_id = ?", account.id());
    var stays = change.email().equals(account.email());
    if (!stays) {
      handle.execute("delete from reset_link where account_id = ?", account.id());
      Sessions.closeAll(handle, account.id());
    }
    write(
        handle,
        account.id(),
        stays ? AuditAction.ADDRESS_CONFIRMED : AuditAction.ADDRESS_CHANGED,
        actor);
    return true;
  }

  /** Notes that the address is the holder's; false when there is no such account. */
  public boolean confirm(long account, Actor actor) {
    return connections.write(handle -> {
      confirm(handle, account, actor);
      return Accounts.find(handle, account).isPresent();
    });
  }

  /** Does nothing when that is known already. */
  void confirm(Handle handle, long account, Actor actor) {
    var confirmed =
        handle.execute(
            """
            update account set address_confirmed_at = ?
             where id = ? and deleted_at is null and address_confirmed_at is null
            """,
            Microseconds.of(clock.instant()),
            account);
    if (confirmed > 0) {
      write(handle, account, AuditAction.ADDRESS_CONFIRMED, actor);
    }
  }

  /** The address that an account gets when the link is followed that was mailed there. */
  public Optional<String> pending(long account) {
    return connections.read(handle ->
        handle
            .createQuery("select email from address_change where account_id = ? and expires_at > ?")
            .bind(0, account)
            .bind(1, Microseconds.of(clock.instant()))
            .mapTo(String.class)
            .findOne());
  }

  private void write(Handle handle, long account, AuditAction action, Actor actor) {
    log.write(handle, new AuditLog.Act(actor, action, AuditSubject.account(account), null, null));
  }

  void removeExpired(Instant now) {
    connections.write(handle ->
        handle.execute("delete from address_change where expires_at <= ?", Microseconds.of(now)));
  }
}
