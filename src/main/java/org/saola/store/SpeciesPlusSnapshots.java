package org.saola.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.store.sql.Connections;

/** The release of Species+ that is served, as of the last refresh. */
public final class SpeciesPlusSnapshots {
  /** How many of those that are not served any more stay in memory. */
  private static final int MOST_SUPERSEDED = 2;

  private final Connections connections;
  private final Releases releases;
  private final Cache<Long, SpeciesPlusSnapshot> superseded =
      Caffeine.newBuilder().maximumSize(MOST_SUPERSEDED).build();
  private volatile @Nullable SpeciesPlusSnapshot current;

  SpeciesPlusSnapshots(Connections connections, Releases releases) {
    this.connections = connections;
    this.releases = releases;
  }

  /** From memory alone; empty before the first import and the first refresh. */
  public Optional<SpeciesPlusSnapshot> current() {
    return Optional.ofNullable(current);
  }

  /**
   * Takes over a release that this or another process published; cheap when there is none. Must be
   * called at least twice a minute: a release is removed soon after it was superseded.
   *
   * @return whether the snapshot is a new one
   */
  public synchronized boolean refresh() {
    var newest = releases.findCurrent(Source.SPECIES_PLUS);
    var held = current;
    if (newest.isEmpty() || (held != null && held.release().equals(newest.get()))) {
      return false;
    }
    current = load(newest.get());
    return true;
  }

  /**
   * A release by its label or number, served or kept; empty when there is none or its data are
   * gone. Waits for the database, and for long when nobody asked for this release lately.
   */
  public Optional<SpeciesPlusSnapshot> find(String labelOrNumber) {
    return releases
        .find(Source.SPECIES_PLUS, labelOrNumber)
        .filter(Release::readable)
        .map(release -> {
          var held = current;
          return held != null && held.release().id() == release.id()
              ? held
              : superseded.get(release.id(), _ -> load(release));
        });
  }

  private SpeciesPlusSnapshot load(Release release) {
    var index =
        connections.read(handle -> {
          try (var statement = handle.getConnection().prepareStatement(TaxonIndex.SELECT)) {
            statement.setLong(1, RecordKey.first(release.id()));
            statement.setLong(2, RecordKey.last(release.id()));
            try (var rows = statement.executeQuery()) {
              return TaxonIndex.read(rows, release.recordCount());
            }
          }
        });
    return new SpeciesPlusSnapshot(connections, release, index);
  }
}
