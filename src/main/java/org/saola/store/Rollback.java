package org.saola.store;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.saola.store.composition.ChangeSetPart;
import org.saola.store.content.WriterThread;
import org.saola.store.part.PartOutput;
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
    boolean done = false;
    try (var thread = new WriterThread(connections, handle)) {
      var changes = ChangeSetPart.PART.begin(new PartOutput(connections, handle, thread, target));
      changes.conclude(current, target, _ -> {});
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
        ChangeSetPart.PART.removeRemains(handle, target.dataset());
      }
    }
  }
}
