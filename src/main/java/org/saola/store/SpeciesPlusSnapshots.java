package org.saola.store;

import org.saola.store.composition.ReleaseParts;
import org.saola.store.part.LoadedParts;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.store.sql.Connections;

/** The releases of Species+ as requests see them. */
public final class SpeciesPlusSnapshots extends Snapshots<SpeciesPlusSnapshot> {
  private final Connections connections;
  private final Releases releases;

  SpeciesPlusSnapshots(Dataset dataset, Connections connections, Releases releases) {
    super(dataset, releases);
    this.connections = connections;
    this.releases = releases;
  }

  @Override
  SpeciesPlusSnapshot load(Release release) {
    var parts = LoadedParts.load(ReleaseParts.SPECIES_PLUS.list(), connections, release);
    return new SpeciesPlusSnapshot(
        connections, () -> releases.requireKept(release), release, parts);
  }

  @Override
  SpeciesPlusSnapshot told(SpeciesPlusSnapshot snapshot, Release release) {
    return snapshot.told(release);
  }
}
