package org.saola.store;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.saola.speciesplus.TaxonRecords;
import org.saola.store.composition.ReleaseParts;
import org.saola.store.redlist.RedListItem;
import org.saola.store.release.Dataset;
import org.saola.store.release.ManifestFile;
import org.saola.store.release.Manifests;
import org.saola.store.release.Release;
import org.saola.store.release.ReleaseDescription;
import org.saola.store.release.ReleaseRows;
import org.saola.store.speciesplus.SpeciesPlusItem;
import org.saola.store.speciesplus.StoredRecords;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;

/** The releases of all datasets, and their making. */
public final class Releases {
  private final Connections connections;
  private final InstantSource clock;
  private final Retention retention;

  Releases(Connections connections, InstantSource clock, Retention retention) {
    this.connections = connections;
    this.clock = clock;
    this.retention = retention;
  }

  /** How many whole releases are kept. */
  public Retention retention() {
    return retention;
  }

  /** The release that is served; empty before the first import. */
  public Optional<Release> findCurrent(Dataset dataset) {
    return connections.read(handle -> ReleaseRows.findCurrent(handle, dataset));
  }

  /** All releases that were ever published, newest first; of removed ones the data are gone. */
  public List<Release> list() {
    return connections.read(ReleaseRows::published);
  }

  /**
   * A release by its label or else by its number. Of several with the same label the newest that is
   * readable, else the newest.
   */
  public Optional<Release> find(Dataset dataset, String labelOrNumber) {
    return named(
        list().stream().filter(release -> release.dataset().equals(dataset)).toList(),
        labelOrNumber);
  }

  /** The one among these releases of one dataset that {@link #find} would find. */
  static Optional<Release> named(List<Release> all, String labelOrNumber) {
    return all.stream()
        .filter(release -> release.description().label().equals(labelOrNumber))
        .max(Comparator.comparing(Release::readable).thenComparingInt(Release::number))
        .or(() ->
            all.stream()
                .filter(release -> labelOrNumber.equals(Integer.toString(release.number())))
                .findFirst());
  }

  /** All whose data are there, of all datasets. */
  List<Release> readable() {
    return list().stream().filter(Release::readable).toList();
  }

  /** How many of a dataset can be read. */
  public long countReadable(Dataset dataset) {
    return readable().stream().filter(release -> release.dataset().equals(dataset)).count();
  }

  /** The releases of a dataset that can be read, newest first. */
  List<Release> readable(Dataset dataset) {
    return connections.read(handle -> ReleaseRows.readable(handle, dataset));
  }

  /**
   * A release that can be read, by its label or number.
   *
   * @throws NotKeptException if there is none
   */
  public Release readable(Dataset dataset, String labelOrNumber) {
    var kept = readable(dataset);
    return named(kept, labelOrNumber).orElseThrow(() -> new NotKeptException(labelOrNumber, kept));
  }

  /**
   * Makes sure that what was read of a release before is whole: its data go only after its state
   * has changed. The one that is served stays for a minute after it was replaced.
   *
   * @throws NotKeptException if its data are going or gone
   */
  void requireKept(Release release) {
    if (release.state() == Release.State.CURRENT) {
      return;
    }
    var kept = readable(release.dataset());
    if (kept.stream().noneMatch(each -> each.id() == release.id())) {
      throw new NotKeptException(release.description().label(), kept);
    }
  }

  /** The files a release was made of; empty when it was made before Saola kept them. */
  public List<ManifestFile> manifest(Release release) {
    return connections.read(handle -> Manifests.read(handle, release));
  }

  /**
   * Takes the turn to import into a dataset, which only one has; what a new release is to continue
   * is read after that. Removes what killed imports left behind.
   *
   * @throws DatabaseException if another import is running
   */
  public ImportTurn takeTurn(Dataset dataset) {
    return ImportTurn.take(connections.patient(), clock, retention, dataset);
  }

  /**
   * Takes the turn for a release of Species+ that continues nothing, and gives it up with it.
   *
   * @throws DatabaseException if another import is running
   */
  public ReleaseDraft<SpeciesPlusItem> begin(Dataset dataset, ReleaseDescription description) {
    return new ReleaseDraft<>(alone(dataset, description), ReleaseParts.SPECIES_PLUS);
  }

  /** The same for a release of the Red List. */
  public ReleaseDraft<RedListItem> beginRedList(Dataset dataset, ReleaseDescription description) {
    return new ReleaseDraft<>(alone(dataset, description), ReleaseParts.RED_LIST);
  }

  private PendingRelease alone(Dataset dataset, ReleaseDescription description) {
    var turn = takeTurn(dataset);
    boolean begun = false;
    try {
      var pending = turn.pending(description);
      pending.endTurn();
      begun = true;
      return pending;
    } finally {
      if (!begun) {
        turn.close();
      }
    }
  }

  /**
   * Makes a release that is kept current again, in one step, and logs what that changes. Its
   * records keep their times; who asks for what changed since does not see them.
   *
   * @return the same release as it is now
   * @throws DatabaseException if its data are gone or another import is running
   */
  public Release rollBack(Release target) {
    try (var turn = takeTurn(target.dataset())) {
      return rollBack(turn, turn.kept(target).release());
    } catch (SQLException | JdbiException e) {
      throw connections.failed(e);
    }
  }

  /** The same with the release that was replaced last; empty when none is kept. */
  public Optional<Release> rollBack(Dataset dataset) {
    try (var turn = takeTurn(dataset)) {
      var previous = turn.replacedLast();
      return previous.isEmpty()
          ? Optional.empty()
          : Optional.of(rollBack(turn, previous.get().release()));
    } catch (SQLException | JdbiException e) {
      throw connections.failed(e);
    }
  }

  private static Release rollBack(ImportTurn turn, Release target) throws SQLException {
    var current = ReleaseRows.findCurrent(turn.handle(), target.dataset());
    var served = new Rollback(turn.connections(), turn.handle(), turn.clock()).run(current, target);
    turn.tidy(
        served, () -> turn.connections().dialect().afterImport(turn.handle().getConnection()));
    return served;
  }

  /**
   * Removes the data of a release that was replaced; what it changed stays in the log.
   *
   * @throws DatabaseException if it is served, gone already, or was replaced a moment ago
   */
  public void remove(Release release) {
    try (var turn = takeTurn(release.dataset())) {
      if (!turn.removal().removeReplaced(turn.kept(release).release())) {
        throw new DatabaseException(
            "release %d (%s) was replaced a moment ago and may be read still; remove it in a minute"
                .formatted(release.number(), release.description().label()),
            null);
      }
    } catch (JdbiException e) {
      throw connections.failed(e);
    }
  }

  /** Removes a dataset with all its releases, the one that is served included. */
  void removeDataset(Dataset dataset) {
    try (var turn = takeTurn(dataset)) {
      turn.removeDataset();
    }
  }

  /** All records of a release, read in the order of the index. */
  public TaxonRecords records(Release release) {
    return new StoredRecords(connections.patient(), release);
  }

  /** What a release says, to be copied. */
  public ReleaseContent content(Release release) {
    return new ReleaseContent(connections.patient(), release);
  }
}
