package org.saola.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.saola.status.Coverage;
import org.saola.status.DataDay;
import org.saola.store.changes.ChangeSummary;
import org.saola.store.part.PartWriter;
import org.saola.store.release.ManifestFile;
import org.saola.store.release.Manifests;
import org.saola.store.release.Release;
import org.saola.store.release.ReleaseRows;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/** The life of a release being written, whatever it holds; keeps every other import out. */
final class PendingRelease implements AutoCloseable {
  private final ImportTurn turn;
  private Release release;
  private final Optional<Release> previous;
  private boolean alone;
  private boolean removing = true;
  private boolean published;

  PendingRelease(ImportTurn turn, Release release) {
    this.turn = turn;
    this.release = release;
    this.previous = ReleaseRows.findCurrent(turn.handle(), release.dataset());
  }

  /** Lets the turn end with this release. */
  void endTurn() {
    alone = true;
  }

  /** Leaves older releases where they are. */
  void keepOthers() {
    removing = false;
  }

  Connections connections() {
    return turn.connections();
  }

  /** The connection that holds the lock; by it everything is written. */
  Handle handle() {
    return turn.handle();
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
    handle().useTransaction(transaction -> Manifests.write(transaction, release, files));
  }

  /** Says what was learnt of its files while they were read. */
  void learn(@Nullable DataDay dataDay, Coverage coverage) {
    release =
        handle()
            .inTransaction(transaction -> {
              ReleaseRows.learn(transaction, release, dataDay, coverage);
              return ReleaseRows.get(transaction, release.id());
            });
  }

  /**
   * Makes this the release that is served, in one step; a trial takes that back, and only tells
   * what it would have been.
   */
  Release publish(int recordCount, List<? extends PartWriter<?>> parts) throws SQLException {
    Release served;
    try {
      served = handle().inTransaction(transaction -> switchOver(transaction, recordCount, parts));
    } catch (TrialEnd end) {
      turn.tried(end.changes);
      return release.of(recordCount);
    }
    published = true;
    turn.tidy(
        served,
        () -> {
          if (removing) {
            turn.removal().removeBeyond(turn.retention().kept());
          }
          connections().dialect().afterImport(handle().getConnection());
        });
    return served;
  }

  private Release switchOver(
      Handle transaction, int recordCount, List<? extends PartWriter<?>> parts)
      throws SQLException {
    var now = Microseconds.of(turn.clock().instant());
    ReleaseRows.number(transaction, release, now, recordCount);
    ReleaseRows.makeCurrent(transaction, release, now);
    for (var part : parts) {
      part.publish(transaction, now);
    }
    if (turn.isTrial()) {
      throw new TrialEnd(ChangeSummary.of(transaction, release.id()));
    }
    turn.retention().store(transaction);
    return ReleaseRows.get(transaction, release.id());
  }

  /** Takes the transaction back. */
  private static final class TrialEnd extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ChangeSummary changes;

    TrialEnd(ChangeSummary changes) {
      super("only a trial", null, false, false);
      this.changes = changes;
    }
  }

  /** Without publication leaves nothing behind. */
  @Override
  public void close() {
    if (handle().isClosed()) {
      return;
    }
    try {
      if (!published) {
        turn.removal().removeRemains();
      }
    } catch (JdbiException e) {
      throw connections().failed(e);
    } finally {
      if (alone) {
        turn.close();
      }
    }
  }
}
