package org.saola.store;

import java.io.IOException;
import org.saola.store.sql.Connections;

/** The releases of the Red List as requests see them. */
public final class RedListSnapshots extends Snapshots<RedListSnapshot> {
  private final Connections connections;
  private final Releases releases;

  RedListSnapshots(Connections connections, Releases releases) {
    super(Source.RED_LIST, releases);
    this.connections = connections;
    this.releases = releases;
  }

  @Override
  RedListSnapshot load(Release release) {
    var chunks = Chunks.stream(RedListDraft.INDEX_CHUNKS.read(connections, release.id()));
    try {
      var index = RedListIndex.read(new IndexReader(chunks));
      return new RedListSnapshot(connections, releases, release, index);
    } catch (IOException e) {
      throw connections.failed(e);
    }
  }
}
