package org.saola.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.saola.access.Account;
import org.saola.access.Bearer;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.access.TokenHash;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/** Accounts and their tokens; those that are good also in memory, as of the last refresh. */
public final class Tokens {
  private static final String JOIN =
      """
      from token join account on account.id = token.account_id
      """;

  /** Tokens are never deleted, so any change raises one of the two. */
  private record Version(long tokens, long revoked) {}

  private record Directory(Version version, Map<TokenHash, Bearer> bearers) {}

  private final Connections connections;
  private final InstantSource clock;
  private volatile Directory directory = new Directory(new Version(-1, -1), Map.of());

  Tokens(Connections connections, InstantSource clock) {
    this.connections = connections;
    this.clock = clock;
  }

  /** Who shows a good token, from memory alone. */
  public Optional<Bearer> find(TokenHash hash) {
    return Optional.ofNullable(directory.bearers().get(hash));
  }

  /** Takes over what this or another process changed; cheap when nothing did. */
  public void refresh() {
    var version = connections.read(Tokens::version);
    if (!version.equals(directory.version())) {
      // the version was read first: what changes in between is loaded twice, but never missed
      directory = new Directory(version, Map.copyOf(connections.read(Tokens::load)));
    }
  }

  private static Version version(Handle handle) {
    return handle
        .createQuery("select count(*) as tokens, count(revoked_at) as revoked from token")
        .map((row, _) -> new Version(row.getLong("tokens"), row.getLong("revoked")))
        .one();
  }

  private static Map<TokenHash, Bearer> load(Handle handle) {
    var bearers = new HashMap<TokenHash, Bearer>();
    handle
        .createQuery(
            "select hash, account_id, token.id, role " + JOIN + " where revoked_at is null")
        .map((row, _) -> Map.entry(TokenHash.fromBytes(row.getBytes("hash")), bearer(row)))
        .forEach(entry -> bearers.put(entry.getKey(), entry.getValue()));
    return bearers;
  }

  private static Bearer bearer(ResultSet row) throws SQLException {
    return new Bearer(row.getLong("account_id"), row.getLong("id"), role(row), Standing.ACTIVE);
  }

  /** Adds a token; an account of the same e-mail address takes over the purpose and role given. */
  public Token create(Account account, TokenHash hash, String label) {
    var now = Microseconds.of(clock.instant());
    var id =
        connections.write(handle ->
            handle
                .createQuery(
                    """
                    insert into token (account_id, hash, label, created_at)
                    values (?, ?, ?, ?) returning id
                    """)
                .bind(0, accountId(handle, account, now))
                .bind(1, hash.toBytes())
                .bind(2, label)
                .bind(3, now)
                .mapTo(Long.class)
                .one());
    refresh();
    return new Token(id, account, label, Microseconds.at(now), null);
  }

  private static long accountId(Handle handle, Account account, long now) {
    return handle
        .createQuery(
            """
            insert into account (email, purpose, role, created_at)
            values (:email, :purpose, :role, :now)
            on conflict (email) do update set purpose = excluded.purpose, role = excluded.role
            returning id
            """)
        .bind("email", account.email())
        .bind("purpose", account.purpose())
        .bind("role", account.role().code())
        .bind("now", now)
        .mapTo(Long.class)
        .one();
  }

  /** All tokens, oldest first. */
  public List<Token> list() {
    return connections.read(handle ->
        handle
            .createQuery(
                """
                select token.id, email, purpose, role, label, token.created_at, revoked_at
                """
                    + JOIN
                    + " order by token.id")
            .map((row, _) -> token(row))
            .list());
  }

  /** Makes a token useless; false when there is no good token with this id. */
  public boolean revoke(long id) {
    var now = Microseconds.of(clock.instant());
    var sql = "update token set revoked_at = ? where id = ? and revoked_at is null";
    var changed = connections.write(handle -> handle.execute(sql, now, id));
    refresh();
    return changed > 0;
  }

  private static Token token(ResultSet row) throws SQLException {
    var revokedAt = row.getObject("revoked_at") == null ? null : row.getLong("revoked_at");
    return new Token(
        row.getLong("id"),
        account(row),
        row.getString("label"),
        Microseconds.at(row.getLong("created_at")),
        revokedAt == null ? null : Microseconds.at(revokedAt));
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(row.getString("email"), row.getString("purpose"), role(row));
  }

  private static Role role(ResultSet row) throws SQLException {
    var role = row.getString("role");
    return Role.find(role).orElseThrow(() -> new SQLException("unknown role " + role));
  }
}
