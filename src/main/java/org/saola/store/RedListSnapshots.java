package org.saola.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.store.sql.Connections;

/** The release of the Red List that is served, as of the last refresh. */
public final class RedListSnapshots {
  /** How many of those that are not served any more stay in memory. */
  private static final int MOST_SUPERSEDED = 2;

  private final Connections connections;
  private final Releases releases;
  private final Cache<Long, RedListSnapshot> superseded =
      Caffeine.newBuilder().maximumSize(MOST_SUPERSEDED).build();
  private volatile @Nullable RedListSnapshot current;

  RedListSnapshots(Connections connections, Releases releases) {
    this.connections = connections;
    this.releases = releases;
  }

  /** From memory alone; empty before the first import and the first refresh. */
  public Optional<RedListSnapshot> current() {
    return Optional.ofNullable(current);
  }

  /**
   * Takes over a release that this or another process published; cheap when there is none. Must be
   * called at least twice a minute: a release is removed soon after it was superseded.
   *
   * @return whether the snapshot is a new one
   */
  public synchronized boolean refresh() {
    var newest = releases.findCurrent(Source.RED_LIST);
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
  public Optional<RedListSnapshot> find(String labelOrNumber) {
    return releases
        .find(Source.RED_LIST, labelOrNumber)
        .filter(Release::readable)
        .map(release -> {
          var held = current;
          return held != null && held.release().id() == release.id()
              ? held
              : superseded.get(release.id(), _ -> load(release));
        });
  }

  private RedListSnapshot load(Release release) {
    var chunks = Chunks.stream(RedListDraft.INDEX_CHUNKS.read(connections, release.id()));
    try {
      var index = RedListIndex.read(new IndexReader(chunks));
      return new RedListSnapshot(connections, release, index);
    } catch (IOException e) {
      throw connections.failed(e);
    }
  }
}
