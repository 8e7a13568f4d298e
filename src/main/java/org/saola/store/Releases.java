package org.saola.store;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.JdbiException;
import org.saola.speciesplus.TaxonRecords;
import org.saola.store.PendingRelease.ImportLock;
import org.saola.store.release.ManifestFile;
import org.saola.store.release.Manifests;
import org.saola.store.release.Release;
import org.saola.store.release.ReleaseDescription;
import org.saola.store.release.ReleaseRows;
import org.saola.store.release.Source;
import org.saola.store.release.SourceFile;
import org.saola.store.release.SourceFiles;
import org.saola.store.speciesplus.StoredRecords;
import org.saola.store.speciesplus.StoredTaxa;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;
import org.saola.store.sql.Microseconds;

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
   * Begins the only import. Removes what killed imports left behind, and releases that are not kept
   * any more.
   *
   * @throws DatabaseException if another import is running
   */
  public ReleaseDraft begin(Source source, ReleaseDescription description) {
    return new ReleaseDraft(open(source, description));
  }

  /** The same for a release of the Red List. */
  public RedListDraft beginRedList(ReleaseDescription description) {
    return new RedListDraft(open(Source.RED_LIST, description));
  }

  private PendingRelease open(Source source, ReleaseDescription description) {
    var lock = lock();
    boolean begun = false;
    try {
      var release =
          ReleaseRows.insert(lock.handle(), source, description, Microseconds.of(clock.instant()));
      var pending = new PendingRelease(connections, lock, release, clock, retention);
      begun = true;
      return pending;
    } catch (JdbiException e) {
      throw connections.failed(e);
    } finally {
      if (!begun) {
        lock.close();
      }
    }
  }

  /** Keeps other imports out and tidies up. */
  private ImportLock lock() {
    var handle = connections.open();
    ImportLock lock = null;
    boolean tidy = false;
    try {
      var taken = connections.dialect().tryLockImport(handle.getConnection());
      lock = new ImportLock(handle, taken.orElseThrow(this::refusal));
      var removal = new ReleaseRemoval(handle, clock.instant());
      removal.removeRemains();
      removal.removeBeyond(retention.kept());
      tidy = true;
      return lock;
    } catch (IOException | SQLException | JdbiException e) {
      throw connections.failed(e);
    } finally {
      if (!tidy) {
        if (lock == null) {
          handle.close();
        } else {
          lock.close();
        }
      }
    }
  }

  private DatabaseException refusal() {
    return new DatabaseException(
        "another import into %s is running; wait for its end or stop it"
            .formatted(connections.dialect().location()),
        null);
  }

  /** The one that {@link #rollBack} takes when nobody names another: the one replaced last. */
  public Optional<Release> findPrevious(Source source) {
    return connections.read(handle -> ReleaseRows.superseded(handle, source).stream().findFirst());
  }

  /**
   * Makes a release that is kept current again, in one step, and logs what that changes.
   *
   * @return the same release as it is now
   * @throws DatabaseException if its data are gone or another import is running
   */
  public Release rollBack(Release target) {
    try (var lock = lock()) {
      var found = ReleaseRows.get(lock.handle(), target.id());
      if (found.state() != Release.State.SUPERSEDED) {
        throw notKept(found);
      }
      var current = ReleaseRows.findCurrent(lock.handle(), found.source());
      return new Rollback(connections, lock.handle(), clock).run(current, found);
    } catch (SQLException | JdbiException e) {
      throw connections.failed(e);
    }
  }

  private DatabaseException notKept(Release release) {
    var kept =
        list().stream()
            .filter(each -> each.source() == release.source() && each.readable())
            .map(each -> "%d (%s)".formatted(each.number(), each.description().label()))
            .collect(Collectors.joining(", "));
    return new DatabaseException(
        release.state() == Release.State.CURRENT
            ? "release %d (%s) is the one that is served"
                .formatted(release.number(), release.description().label())
            : "release %d (%s) is not kept any more; kept are %s"
                .formatted(release.number(), release.description().label(), kept),
        null);
  }

  /** The files of the package the release was imported from, in the order they were added. */
  public List<SourceFile> sourceFiles(Release release) {
    return connections.read(handle -> SourceFiles.of(handle, release.id()));
  }

  /** The content of a file, as it was added. */
  public InputStream open(SourceFile file) {
    return SourceFiles.open(connections, file);
  }

  /** All records of a release, read in the order of the index. */
  public TaxonRecords records(Release release) {
    return new StoredRecords(connections, release);
  }

  /** What a release says, to be copied. */
  public ReleaseContent content(Release release) {
    return new ReleaseContent(connections, release);
  }

  /** The records of a release by their ids. */
  public StoredTaxa taxa(Release release) {
    return new StoredTaxa(connections, release);
  }
}
