package org.saola.store.speciesplus;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.saola.speciesplus.TaxonRecord;
import org.saola.store.content.KeyedContent;
import org.saola.store.content.RecordKey;
import org.saola.store.release.Release;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/** The records of a release of Species+ by their ids. Safe for use by many threads. */
public final class StoredTaxa {
  private final Connections connections;
  private final KeyedContent documents;
  private final long release;
  private final PlacesById places;

  public StoredTaxa(Connections connections, Release release) {
    this.connections = connections;
    this.documents = new KeyedContent(connections, SpeciesPlusDocuments.TABLE);
    this.release = release.id();
    this.places = PlacesById.read(connections, release.id());
  }

  /** All ids, rising. */
  public IntStream ids() {
    return IntStream.range(0, places.count()).map(places::id);
  }

  /** When the record that changed last did; {@link Instant#EPOCH} if there is none. */
  public Instant newestTime() {
    return connections.read(handle ->
        handle
            .select(
                "select max(updated_at) from taxon_concept where key between ? and ?",
                RecordKey.first(release),
                RecordKey.last(release))
            .mapTo(Long.class)
            .findOne()
            .map(Microseconds::at)
            .orElse(Instant.EPOCH));
  }

  /** The record with this id; waits for the database. */
  public Optional<TaxonRecord> find(int id) {
    var place = places.placeOf(id);
    return place.isEmpty()
        ? Optional.empty()
        : Optional.of(
            TaxonDocument.decode(
                documents.require(RecordKey.of(release, RecordKey.RECORD, place.getAsInt()))));
  }
}
