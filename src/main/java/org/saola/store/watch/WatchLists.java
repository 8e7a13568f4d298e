package org.saola.store.watch;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.saola.access.TokenHash;
import org.saola.access.TokenSecret;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/**
 * Which taxa the holders of accounts follow. Each list has a feed, whose address nobody can guess.
 * Safe for use by many threads.
 */
public final class WatchLists {
  /** How many taxa one may follow. */
  public static final int MOST = 200;

  private final Connections connections;
  private final InstantSource clock;

  public WatchLists(Connections connections, InstantSource clock) {
    this.connections = connections;
    this.clock = clock;
  }

  /** Adds a taxon, which may be there already; false when there are too many. */
  public boolean add(long account, String dataset, int taxon, String name) {
    return connections.write(handle -> {
      int count =
          handle
              .select("select count(*) from watched_taxon where account_id = ?", account)
              .mapTo(Integer.class)
              .one();
      if (count < MOST) {
        handle
            .createUpdate(
                """
                insert into watched_taxon (account_id, dataset, taxon_id, name, since)
                values (:account, :dataset, :taxon, :name, :now)
                    on conflict (account_id, dataset, taxon_id) do nothing
                """)
            .bind("account", account)
            .bind("dataset", dataset)
            .bind("taxon", taxon)
            .bind("name", name)
            .bind("now", Microseconds.of(clock.instant()))
            .execute();
      }
      return count < MOST;
    });
  }

  /** Removes a taxon, if it is there. */
  public void remove(long account, String dataset, int taxon) {
    connections.write(handle ->
        handle.execute(
            "delete from watched_taxon where account_id = ? and dataset = ? and taxon_id = ?",
            account,
            dataset,
            taxon));
  }

  /** The taxa of an account, by name. */
  public List<WatchedTaxon> list(long account) {
    return connections.read(handle ->
        handle
            .select(
                """
                select dataset, taxon_id, name, since from watched_taxon
                 where account_id = ? order by name, dataset, taxon_id
                """,
                account)
            .map((row, _) ->
                new WatchedTaxon(
                    row.getString("dataset"),
                    row.getInt("taxon_id"),
                    row.getString("name"),
                    Microseconds.at(row.getLong("since"))))
            .list());
  }

  /** Gives the feed of an account a new address; the one before leads nowhere from then on. */
  public TokenSecret renewFeed(long account) {
    var secret = TokenSecret.random();
    connections.write(handle -> {
      handle.execute("delete from watch_feed where account_id = ?", account);
      return handle
          .createUpdate("insert into watch_feed (account_id, hash) values (:account, :hash)")
          .bind("account", account)
          .bind("hash", secret.hash().toBytes())
          .execute();
    });
    return secret;
  }

  /** The account to whose feed a secret leads. */
  public Optional<Long> holder(TokenHash hash) {
    return connections.read(handle ->
        handle
            .createQuery("select account_id from watch_feed where hash = :hash")
            .bind("hash", hash.toBytes())
            .mapTo(Long.class)
            .findOne());
  }

  /** Forgets what an account followed. */
  public static void removeAll(Handle handle, long account) {
    handle.execute("delete from watched_taxon where account_id = ?", account);
    handle.execute("delete from watch_feed where account_id = ?", account);
  }
}
