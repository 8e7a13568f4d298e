package org.saola.store.sql;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * The time of the database: what all servers on it agree on, whatever their own clocks say. It is
 * read now and then, and told in between by the steady counter of this machine. Safe for use by
 * many threads; telling the time never waits.
 */
public final class DatabaseClock implements InstantSource {
  private final Connections connections;
  private final String query;

  /** Nanoseconds since 1970 when the counter of this machine was 0. */
  private volatile long zero;

  private DatabaseClock(Connections connections, String query, Instant now) {
    this.connections = connections;
    this.query = query;
    this.zero = TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano() - System.nanoTime();
  }

  /**
   * The clock that holds for a database: that of this machine until it is first read, and for good
   * where only processes of one machine use the database.
   */
  public static InstantSource of(Connections connections) {
    return connections
        .dialect()
        .clockQuery()
        .<InstantSource>map(query -> new DatabaseClock(connections, query, Instant.now()))
        .orElseGet(InstantSource::system);
  }

  /**
   * Reads the clock of the database. It read so between asking and hearing: as long as the time
   * told here lies between both it goes on, and so does not jump to and fro.
   *
   * @throws DatabaseException if it can't be read; the time goes on as before
   */
  public synchronized void refresh() {
    long asked = System.nanoTime();
    long read =
        connections.read(handle -> handle.createQuery(query).mapTo(Long.class).one())
            * TimeUnit.MICROSECONDS.toNanos(1);
    zero = Math.clamp(zero, read - System.nanoTime(), read - asked);
  }

  @Override
  public Instant instant() {
    long now = zero + System.nanoTime();
    long second = TimeUnit.SECONDS.toNanos(1);
    return Instant.ofEpochSecond(Math.floorDiv(now, second), Math.floorMod(now, second));
  }
}
