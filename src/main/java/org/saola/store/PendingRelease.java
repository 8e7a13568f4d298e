package org.saola.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.saola.store.dialect.DatabaseLock;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/** The life of a release being written, whatever it holds; keeps every other import out. */
final class PendingRelease implements AutoCloseable {
  private final Connections connections;
  private final Handle handle;
  private final DatabaseLock lock;
  private final Release release;
  private final InstantSource clock;
  private boolean published;

  PendingRelease(
      Connections connections,
      Handle handle,
      DatabaseLock lock,
      Release release,
      InstantSource clock) {
    this.connections = connections;
    this.handle = handle;
    this.lock = lock;
    this.release = release;
    this.clock = clock;
  }

  Connections connections() {
    return connections;
  }

  /** The connection that holds the lock; by it everything is written. */
  Handle handle() {
    return handle;
  }

  /** As it will be, still in state writing. */
  Release release() {
    return release;
  }

  /** Makes this the release that is served, in one step. */
  Release publish(int recordCount) throws SQLException {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    handle.useTransaction(
        transaction -> switchOver(transaction, Microseconds.of(now), recordCount));
    published = true;
    connections.dialect().afterImport(handle.getConnection());
    return current(now, recordCount);
  }

  private Release current(Instant now, int recordCount) {
    return new Release(
        release.id(),
        release.source(),
        release.description(),
        Release.State.CURRENT,
        release.startedAt(),
        now,
        recordCount);
  }

  private void switchOver(Handle transaction, long now, int recordCount) {
    transaction.execute(
        """
        update release set state = 'superseded', superseded_at = ?
         where source = ? and state = 'current'
        """,
        now,
        release.source().code());
    transaction.execute(
        "update release set state = 'current', published_at = ?, record_count = ? where id = ?",
        now,
        recordCount,
        release.id());
  }

  /** Without publication leaves nothing behind. */
  @Override
  public void close() {
    if (handle.isClosed()) {
      return;
    }
    try {
      if (!published) {
        Releases.remove(handle, release.id());
      }
    } catch (JdbiException e) {
      throw connections.failed(e);
    } finally {
      lock.close();
      handle.close();
    }
  }
}
