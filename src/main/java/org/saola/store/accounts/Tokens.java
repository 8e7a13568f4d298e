package org.saola.store.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.saola.access.Actor;
import org.saola.access.Bearer;
import org.saola.access.Profile;
import org.saola.access.Standing;
import org.saola.access.TokenHash;
import org.saola.access.TokenSecret;
import org.saola.store.audit.AuditAction;
import org.saola.store.audit.AuditLog;
import org.saola.store.audit.AuditSubject;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/** The tokens of all accounts; what they open is also in memory, as of the last refresh. */
public final class Tokens {
  /** The most that one account may have. */
  public static final int MOST = 50;

  private static final String JOIN =
      """
       from token join account on account.id = token.account_id
      """;

  /** What was done to any token of the account holds for all; the worse word sorts first. */
  private static final String SANCTION =
      """
       (select min(held.standing) from token held
         where held.account_id = token.account_id
           and held.standing in ('suspended', 'throttled')) as sanction,
      """;

  private static final String SELECT =
      "select token.id, token.label, token.created_at, token.expires_at, token.standing,"
          + " token.standing_reason,"
          + SANCTION
          + AccountRow.COLUMNS
          + JOIN;

  private record Known(Optional<Bearer> bearer, @Nullable Instant expiresAt) {}

  private record Directory(long version, Map<TokenHash, Known> tokens) {}

  private final Connections connections;
  private final InstantSource clock;
  private final AuditLog log;
  private volatile Directory directory = new Directory(-1, Map.of());

  Tokens(Connections connections, InstantSource clock, AuditLog log) {
    this.connections = connections;
    this.clock = clock;
    this.log = log;
  }

  /** Who shows a token; empty when nobody knows it or it has expired. From memory alone. */
  public Optional<Bearer> find(TokenHash hash) {
    var known = directory.tokens().get(hash);
    if (known == null) {
      return Optional.empty();
    }
    var end = known.expiresAt();
    return end == null || clock.instant().isBefore(end) ? known.bearer() : Optional.empty();
  }

  /** Takes over what this or another process changed; cheap when nothing did. */
  public synchronized void refresh() {
    var version = connections.read(ChangeCounter::read);
    if (version != directory.version()) {
      // the version was read first: what changes in between is loaded twice, but never missed
      directory = new Directory(version, Map.copyOf(connections.read(Tokens::load)));
    }
  }

  private static Map<TokenHash, Known> load(Handle handle) {
    var tokens = new HashMap<TokenHash, Known>();
    handle
        .createQuery(
            "select token.hash, token.id, token.expires_at, token.standing,"
                + SANCTION
                + " account_id, account.role, account.standing as account_standing"
                + JOIN)
        .map((row, _) -> Map.entry(TokenHash.fromBytes(row.getBytes("hash")), known(row)))
        .forEach(entry -> tokens.put(entry.getKey(), entry.getValue()));
    return tokens;
  }

  private static Known known(ResultSet row) throws SQLException {
    var bearer =
        new Bearer(
            row.getLong("account_id"),
            row.getLong("id"),
            AccountRow.role(row.getString("role")),
            TokenRows.inForce(row));
    return new Known(Optional.of(bearer), AccountRow.time(row, "expires_at"));
  }

  /**
   * Makes a token; empty when there is no such account, it has {@link #MOST} already, or one that
   * is {@link #sanctioned}.
   *
   * @param label without blanks around it; may be empty
   * @param expiresAt from when on nobody shall know it; null = never
   * @param actor the holder, or who makes it for them
   * @throws IllegalArgumentException unless the label is a short plain text, see {@link
   *     Profile#isName}
   */
  public Optional<NewToken> create(
      long account, String label, @Nullable Instant expiresAt, Actor actor) {
    if (!Profile.isName(label)) {
      throw new IllegalArgumentException("the label of a token is too long or no plain text");
    }
    var secret = TokenSecret.random();
    var id =
        connections.write(handle -> {
          ChangeCounter.takeTurns(handle);
          var made =
              sanctioned(handle, account).isPresent()
                  ? Optional.<Long>empty()
                  : insert(handle, account, secret, label, expiresAt);
          made.ifPresent(token -> changed(handle, token, AuditAction.CREATED, actor));
          return made;
        });
    refresh();
    return id.map(made -> new NewToken(made, secret));
  }

  private Optional<Long> insert(
      Handle handle, long account, TokenSecret secret, String label, @Nullable Instant expiresAt) {
    return handle
        .createQuery(
            """
            insert into token (account_id, hash, label, created_at, expires_at)
            select id, :hash, :label, :now, :expires from account
             where id = :account and deleted_at is null
               and (select count(*) from token where account_id = :account) < :most
            returning id
            """)
        .bind("account", account)
        .bind("hash", secret.hash().toBytes())
        .bind("label", label.strip())
        .bind("now", Microseconds.of(clock.instant()))
        .bind("expires", expiresAt == null ? null : Long.valueOf(Microseconds.of(expiresAt)))
        .bind("most", MOST)
        .mapTo(Long.class)
        .findOne();
  }

  /** All tokens, oldest first. */
  public List<Token> list() {
    return connections.read(
        handle -> handle.createQuery(SELECT + " order by token.id").map(new TokenRows()).list());
  }

  /** The tokens of an account, oldest first. */
  public List<Token> list(long account) {
    return connections.read(handle -> list(handle, account));
  }

  private static List<Token> list(Handle handle, long account) {
    return handle
        .createQuery(SELECT + " where token.account_id = ? order by token.id")
        .bind(0, account)
        .map(new TokenRows())
        .list();
  }

  /** The token of an account for the sake of which it gets no new one; see {@link Token}. */
  public Optional<Token> sanctioned(long account) {
    return connections.read(handle -> sanctioned(handle, account));
  }

  private static Optional<Token> sanctioned(Handle handle, long account) {
    return list(handle, account).stream().filter(Token::isSanctioned).findFirst();
  }

  /** What is known of a token, also of one that has expired. */
  public Optional<Token> find(long id) {
    return connections.read(handle -> find(handle, id));
  }

  private static Optional<Token> find(Handle handle, long id) {
    return handle
        .createQuery(SELECT + " where token.id = ?")
        .bind(0, id)
        .map(new TokenRows())
        .findOne();
  }

  /**
   * Gives a token a new secret; the old one is unknown from now on, all else stays. Empty when the
   * account has no such token.
   */
  public Optional<TokenSecret> rotate(long account, long id, Actor actor) {
    var secret = TokenSecret.random();
    var rotated =
        connections.write(handle -> {
          var sql = "update token set hash = ? where id = ? and account_id = ?";
          if (handle.execute(sql, secret.hash().toBytes(), id, account) == 0) {
            return false;
          }
          changed(handle, id, AuditAction.ROTATED, actor);
          return true;
        });
    refresh();
    return rotated ? Optional.of(secret) : Optional.empty();
  }

  /**
   * Removes a token for good, as its holder may; false when the account has no such token, or must
   * keep it, see {@link Token#isSanctioned}.
   */
  public boolean remove(long account, long id, Actor actor) {
    var removed =
        connections.write(handle -> {
          var kept = find(handle, id).filter(Token::isSanctioned).isPresent();
          var sql = "delete from token where id = ? and account_id = ?";
          if (kept || handle.execute(sql, id, account) == 0) {
            return false;
          }
          changed(handle, id, AuditAction.DELETED, actor);
          return true;
        });
    refresh();
    return removed;
  }

  /**
   * Lets all tokens of an account expire now, however they stand, and notes how many these were.
   * They are refreshed by the caller when the transaction is done.
   */
  void endAll(Handle handle, long account, Actor actor) {
    var now = Microseconds.of(clock.instant());
    int ended =
        handle.execute(
            """
            update token set expires_at = ?
             where account_id = ? and (expires_at is null or expires_at > ?)
            """,
            now,
            account,
            now);
    if (ended > 0) {
      ChangeCounter.raise(handle);
      log.write(
          handle,
          new AuditLog.Act(
              actor,
              AuditAction.TOKENS_ENDED,
              AuditSubject.account(account),
              null,
              Integer.toString(ended)));
    }
  }

  private void changed(Handle handle, long id, AuditAction action, Actor actor) {
    ChangeCounter.raise(handle);
    log.write(handle, new AuditLog.Act(actor, action, AuditSubject.token(id), null, null));
  }

  /**
   * Lets a token stand otherwise; false when there is none.
   *
   * @param reason shown to the holder and kept in the log; may be blank
   */
  public boolean setStanding(long id, Standing standing, String reason, Actor actor) {
    var change = new StandingChange(AuditSubject.token(id), standing, reason, actor);
    var changed = connections.write(handle -> change.apply(handle, log));
    refresh();
    return changed;
  }
}
