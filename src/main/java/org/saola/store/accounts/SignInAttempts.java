package org.saola.store.accounts;

import static java.util.Comparator.naturalOrder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.saola.access.ClientAddress;
import org.saola.access.TokenHash;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/**
 * Keeps guessers of passwords out: an account after some failures, and a client's address after
 * more of them over all accounts. Addresses are kept as hashes, and for half an hour.
 */
public final class SignInAttempts {
  /** Failures of one account that lock it. */
  public static final int MOST_OF_ACCOUNT = 5;

  /** Failures from one address that lock it. */
  public static final int MOST_FROM_ADDRESS = 20;

  /** Within which failures are counted, and for how long the last one locks. */
  public static final Duration WINDOW = Duration.ofMinutes(15);

  private record Subject(byte[] hash, int most) {}

  private final Connections connections;
  private final InstantSource clock;

  SignInAttempts(Connections connections, InstantSource clock) {
    this.connections = connections;
    this.clock = clock;
  }

  /**
   * Asks whether a password may be tried. It counts as failed until {@link #succeeded} is called,
   * so that many at once gain nothing.
   *
   * @param email as typed; there need not be such an account
   * @param address of the client, as text
   * @return empty when it may be tried, else until when nothing may
   */
  public Optional<Instant> begin(String email, String address) {
    var now = clock.instant();
    return connections.write(handle -> {
      ChangeCounter.takeTurns(handle);
      var locked =
          Stream.of(account(email), client(address))
              .flatMap(subject -> lockedUntil(handle, subject, now).stream())
              .max(naturalOrder());
      if (locked.isEmpty()) {
        fail(handle, account(email), now);
        fail(handle, client(address), now);
      }
      return locked;
    });
  }

  /** Takes the failures of the account back, and this attempt from the address. */
  public void succeeded(String email, String address) {
    connections.write(handle -> {
      handle.execute(
          """
          delete from sign_in_failure
           where id = (select max(id) from sign_in_failure where subject = ?)
          """,
          (Object) client(address).hash());
      return reset(handle, email);
    });
  }

  /** Forgets the failures of an account, whose holder proved to be there. */
  static int reset(Handle handle, String email) {
    var hash = account(email).hash();
    return handle.execute("delete from sign_in_failure where subject = ?", (Object) hash);
  }

  /** Nothing is added while locked, so the newest failure is the one that locked. */
  private static Optional<Instant> lockedUntil(Handle handle, Subject subject, Instant now) {
    var newest =
        handle
            .createQuery("select max(at) from sign_in_failure where subject = ?")
            .bind(0, subject.hash())
            .mapTo(Long.class)
            .findOne()
            .map(Microseconds::at);
    if (newest.isEmpty() || !newest.get().plus(WINDOW).isAfter(now)) {
      return Optional.empty();
    }
    long failures =
        handle
            .createQuery("select count(*) from sign_in_failure where subject = ? and at > ?")
            .bind(0, subject.hash())
            .bind(1, Microseconds.of(newest.get().minus(WINDOW)))
            .mapTo(Long.class)
            .one();
    return failures >= subject.most() ? newest.map(last -> last.plus(WINDOW)) : Optional.empty();
  }

  private static void fail(Handle handle, Subject subject, Instant now) {
    handle.execute(
        "insert into sign_in_failure (subject, at) values (?, ?)",
        subject.hash(),
        Microseconds.of(now));
  }

  private static Subject account(String email) {
    var spelling = email.strip().toLowerCase(Locale.ROOT);
    return new Subject(TokenHash.of("account " + spelling).toBytes(), MOST_OF_ACCOUNT);
  }

  private static Subject client(String address) {
    // of IPv6 the network alone, as each client has many addresses in it
    var network = ClientAddress.of(address).network();
    return new Subject(TokenHash.of("network " + network).toBytes(), MOST_FROM_ADDRESS);
  }

  void removeExpired(Instant now) {
    connections.write(handle ->
        handle.execute(
            "delete from sign_in_failure where at <= ?",
            Microseconds.of(now.minus(WINDOW).minus(WINDOW))));
  }
}
