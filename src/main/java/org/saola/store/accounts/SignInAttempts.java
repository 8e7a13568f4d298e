package org.saola.store.accounts;

import static org.saola.store.accounts.FailedSignIns.Scope.ACCOUNT;
import static org.saola.store.accounts.FailedSignIns.Scope.BOTH;
import static org.saola.store.accounts.FailedSignIns.Scope.NETWORK;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/**
 * Keeps guessers out, and nobody else: some failures lock one network for one account; more of them
 * lock the network for all accounts. Many failures at one account from anywhere slow down networks
 * from which its holder never signed in, and no others. Addresses and networks are kept as hashes.
 */
public final class SignInAttempts {
  /** Failures at one account from one network that lock that network for that account. */
  public static final int MOST_OF_ACCOUNT = 5;

  /** Failures from one network that lock it for all accounts. */
  public static final int MOST_FROM_NETWORK = 20;

  /** Failures at one account from anywhere that slow down unknown networks. */
  public static final int MOST_FROM_ANYWHERE = 100;

  /** Wrong codes for one account from anywhere that lock unknown networks out of it. */
  public static final int MOST_CODES_FROM_ANYWHERE = 10;

  /** How long unknown networks wait then after whoever tried last. */
  public static final Duration PAUSE = Duration.ofSeconds(10);

  /** Within which failures are counted, and for how long the last one locks. */
  public static final Duration WINDOW = Duration.ofMinutes(15);

  /** For how long a network is known after the holder of an account signed in from there. */
  public static final Duration KNOWN = Duration.ofDays(90);

  private static final String PASSWORD = "password";
  private static final String CODE = "code";

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
   * @param email as {@link org.saola.access.EmailAddress} spells it; empty for what is none. There
   *     need not be such an account
   * @param address of the client, as text
   * @return empty when it may be tried, else until when nothing may
   */
  public Optional<Instant> begin(String email, String address) {
    return begin(PASSWORD, email, address);
  }

  /**
   * The same for the code of a second factor, whose six digits are soon guessed by many networks
   * together: those that know the password and no more are locked out, wherever they are.
   */
  public Optional<Instant> beginCode(String email, String address) {
    return begin(CODE, email, address);
  }

  private Optional<Instant> begin(String step, String email, String address) {
    var now = clock.instant();
    return connections.write(handle -> {
      ChangeCounter.takeTurns(handle);
      var failed = FailedSignIns.of(handle, step, email, address);
      var until =
          failed
              .lockedUntil(BOTH, MOST_OF_ACCOUNT, now)
              .or(() -> failed.lockedUntil(NETWORK, MOST_FROM_NETWORK, now))
              .or(() -> strangerUntil(failed, now));
      if (until.isEmpty()) {
        failed.add(now);
      }
      return until;
    });
  }

  /** Until when a network waits, or is locked out, unless the account knows it. */
  private static Optional<Instant> strangerUntil(FailedSignIns failed, Instant now) {
    var until =
        failed.step().equals(CODE)
            ? failed.lockedUntil(ACCOUNT, MOST_CODES_FROM_ANYWHERE, now)
            : slowedUntil(failed, now);
    return until.filter(_ -> !failed.isKnownSince(now.minus(KNOWN)));
  }

  private static Optional<Instant> slowedUntil(FailedSignIns failed, Instant now) {
    return failed
        .newest(ACCOUNT)
        .map(last -> last.plus(PAUSE))
        .filter(end -> end.isAfter(now))
        .filter(_ -> failed.countSince(ACCOUNT, now.minus(WINDOW)) >= MOST_FROM_ANYWHERE);
  }

  /** Takes failures with the password back, of this account and network; a code is awaited. */
  public void passwordWasRight(String email, String address) {
    connections.write(handle -> FailedSignIns.of(handle, PASSWORD, email, address).forget());
  }

  /** Takes the failures at the account from this network back: its holder is there. */
  public void succeeded(String email, String address) {
    var now = clock.instant();
    connections.write(handle -> {
      FailedSignIns.of(handle, CODE, email, address).forget();
      var failed = FailedSignIns.of(handle, PASSWORD, email, address);
      failed.know(now);
      return failed.forget();
    });
  }

  /** Forgets the failures of an account, whose holder proved to be there. */
  static int reset(Handle handle, String email) {
    return FailedSignIns.forgetAll(handle, email);
  }

  void removeExpired(Instant now) {
    var failures = Microseconds.of(now.minus(WINDOW).minus(WINDOW));
    var networks = Microseconds.of(now.minus(KNOWN));
    connections.write(handle ->
        handle.execute("delete from failed_sign_in where at <= ?", failures)
            + handle.execute("delete from known_network where seen_at <= ?", networks));
  }
}
