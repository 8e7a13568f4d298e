package org.saola.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.saola.store.changes.ChangeSummary;
import org.saola.store.composition.ReleaseParts;
import org.saola.store.dialect.DatabaseLock;
import org.saola.store.redlist.RedListItem;
import org.saola.store.release.Dataset;
import org.saola.store.release.Datasets;
import org.saola.store.release.Release;
import org.saola.store.release.ReleaseDescription;
import org.saola.store.release.ReleaseRows;
import org.saola.store.speciesplus.SpeciesPlusItem;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;
import org.saola.store.sql.Microseconds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to change what is served of a dataset, which only one import or rollback has at a time.
 * The release that a new one continues is read through it alone: while it is held, no other can
 * come between. Given up on close, and when the process dies.
 */
public final class ImportTurn implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ImportTurn.class);

  private final Connections connections;
  private final InstantSource clock;
  private final Retention retention;
  private final Dataset dataset;
  private final Handle handle;
  private final DatabaseLock lock;
  private boolean trial;
  private @Nullable ChangeSummary tried;

  private record Hold(Handle handle, DatabaseLock lock) {}

  private ImportTurn(
      Connections connections,
      InstantSource clock,
      Retention retention,
      Dataset dataset,
      Hold hold) {
    this.connections = connections;
    this.clock = clock;
    this.retention = retention;
    this.dataset = dataset;
    this.handle = hold.handle();
    this.lock = hold.lock();
  }

  /**
   * Takes the turn, and removes what killed imports left behind.
   *
   * @throws TurnTaken if somebody else has it
   * @throws DatabaseException if the dataset was removed
   */
  static ImportTurn take(
      Connections connections, InstantSource clock, Retention retention, Dataset dataset) {
    var handle = connections.open();
    ImportTurn turn = null;
    boolean tidy = false;
    try {
      var lock =
          connections
              .dialect()
              .tryLockImport(handle.getConnection(), dataset.id())
              .orElseThrow(() -> ImportRefusal.another(connections, dataset));
      turn = new ImportTurn(connections, clock, retention, dataset, new Hold(handle, lock));
      turn.requireThere();
      turn.removal().removeRemains();
      tidy = true;
      return turn;
    } catch (IOException | SQLException | JdbiException e) {
      throw connections.failed(e);
    } finally {
      if (!tidy) {
        if (turn == null) {
          handle.close();
        } else {
          turn.close();
        }
      }
    }
  }

  /**
   * Nothing comes into a dataset that is gone: who has the turn may have waited for its removal.
   */
  private void requireThere() {
    if (!Datasets.isThere(handle, dataset)) {
      throw new DatabaseException("there is no dataset %s any more".formatted(dataset.id()), null);
    }
  }

  /** The release that is served, which a new one continues; empty before the first import. */
  public Optional<FormerRelease> former() {
    return ReleaseRows.findCurrent(handle, dataset)
        .map(release -> new FormerRelease(this, connections, release));
  }

  /**
   * Makes sure that what was made of one release does not silently take the place of another one.
   *
   * @param basis what was served when the work began; empty = nothing
   * @throws DatabaseException if another one is served by now
   */
  public void requireServed(Optional<Release> basis) {
    var served = ReleaseRows.findCurrent(handle, dataset);
    if (!served.map(Release::id).equals(basis.map(Release::id))) {
      throw new DatabaseException(
          "%s came in meanwhile; run the same command again, which goes on from what is there"
              .formatted(
                  served
                      .map(each ->
                          "release %d (%s) of %s"
                              .formatted(each.number(), each.description().label(), dataset.id()))
                      .orElse("another release")),
          null);
    }
  }

  public Dataset dataset() {
    return dataset;
  }

  /** Publishes nothing: what is begun by this turn is written and compared, then removed. */
  public void onlyTry() {
    trial = true;
  }

  boolean isTrial() {
    return trial;
  }

  void tried(ChangeSummary changes) {
    tried = changes;
  }

  /** What a release would have changed that was only tried; empty before, and of any other. */
  public Optional<ChangeSummary> tried() {
    return Optional.ofNullable(tried);
  }

  /**
   * A release that was replaced, to be served again.
   *
   * @throws DatabaseException if it is not kept, or served anyway
   */
  public FormerRelease kept(Release release) {
    var found = ReleaseRows.get(handle, release.id());
    if (found.state() != Release.State.SUPERSEDED) {
      throw ImportRefusal.notKept(found, ReleaseRows.readable(handle, found.dataset()));
    }
    return new FormerRelease(this, connections, found);
  }

  /** The one that was replaced last; empty when none is kept. */
  public Optional<FormerRelease> replacedLast() {
    return ReleaseRows.superseded(handle, dataset).stream()
        .findFirst()
        .map(release -> new FormerRelease(this, connections, release));
  }

  /**
   * Begins a release that says what an earlier one said, of which the records are still to be
   * added; removes none of the others.
   */
  public ReleaseDraft<SpeciesPlusItem> beginAgain(FormerRelease earlier) {
    var pending = insert(earlier.release().description());
    pending.keepOthers();
    var draft = new ReleaseDraft<>(pending, ReleaseParts.SPECIES_PLUS);
    boolean begun = false;
    try {
      draft.carryOver(earlier.release());
      begun = true;
      return draft;
    } finally {
      if (!begun) {
        draft.close();
      }
    }
  }

  /** Begins a release of Species+; the turn must be held until it is closed. */
  public ReleaseDraft<SpeciesPlusItem> begin(ReleaseDescription description) {
    return new ReleaseDraft<>(pending(description), ReleaseParts.SPECIES_PLUS);
  }

  /** The same for a release of the Red List. */
  public ReleaseDraft<RedListItem> beginRedList(ReleaseDescription description) {
    return new ReleaseDraft<>(pending(description), ReleaseParts.RED_LIST);
  }

  PendingRelease pending(ReleaseDescription description) {
    requireHeld();
    try {
      if (!trial) {
        // makes room first; who was refused before has removed nothing
        removal().removeBeyond(retention.kept());
      }
      return insert(description);
    } catch (JdbiException e) {
      throw connections.failed(e);
    }
  }

  private PendingRelease insert(ReleaseDescription description) {
    var now = Microseconds.of(clock.instant());
    return new PendingRelease(
        this,
        handle.inTransaction(
            transaction -> ReleaseRows.insert(transaction, dataset, description, now)));
  }

  /** What is done when another release is served already. */
  @FunctionalInterface
  interface Tidying {
    void run() throws SQLException;
  }

  /**
   * Tidies up after a switch. A failure takes back nothing, so it is told, and left to the next
   * import.
   */
  void tidy(Release served, Tidying tidying) {
    try {
      tidying.run();
    } catch (SQLException | JdbiException e) {
      LOG.warn(
          "Release {} ({}) of {} is served; tidying up after the switch failed, and is left to the"
              + " next import: {}",
          served.number(),
          served.description().label(),
          served.dataset().id(),
          connections.failed(e).getMessage());
    }
  }

  ReleaseRemoval removal() {
    return new ReleaseRemoval(handle, connections.dialect(), dataset, clock.instant());
  }

  /** Removes the dataset with all its releases, the one that is served included. */
  void removeDataset() {
    requireHeld();
    try {
      removal().removeDataset();
    } catch (JdbiException e) {
      throw connections.failed(e);
    }
  }

  /**
   * Makes sure that nobody else may have changed what was read.
   *
   * @throws IllegalStateException if it was given up
   */
  void requireHeld() {
    if (handle.isClosed()) {
      throw new IllegalStateException("the turn to import was given up");
    }
  }

  Connections connections() {
    return connections;
  }

  InstantSource clock() {
    return clock;
  }

  Retention retention() {
    return retention;
  }

  /** The only connection that may write releases. */
  Handle handle() {
    return handle;
  }

  @Override
  public void close() {
    if (!handle.isClosed()) {
      lock.close();
      handle.close();
    }
  }
}
