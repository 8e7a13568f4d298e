package org.saola.store.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.saola.access.TokenHash;
import org.saola.access.TokenSecret;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/** Who is signed in; whoever shows the secret of a session is its holder. */
public final class Sessions {
  /** A session ends when it was not used for so long. */
  public static final Duration LONGEST_IDLE = Duration.ofHours(12);

  /** A session ends so long after it was opened, however it is used. */
  public static final Duration LONGEST = Duration.ofDays(14);

  /** Use is noted no more often, so that reading a page seldom writes. */
  private static final Duration NOTED = Duration.ofMinutes(1);

  private record Found(Session session, Instant seenAt) {}

  /**
   * What its holder recognises a session by.
   *
   * @param network the address that it was opened from, without its last part; may be empty
   * @param browser in a few words; may be empty
   */
  public record Client(String network, String browser) {}

  /**
   * A session of an account, as its holder sees it.
   *
   * @param seenAt when it was last used, to the minute
   */
  public record Own(TokenHash hash, Instant openedAt, Instant seenAt, Client client) {}

  private final Connections connections;
  private final InstantSource clock;

  Sessions(Connections connections, InstantSource clock) {
    this.connections = connections;
    this.clock = clock;
  }

  /** Opens a new session, whatever others the account has. */
  public TokenSecret open(long account, Client client) {
    var secret = TokenSecret.random();
    var now = Microseconds.of(clock.instant());
    connections.write(handle ->
        handle.execute(
            """
            insert into web_session (hash, account_id, opened_at, seen_at, network, browser)
            values (?, ?, ?, ?, ?, ?)
            """,
            secret.hash().toBytes(),
            account,
            now,
            now,
            client.network(),
            client.browser()));
    return secret;
  }

  /**
   * The session of a secret as a client shows it; empty when there is none or it has ended. One
   * read by key; about once a minute it also writes.
   */
  public Optional<Session> find(String secret) {
    var hash = TokenHash.of(secret).toBytes();
    var now = clock.instant();
    var found =
        connections.read(handle ->
            handle
                .createQuery(
                    "select opened_at, seen_at,"
                        + AccountRow.COLUMNS
                        + """
                           from web_session join account on account.id = web_session.account_id
                          where hash = ? and seen_at > ? and opened_at > ? and deleted_at is null
                        """)
                .bind(0, hash)
                .bind(1, Microseconds.of(now.minus(LONGEST_IDLE)))
                .bind(2, Microseconds.of(now.minus(LONGEST)))
                .map((row, _) -> found(row))
                .findOne());
    if (found.isPresent() && found.get().seenAt().isBefore(now.minus(NOTED))) {
      var sql = "update web_session set seen_at = ? where hash = ?";
      connections.write(handle -> handle.execute(sql, Microseconds.of(now), hash));
    }
    return found.map(Found::session);
  }

  private static Found found(ResultSet row) throws SQLException {
    var openedAt = Microseconds.at(row.getLong("opened_at"));
    return new Found(
        new Session(AccountRow.read(row), openedAt), Microseconds.at(row.getLong("seen_at")));
  }

  /** The sessions of an account that have not ended, the one that was used last first. */
  public List<Own> list(long account) {
    var now = clock.instant();
    return connections.read(handle ->
        handle
            .createQuery(
                """
                select hash, opened_at, seen_at, network, browser from web_session
                 where account_id = ? and seen_at > ? and opened_at > ?
                 order by seen_at desc, opened_at desc
                """)
            .bind(0, account)
            .bind(1, Microseconds.of(now.minus(LONGEST_IDLE)))
            .bind(2, Microseconds.of(now.minus(LONGEST)))
            .map((row, _) -> own(row))
            .list());
  }

  private static Own own(ResultSet row) throws SQLException {
    return new Own(
        TokenHash.fromBytes(row.getBytes("hash")),
        Microseconds.at(row.getLong("opened_at")),
        Microseconds.at(row.getLong("seen_at")),
        new Client(row.getString("network"), row.getString("browser")));
  }

  /** Ends one session of an account; false when it has no such session. */
  public boolean close(long account, TokenHash session) {
    var sql = "delete from web_session where account_id = ? and hash = ?";
    return connections.write(handle -> handle.execute(sql, account, session.toBytes()) > 0);
  }

  /** Ends all sessions of an account but one. */
  public void closeOthers(long account, TokenHash kept) {
    var sql = "delete from web_session where account_id = ? and hash <> ?";
    connections.write(handle -> handle.execute(sql, account, kept.toBytes()));
  }

  /** Ends a session; does nothing when there is none. */
  public void close(String secret) {
    var hash = TokenHash.of(secret).toBytes();
    connections.write(handle -> handle.execute("delete from web_session where hash = ?", hash));
  }

  /** Ends all sessions of an account. */
  static int closeAll(Handle handle, long account) {
    return handle.execute("delete from web_session where account_id = ?", account);
  }

  void removeExpired(Instant now) {
    connections.write(handle ->
        handle.execute(
            "delete from web_session where seen_at <= ? or opened_at <= ?",
            Microseconds.of(now.minus(LONGEST_IDLE)),
            Microseconds.of(now.minus(LONGEST))));
  }
}
