package org.saola.store;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.saola.store.changes.ChangeSetWriter;
import org.saola.store.dialect.DatabaseLock;
import org.saola.store.release.ManifestFile;
import org.saola.store.release.Manifests;
import org.saola.store.release.Release;
import org.saola.store.release.ReleaseRows;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/** The life of a release being written, whatever it holds; keeps every other import out. */
final class PendingRelease implements AutoCloseable {
  private final Connections connections;
  private final ImportLock lock;
  private final Release release;
  private final Optional<Release> previous;
  private final InstantSource clock;
  private final Retention retention;
  private boolean published;

  /** The only connection that may write releases, with the lock that makes it so. */
  record ImportLock(Handle handle, DatabaseLock lock) implements AutoCloseable {
    @Override
    public void close() {
      lock.close();
      handle.close();
    }
  }

  PendingRelease(
      Connections connections,
      ImportLock lock,
      Release release,
      InstantSource clock,
      Retention retention) {
    this.connections = connections;
    this.lock = lock;
    this.release = release;
    this.clock = clock;
    this.retention = retention;
    this.previous = ReleaseRows.findCurrent(lock.handle(), release.source());
  }

  Connections connections() {
    return connections;
  }

  /** The connection that holds the lock; by it everything is written. */
  Handle handle() {
    return lock.handle();
  }

  /** As it will be, still in state writing. */
  Release release() {
    return release;
  }

  /** The one that is served and will be replaced; empty before the first import. */
  Optional<Release> previous() {
    return previous;
  }

  /** Says what the release was made of. */
  void describe(List<ManifestFile> files) {
    Manifests.write(handle(), release, files);
  }

  /** Begins to write down what this release changes. */
  ChangeSetWriter beginChanges() {
    return ChangeSetWriter.begin(
        handle(), release.source().code(), release.id(), previous.map(Release::id).orElse(null));
  }

  /** Makes this the release that is served, in one step. */
  Release publish(int recordCount, ChangeSetWriter changes) throws SQLException {
    var now = Microseconds.of(clock.instant());
    handle()
        .useTransaction(transaction -> {
          ReleaseRows.number(transaction, release, now, recordCount);
          ReleaseRows.makeCurrent(transaction, release, now);
          changes.publish(transaction, now);
        });
    published = true;
    new ReleaseRemoval(handle(), clock.instant()).removeBeyond(retention.kept());
    connections.dialect().afterImport(handle().getConnection());
    return ReleaseRows.get(handle(), release.id());
  }

  /** Without publication leaves nothing behind. */
  @Override
  public void close() {
    if (handle().isClosed()) {
      return;
    }
    try (lock) {
      if (!published) {
        var removal = new ReleaseRemoval(handle(), clock.instant());
        removal.removeRemains();
      }
    } catch (JdbiException e) {
      throw connections.failed(e);
    }
  }
}
