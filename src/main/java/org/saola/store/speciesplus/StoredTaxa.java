package org.saola.store.speciesplus;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.saola.speciesplus.TaxonRecord;
import org.saola.store.content.Form;
import org.saola.store.content.KeyedContent;
import org.saola.store.content.RecordKey;
import org.saola.store.release.Release;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/** The records of a release of Species+ by their ids. Safe for use by many threads. */
public final class StoredTaxa {
  private final Connections connections;
  private final KeyedContent documents;
  private final KeyedContent renditions;
  private final long release;
  private final IdAndSeq places;

  public StoredTaxa(Connections connections, Release release) {
    this.connections = connections;
    this.documents = new KeyedContent(connections, SpeciesPlusDocuments.TABLE);
    this.renditions = new KeyedContent(connections, "rendition");
    this.release = release.id();
    this.places = IdAndSeq.read(connections, release.id());
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

  /** All answers about the record with this id, as they were rendered; empty if there is none. */
  public Optional<List<Rendition>> renditions(int id) {
    var seq = places.seqOf(id);
    if (seq.isEmpty()) {
      return Optional.empty();
    }
    var forms = new HashMap<Long, Form>();
    for (var form : Form.values()) {
      forms.put(RecordKey.of(release, form.number(), seq.getAsInt()), form);
    }
    var keys = forms.keySet().stream().mapToLong(Long::longValue).toArray();
    return Optional.of(
        renditions.scattered(keys).stream()
            .map(row -> new Rendition(Objects.requireNonNull(forms.get(row.key())), row.content()))
            .toList());
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
