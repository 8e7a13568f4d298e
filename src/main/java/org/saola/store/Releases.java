package org.saola.store;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.saola.speciesplus.TaxonRecords;
import org.saola.store.release.ManifestFile;
import org.saola.store.release.Manifests;
import org.saola.store.release.Release;
import org.saola.store.release.ReleaseDescription;
import org.saola.store.release.ReleaseRows;
import org.saola.store.release.Source;
import org.saola.store.speciesplus.StoredRecords;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;

/** The releases of all sources, and their making. */
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
  public Optional<Release> findCurrent(Source source) {
    return connections.read(handle -> ReleaseRows.findCurrent(handle, source));
  }

  /** All releases that were ever published, newest first; of removed ones the data are gone. */
  public List<Release> list() {
    return connections.read(ReleaseRows::published);
  }

  /**
   * A release by its label or else by its number. Of several with the same label the newest that is
   * readable, else the newest.
   */
  public Optional<Release> find(Source source, String labelOrNumber) {
    return named(
        list().stream().filter(release -> release.source() == source).toList(), labelOrNumber);
  }

  /** The one among these releases of one source that {@link #find} would find. */
  static Optional<Release> named(List<Release> all, String labelOrNumber) {
    return all.stream()
        .filter(release -> release.description().label().equals(labelOrNumber))
        .max(Comparator.comparing(Release::readable).thenComparingInt(Release::number))
        .or(() ->
            all.stream()
                .filter(release -> labelOrNumber.equals(Integer.toString(release.number())))
                .findFirst());
  }

  /** All whose data are there, of all sources. */
  List<Release> readable() {
    return Stream.of(Source.values()).flatMap(source -> readable(source).stream()).toList();
  }

  /** The releases of a source that can be read, newest first. */
  List<Release> readable(Source source) {
    return connections.read(handle -> ReleaseRows.readable(handle, source));
  }

  /**
   * A release that can be read, by its label or number.
   *
   * @throws NotKeptException if there is none
   */
  public Release readable(Source source, String labelOrNumber) {
    var kept = readable(source);
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
    var kept = readable(release.source());
    if (kept.stream().noneMatch(each -> each.id() == release.id())) {
      throw new NotKeptException(release.description().label(), kept);
    }
  }

  /** The files a release was made of; empty when it was made before Saola kept them. */
  public List<ManifestFile> manifest(Release release) {
    return connections.read(handle -> Manifests.read(handle, release));
  }

  /**
   * Takes the turn to import, which only one has; what a new release is to continue is read after
   * that. Removes what killed imports left behind.
   *
   * @throws DatabaseException if another import is running
   */
  public ImportTurn takeTurn() {
    return ImportTurn.take(connections.patient(), clock, retention);
  }

  /**
   * Takes the turn for a release of Species+ that continues nothing, and gives it up with it.
   *
   * @throws DatabaseException if another import is running
   */
  public ReleaseDraft begin(Source source, ReleaseDescription description) {
    return new ReleaseDraft(alone(turn -> turn.pending(source, description)));
  }

  /** The same for a release of the Red List. */
  public RedListDraft beginRedList(ReleaseDescription description) {
    return new RedListDraft(alone(turn -> turn.pending(Source.RED_LIST, description)));
  }

  private PendingRelease alone(Function<ImportTurn, PendingRelease> begin) {
    var turn = takeTurn();
    boolean begun = false;
    try {
      var pending = begin.apply(turn);
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
    try (var turn = takeTurn()) {
      return rollBack(turn, turn.kept(target).release());
    } catch (SQLException | JdbiException e) {
      throw connections.failed(e);
    }
  }

  /** The same with the release that was replaced last; empty when none is kept. */
  public Optional<Release> rollBack(Source source) {
    try (var turn = takeTurn()) {
      var previous = turn.replacedLast(source);
      return previous.isEmpty()
          ? Optional.empty()
          : Optional.of(rollBack(turn, previous.get().release()));
    } catch (SQLException | JdbiException e) {
      throw connections.failed(e);
    }
  }

  private static Release rollBack(ImportTurn turn, Release target) throws SQLException {
    var current = ReleaseRows.findCurrent(turn.handle(), target.source());
    var served = new Rollback(turn.connections(), turn.handle(), turn.clock()).run(current, target);
    turn.tidy(
        served, () -> turn.connections().dialect().afterImport(turn.handle().getConnection()));
    return served;
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
