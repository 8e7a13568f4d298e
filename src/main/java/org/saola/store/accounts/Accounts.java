package org.saola.store.accounts;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.saola.access.Account;
import org.saola.access.Actor;
import org.saola.access.PasswordHash;
import org.saola.access.Profile;
import org.saola.access.Purpose;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.store.audit.AuditAction;
import org.saola.store.audit.AuditLog;
import org.saola.store.audit.AuditSubject;
import org.saola.store.signup.ProfileColumns;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;
import org.saola.store.sql.Traces;

/** All accounts; those that were deleted are found no more. Changes hold for tokens at once. */
public final class Accounts {
  private static final String SELECT =
      "select " + AccountRow.COLUMNS + " from account where deleted_at is null";

  private final Connections connections;
  private final InstantSource clock;
  private final AuditLog log;
  private final Tokens tokens;
  private final Passwords passwords;
  private final Traces traces;

  Accounts(
      Connections connections, InstantSource clock, AuditLog log, Tokens tokens, Traces traces) {
    this.connections = connections;
    this.clock = clock;
    this.log = log;
    this.tokens = tokens;
    this.passwords = new Passwords(connections);
    this.traces = traces;
  }

  /**
   * Makes an account, for whose address the actor answers; empty when there is one with this
   * address.
   */
  public Optional<Account> create(NewAccount account, Actor actor) {
    return connections.write(handle -> {
      var id = account.insert(handle, clock.instant(), true);
      id.ifPresent(made ->
          log.write(
              handle,
              new AuditLog.Act(
                  actor,
                  AuditAction.CREATED,
                  AuditSubject.account(made),
                  null,
                  "%s, %s".formatted(account.role().code(), account.standing().code()))));
      return id.flatMap(made -> find(handle, made));
    });
  }

  /**
   * The account of an address, made for a token when there is none: of its holder no more is known
   * than the address and the purpose.
   *
   * @param purpose what the data are used for; an account that is there keeps its own
   * @param role that it has from now on; null = as it is, that of the API for a new one
   */
  public Account ofHolder(String email, String purpose, @Nullable Role role, Actor actor) {
    var profile = new Profile(email, Profile.UNKNOWN, null, Purpose.OTHER, purpose);
    var holder =
        new NewAccount(email, profile, role == null ? Role.API : role, Standing.ACTIVE, null, null);
    var account = create(holder, actor).or(() -> find(email)).orElseThrow();
    if (role == null || role == account.role()) {
      return account;
    }
    setRole(account.id(), role, actor);
    return find(account.id()).orElseThrow();
  }

  /**
   * An account by its holder, who signs up.
   *
   * @param addressConfirmed whether the address is known to be the holder's
   */
  public Optional<Account> signUp(NewAccount account, boolean addressConfirmed) {
    return connections.write(handle ->
        account
            .insert(handle, clock.instant(), addressConfirmed)
            .flatMap(made -> find(handle, made)));
  }

  public Optional<Account> find(long id) {
    return connections.read(handle -> find(handle, id));
  }

  static Optional<Account> find(Handle handle, long id) {
    return handle
        .createQuery(SELECT + " and account.id = ?")
        .bind(0, id)
        .map((row, _) -> AccountRow.read(row))
        .findOne();
  }

  /** The account of an address as {@link org.saola.access.EmailAddress} spells it. */
  public Optional<Account> find(String email) {
    return connections.read(handle ->
        handle
            .createQuery(SELECT + " and account.email = ?")
            .bind(0, email)
            .map((row, _) -> AccountRow.read(row))
            .findOne());
  }

  /**
   * Accounts, newest first.
   *
   * @param standing only those that stand so; null for all
   * @param before only those with a lower id; {@code Long.MAX_VALUE} for the first page
   * @param count at most so many
   */
  public List<Account> list(@Nullable Standing standing, long before, int count) {
    var filter = standing == null ? "" : " and account.standing = :standing";
    return connections.read(handle -> {
      var query =
          handle.createQuery(
              SELECT + filter + " and account.id < :before order by account.id desc limit :count");
      if (standing != null) {
        query.bind("standing", standing.code());
      }
      return query
          .bind("before", before)
          .bind("count", count)
          .map((row, _) -> AccountRow.read(row))
          .list();
    });
  }

  /** All accounts with a role, oldest first. */
  public List<Account> list(Role role) {
    return connections.read(handle ->
        handle
            .createQuery(SELECT + " and account.role = ? order by account.id")
            .bind(0, role.code())
            .map((row, _) -> AccountRow.read(row))
            .list());
  }

  /** How many accounts stand how; none for a standing that is missing. */
  public Map<Standing, Long> counts() {
    return connections.read(handle ->
        handle
            .createQuery(
                "select standing, count(*) as accounts from account"
                    + " where deleted_at is null group by standing")
            .map((row, _) ->
                Map.entry(AccountRow.standing(row.getString("standing")), row.getLong("accounts")))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /**
   * The account with this address and password, however it stands; takes about the same time
   * whether there is one or not. Ask {@link SignInAttempts} first.
   */
  public Optional<Account> authenticate(String email, String password) {
    return passwords.authenticate(email, password);
  }

  /** Puts another profile in the place of the old one; false when there is no such account. */
  public boolean changeProfile(long id, Profile profile) {
    return connections.write(handle ->
        ProfileColumns.bind(
                    handle.createUpdate(
                        """
                        update account
                           set name = :name, organisation = :organisation, country = :country,
                               purpose = :purpose, purpose_text = :purposeText
                         where id = :id and deleted_at is null
                        """),
                    profile)
                .bind("id", id)
                .execute()
            > 0);
  }

  /** Also closes all sessions of the account; false when there is no such account. */
  public boolean setPassword(long id, PasswordHash password, Actor actor) {
    return connections.write(handle -> {
      Sessions.closeAll(handle, id);
      if (!Passwords.keep(handle, id, password)) {
        return false;
      }
      var subject = AuditSubject.account(id);
      log.write(handle, new AuditLog.Act(actor, AuditAction.PASSWORD_CHANGED, subject, null, null));
      return true;
    });
  }

  /** Notes that the holder accepts the terms now; false when there is no such account. */
  public boolean acceptTerms(long id, String version) {
    var now = Microseconds.of(clock.instant());
    return connections.write(handle ->
        handle.execute(
                """
                update account set terms_version = ?, terms_accepted_at = ?
                 where id = ? and deleted_at is null
                """,
                version,
                now,
                id)
            > 0);
  }

  /**
   * Lets an account stand otherwise, and all its tokens with it; false when there is none.
   *
   * @param reason shown to the holder and kept in the log; may be blank
   */
  public boolean setStanding(long id, Standing standing, String reason, Actor actor) {
    var change = new StandingChange(AuditSubject.account(id), standing, reason, actor);
    var changed = connections.write(handle -> change.apply(handle, log));
    tokens.refresh();
    return changed;
  }

  /** Gives an account another role; false when there is no such account. */
  public boolean setRole(long id, Role role, Actor actor) {
    var changed =
        connections.write(handle -> {
          var before = find(handle, id).map(Account::role).orElse(null);
          if (before == null) {
            return false;
          }
          handle.execute("update account set role = ? where id = ?", role.code(), id);
          ChangeCounter.raise(handle);
          var detail = "%s to %s".formatted(before.code(), role.code());
          log.write(
              handle,
              new AuditLog.Act(
                  actor, AuditAction.ROLE_CHANGED, AuditSubject.account(id), null, detail));
          return true;
        });
    tokens.refresh();
    return changed;
  }

  /**
   * Deletes what is personal, and the tokens and sessions; the number of the account stays, so that
   * usage can still be counted. Nothing of it is in the files of the database any more. False when
   * there is no such account.
   */
  public boolean delete(long id, Actor actor) {
    var deletion = new Deletion(id, Microseconds.of(clock.instant()), actor);
    var deleted = connections.write(handle -> deletion.apply(handle, log));
    tokens.refresh();
    traces.wipe();
    return deleted;
  }
}
