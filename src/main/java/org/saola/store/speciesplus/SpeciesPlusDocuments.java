package org.saola.store.speciesplus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.changes.Change;
import org.saola.changes.ChangeKind;
import org.saola.store.changes.CanonicalDocument;
import org.saola.store.changes.CanonicalDocuments;
import org.saola.store.content.KeyedContent;
import org.saola.store.content.RecordKey;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;
import tools.jackson.databind.JsonNode;

/** The records of a release of Species+ as they are stored, by rising id. */
public final class SpeciesPlusDocuments implements CanonicalDocuments {
  static final String TABLE = "taxon_document";
  private static final int STEP = 256;

  private final Connections connections;
  private final KeyedContent documents;
  private final long release;
  private @Nullable PlacesById places;

  public SpeciesPlusDocuments(Connections connections, long release) {
    this.connections = connections;
    this.documents = new KeyedContent(connections, TABLE);
    this.release = release;
  }

  @Override
  public List<ChangeKind> kinds() {
    return List.of(ChangeKind.TAXON_CONCEPT);
  }

  @Override
  public Iterator<CanonicalDocument> of(ChangeKind kind, int first) {
    var places = places();
    return IntStream.iterate(
            places.indexFrom(first), from -> from < places.count(), from -> from + STEP)
        .mapToObj(from -> load(places, from))
        .flatMap(List::stream)
        .iterator();
  }

  private synchronized PlacesById places() {
    var read = places;
    if (read == null) {
      read = PlacesById.read(connections, release);
      places = read;
    }
    return read;
  }

  @Override
  public Optional<CanonicalDocument> find(ChangeKind kind, int id) {
    var place = places().placeOf(id);
    return place.isEmpty()
        ? Optional.empty()
        : documents
            .find(RecordKey.of(release, RecordKey.RECORD, place.getAsInt()))
            .map(content -> new CanonicalDocument(id, content));
  }

  private List<CanonicalDocument> load(PlacesById places, int from) {
    int until = Math.min(from + STEP, places.count());
    var keys =
        IntStream.range(from, until)
            .mapToLong(index -> RecordKey.of(release, RecordKey.RECORD, places.place(index)))
            .toArray();
    Map<Long, byte[]> found = HashMap.newHashMap(keys.length);
    documents.scattered(keys).forEach(row -> found.put(row.key(), row.content()));
    var loaded = new ArrayList<CanonicalDocument>(keys.length);
    for (int index = from; index < until; index++) {
      var content = found.get(keys[index - from]);
      if (content == null) {
        throw new DatabaseException(
            "records of release %d are gone from the database".formatted(release), null);
      }
      loaded.add(new CanonicalDocument(places.id(index), content));
    }
    return loaded;
  }

  @Override
  public JsonNode parse(CanonicalDocument document) {
    return TaxonDocument.tree(document.content());
  }

  @Override
  public byte[] json(CanonicalDocument document) {
    return TaxonDocument.json(document.content());
  }

  /** All records as they are when there was none before. */
  public Iterator<Change> first() {
    var all =
        connections.read(handle ->
            handle
                .select(
                    "select id, full_name from taxon_concept where key between ? and ? order by id",
                    RecordKey.first(release),
                    RecordKey.last(release))
                .map((row, _) -> {
                  int id = row.getInt(1);
                  return Change.first(ChangeKind.TAXON_CONCEPT, id, id, row.getString(2));
                })
                .list());
    return all.iterator();
  }
}
