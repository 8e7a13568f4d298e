package org.saola.store.secondfactor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.saola.access.Account;
import org.saola.access.Actor;
import org.saola.access.secondfactor.OneTimeCodes;
import org.saola.access.secondfactor.RecoveryCode;
import org.saola.store.audit.AuditAction;
import org.saola.store.audit.AuditLog;
import org.saola.store.audit.AuditSubject;
import org.saola.store.seal.Seal;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/**
 * Second factors of accounts: a secret of an app that makes {@linkplain OneTimeCodes codes},
 * sealed, and recovery codes, as hashes. No code is good twice.
 */
public final class SecondFactors {
  /** How long a secret waits for its first code. */
  public static final Duration LONGEST_BEGUN = Duration.ofMinutes(10);

  private static final String PURPOSE = "second factor";

  private record Kept(String sealedSecret, long lastStep, long begunAt) {}

  private final Connections connections;
  private final InstantSource clock;
  private final AuditLog log;
  private final Seal seal;

  public SecondFactors(Connections connections, InstantSource clock, AuditLog log, Seal seal) {
    this.connections = connections;
    this.clock = clock;
    this.log = log;
    this.seal = seal;
  }

  /**
   * Makes a secret that counts once it is confirmed, in the place of an earlier one that was not.
   * It can be for {@link #LONGEST_BEGUN}.
   *
   * @return in base 32; empty when the account has a second factor
   */
  public Optional<String> begin(long account) {
    var secret = OneTimeCodes.newSecret();
    var sealed = seal.close(PURPOSE, secret);
    var begun =
        connections.write(handle ->
            handle.execute(
                """
                insert into second_factor (account_id, sealed_secret, begun_at) values (?, ?, ?)
                on conflict (account_id)
                do update set sealed_secret = excluded.sealed_secret, begun_at = excluded.begun_at
                 where second_factor.confirmed_at is null
                """,
                account,
                sealed,
                Microseconds.of(clock.instant())));
    return begun > 0 ? Optional.of(secret) : Optional.empty();
  }

  /** Whether a secret waits to be confirmed. */
  public boolean isBegun(long account) {
    return findBegun(account).isPresent();
  }

  private Optional<Kept> findBegun(long account) {
    var since = beginOf(clock.instant());
    return find(account, "confirmed_at is null").filter(kept -> kept.begunAt() > since);
  }

  /** What was begun until then waits no more. */
  private static long beginOf(Instant now) {
    return Microseconds.of(now.minus(LONGEST_BEGUN));
  }

  private Optional<Kept> find(long account, String condition) {
    return connections.read(handle ->
        handle
            .createQuery(
                "select sealed_secret, last_step, begun_at from second_factor"
                    + " where account_id = ? and "
                    + condition)
            .bind(0, account)
            .map((row, _) -> new Kept(row.getString(1), row.getLong(2), row.getLong(3)))
            .findOne());
  }

  /**
   * Lets the secret count from now on, as the app makes the right codes.
   *
   * @return recovery codes, to be shown once; empty when the code is wrong
   */
  public Optional<List<RecoveryCode>> confirm(Account account, String code) {
    var now = clock.instant();
    var kept = findBegun(account.id());
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    var sealed = kept.get().sealedSecret();
    var step = OneTimeCodes.step(seal.open(PURPOSE, sealed), code, 0, now);
    if (step.isEmpty()) {
      return Optional.empty();
    }
    return connections.write(handle -> {
      var confirmed =
          handle.execute(
              """
              update second_factor set confirmed_at = ?, last_step = ?
               where account_id = ? and confirmed_at is null and sealed_secret = ?
              """,
              Microseconds.of(now),
              step.getAsLong(),
              account.id(),
              sealed);
      if (confirmed == 0) {
        return Optional.empty();
      }
      write(handle, account.id(), Actor.of(account), AuditAction.SECOND_FACTOR_ADDED);
      return Optional.of(newRecoveryCodes(handle, account));
    });
  }

  /** Uses a code up, of the app or for recovery; false when it is wrong, or was used before. */
  public boolean redeem(Account account, String code) {
    return redeemOfApp(account.id(), code) || redeemForRecovery(account, new RecoveryCode(code));
  }

  private boolean redeemOfApp(long account, String code) {
    var kept = find(account, "confirmed_at is not null and sealed_secret <> ''");
    if (kept.isEmpty()) {
      return false;
    }
    var sealed = kept.get().sealedSecret();
    var step =
        OneTimeCodes.step(seal.open(PURPOSE, sealed), code, kept.get().lastStep(), clock.instant());
    // of two at once, only the one that moves the step on may go on
    return step.isPresent()
        && connections.write(handle ->
            handle.execute(
                """
                update second_factor set last_step = ?
                 where account_id = ? and last_step < ? and sealed_secret = ?
                """,
                step.getAsLong(),
                account,
                step.getAsLong(),
                sealed))
            > 0;
  }

  private boolean redeemForRecovery(Account account, RecoveryCode code) {
    return connections.write(handle -> {
      var used =
          handle.execute(
              "delete from recovery_code where account_id = ? and hash = ?",
              account.id(),
              code.hash().toBytes());
      if (used > 0) {
        write(handle, account.id(), Actor.of(account), AuditAction.RECOVERY_CODE_USED);
      }
      return used > 0;
    });
  }

  /** How many recovery codes were not used yet. */
  public int recoveryCodes(long account) {
    return connections.read(handle ->
        handle
            .createQuery("select count(*) from recovery_code where account_id = ?")
            .bind(0, account)
            .mapTo(Integer.class)
            .one());
  }

  /** New recovery codes, to be shown once; those before are void. */
  public List<RecoveryCode> renewRecoveryCodes(Account account) {
    return connections.write(handle -> {
      write(handle, account.id(), Actor.of(account), AuditAction.RECOVERY_CODES_MADE);
      return newRecoveryCodes(handle, account);
    });
  }

  private static List<RecoveryCode> newRecoveryCodes(Handle handle, Account account) {
    handle.execute("delete from recovery_code where account_id = ?", account.id());
    var codes = RecoveryCode.random();
    for (var code : codes) {
      handle.execute(
          "insert into recovery_code (account_id, hash) values (?, ?)",
          account.id(),
          code.hash().toBytes());
    }
    return codes;
  }

  /** Lets the password alone open an account again; false when it did. */
  public boolean remove(long account, Actor actor) {
    return connections.write(handle -> {
      var removed = remove(handle, account);
      if (removed) {
        write(handle, account, actor, AuditAction.SECOND_FACTOR_REMOVED);
      }
      return removed;
    });
  }

  /** Removes all that is kept of the second factor of an account. */
  public static boolean remove(Handle handle, long account) {
    handle.execute("delete from recovery_code where account_id = ?", account);
    return handle.execute("delete from second_factor where account_id = ?", account) > 0;
  }

  /**
   * Forgets all secrets, whose key was lost or seen; recovery codes stay good, and no account is
   * opened by its password alone.
   *
   * @return how many
   */
  public int forgetSecrets() {
    return connections.write(handle -> {
      handle.execute("delete from second_factor where confirmed_at is null");
      return handle.execute(
          "update second_factor set sealed_secret = '' where sealed_secret <> ''");
    });
  }

  /** Removes what was begun and not confirmed in time. */
  public void removeExpired(Instant now) {
    connections.write(handle ->
        handle.execute(
            "delete from second_factor where confirmed_at is null and begun_at <= ?",
            beginOf(now)));
  }

  private void write(Handle handle, long account, Actor actor, AuditAction action) {
    log.write(handle, new AuditLog.Act(actor, action, AuditSubject.account(account), null, null));
  }
}
