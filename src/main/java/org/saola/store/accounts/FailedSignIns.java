package org.saola.store.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.saola.access.ClientAddress;
import org.saola.access.TokenHash;
import org.saola.store.sql.Microseconds;

/**
 * What went wrong lately when somebody tried to get into an account from a network.
 *
 * @param step what is tried, such as the password
 * @param email of the account, if there is one
 * @param account the hash of that
 * @param network the hash of the network
 */
record FailedSignIns(Handle handle, String step, String email, byte[] account, byte[] network) {
  private static final Duration WINDOW = SignInAttempts.WINDOW;

  /** Which failures are counted together. */
  enum Scope {
    /** Of this account from this network. */
    BOTH("account = :account and step = :step and network = :network"),
    NETWORK("network = :network"),
    ACCOUNT("account = :account and step = :step");

    private final String condition;

    Scope(String condition) {
      this.condition = condition;
    }
  }

  static FailedSignIns of(Handle handle, String step, String email, String address) {
    return new FailedSignIns(handle, step, email, account(email), network(address));
  }

  private static byte[] account(String email) {
    return TokenHash.of("account " + email).toBytes();
  }

  private static byte[] network(String address) {
    // of IPv6 the network alone, as each client has many addresses in it
    return TokenHash.of("network " + ClientAddress.of(address).network()).toBytes();
  }

  Optional<Instant> newest(Scope scope) {
    return query("select max(at) from failed_sign_in where ", scope)
        .mapTo(Long.class)
        .findOne()
        .map(Microseconds::at);
  }

  long countSince(Scope scope, Instant time) {
    return query("select count(*) from failed_sign_in where at > :since and ", scope)
        .bind("since", Microseconds.of(time))
        .mapTo(Long.class)
        .one();
  }

  /** Nothing is added while locked, so the newest failure is the one that locked. */
  Optional<Instant> lockedUntil(Scope scope, int most, Instant now) {
    return newest(scope)
        .filter(last -> last.plus(WINDOW).isAfter(now))
        .filter(last -> countSince(scope, last.minus(WINDOW)) >= most)
        .map(last -> last.plus(WINDOW));
  }

  private Query query(String beginning, Scope scope) {
    return handle
        .createQuery(beginning + scope.condition)
        .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
        .bind("step", step)
        .bind("account", account)
        .bind("network", network);
  }

  void add(Instant now) {
    handle.execute(
        "insert into failed_sign_in (step, account, network, at) values (?, ?, ?, ?)",
        step,
        account,
        network,
        Microseconds.of(now));
  }

  int forget() {
    return handle.execute(
        "delete from failed_sign_in where step = ? and account = ? and network = ?",
        step,
        account,
        network);
  }

  /** Whether the holder of the account signed in from this network since then. */
  boolean isKnownSince(Instant time) {
    return handle
        .createQuery(
            """
            select 1 from known_network join account on account.id = account_id
             where email = ? and network = ? and seen_at > ? and deleted_at is null
            """)
        .bind(0, email)
        .bind(1, network)
        .bind(2, Microseconds.of(time))
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Notes that the holder of the account is in this network; nothing if there is no account. */
  int know(Instant now) {
    return handle.execute(
        """
        insert into known_network (account_id, network, seen_at)
        select id, ?, ? from account where email = ? and deleted_at is null
        on conflict (account_id, network) do update set seen_at = excluded.seen_at
        """,
        network,
        Microseconds.of(now),
        email);
  }

  /** Forgets what failed at an account, from anywhere. */
  static int forgetAll(Handle handle, String email) {
    return handle.execute("delete from failed_sign_in where account = ?", (Object) account(email));
  }
}
