package org.saola.store.nameindex;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.saola.store.content.Chunks;
import org.saola.store.release.Release;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;

/** The names of a release, in the database. */
public final class StoredNames {
  private final Connections connections;
  private final Release release;

  StoredNames(Connections connections, Release release) {
    this.connections = connections;
    this.release = release;
  }

  /**
   * Reads all taxa, in no order; empty when the release was imported by an earlier version, and so
   * has no index of its names. Waits for the database, and holds nothing.
   *
   * @throws DatabaseException if it is damaged
   */
  public Optional<List<NamedTaxon>> read() {
    var chunks = NameIndexPart.CHUNKS.read(connections, release.id());
    if (!chunks.hasNext()) {
      return Optional.empty();
    }
    try {
      return Optional.of(NameRowReader.read(Chunks.stream(chunks)));
    } catch (IOException e) {
      throw connections.failed(e);
    }
  }
}
