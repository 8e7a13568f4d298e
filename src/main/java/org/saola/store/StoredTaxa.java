package org.saola.store;

import java.util.Optional;
import java.util.stream.IntStream;
import org.saola.speciesplus.TaxonRecord;
import org.saola.store.sql.Connections;

/** The records of a release of Species+ by their ids. Safe for use by many threads. */
public final class StoredTaxa {
  private final KeyedContent documents;
  private final long release;
  private final IdAndSeq places;

  StoredTaxa(Connections connections, Release release) {
    this.documents = new KeyedContent(connections, SpeciesPlusDocuments.TABLE);
    this.release = release.id();
    this.places = IdAndSeq.read(connections, release.id());
  }

  /** All ids, rising. */
  public IntStream ids() {
    return IntStream.range(0, places.count()).map(places::id);
  }

  /** The record with this id; waits for the database. */
  public Optional<TaxonRecord> find(int id) {
    var seq = places.seqOf(id);
    return seq.isEmpty()
        ? Optional.empty()
        : documents
            .find(RecordKey.of(release, RecordKey.RECORD, seq.getAsInt()))
            .map(TaxonDocument::decode);
  }
}
