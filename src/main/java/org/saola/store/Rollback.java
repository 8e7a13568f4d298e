package org.saola.store;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.saola.store.changes.ChangeSetWriter;
import org.saola.store.release.Release;
import org.saola.store.release.ReleaseRows;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/** Makes a release current that was replaced before. */
final class Rollback {
  private final Connections connections;
  private final Handle handle;
  private final InstantSource clock;

  /**
   * @param handle the connection that holds the lock of the import
   */
  Rollback(Connections connections, Handle handle, InstantSource clock) {
    this.connections = connections;
    this.handle = handle;
    this.clock = clock;
  }

  Release run(Optional<Release> current, Release target) throws SQLException {
    var changes =
        ChangeSetWriter.begin(
            handle, target.dataset().id(), target.id(), current.map(Release::id).orElse(null));
    boolean done = false;
    try {
      new ReleaseChanges(connections, changes, _ -> {}).write(current, target);
      var now = Microseconds.of(clock.instant());
      var served =
          handle.inTransaction(transaction -> {
            ReleaseRows.makeCurrent(transaction, target, now);
            changes.publish(transaction, now);
            return ReleaseRows.get(transaction, target.id());
          });
      done = true;
      return served;
    } finally {
      if (!done) {
        changes.discard();
      }
    }
  }
}
