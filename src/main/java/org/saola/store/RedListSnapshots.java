package org.saola.store;

import org.saola.store.composition.ReleaseParts;
import org.saola.store.part.LoadedParts;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.sql.Connections;

/** The releases of the Red List as requests see them. */
public final class RedListSnapshots extends Snapshots<RedListSnapshot> {
  private final Connections connections;
  private final Releases releases;

  RedListSnapshots(Dataset dataset, Connections connections, Releases releases) {
    super(dataset, releases);
    this.connections = connections;
    this.releases = releases;
  }

  @Override
  RedListSnapshot load(Release release) {
    var parts = LoadedParts.load(ReleaseParts.RED_LIST.list(), connections, release);
    return new RedListSnapshot(connections, () -> releases.requireKept(release), release, parts);
  }

  @Override
  RedListSnapshot told(RedListSnapshot snapshot, Release release) {
    return snapshot.told(release);
  }
}
