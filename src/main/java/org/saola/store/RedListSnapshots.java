package org.saola.store;

import java.io.IOException;
import org.saola.store.content.Chunks;
import org.saola.store.index.IndexReader;
import org.saola.store.redlist.AssessmentIndex;
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
    var chunks = Chunks.stream(AssessmentIndex.CHUNKS.read(connections, release.id()));
    try {
      var index = AssessmentIndex.read(new IndexReader(chunks));
      return new RedListSnapshot(connections, () -> releases.requireKept(release), release, index);
    } catch (IOException e) {
      throw connections.failed(e);
    }
  }

  @Override
  RedListSnapshot told(RedListSnapshot snapshot, Release release) {
    return snapshot.told(release);
  }
}
