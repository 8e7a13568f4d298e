package org.saola.sync.peer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.saola.changes.ChangeKind;
import org.saola.ingest.speciesplus.IndexOrder;
import org.saola.speciesplus.IndexKey;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecords;
import org.saola.store.speciesplus.TaxonDocument;

/** The records of Species+ that another server has, exactly. */
final class PeerTaxa implements TaxonRecords {
  private final Documents documents;
  private final Map<Integer, Integer> places;

  private PeerTaxa(Documents documents, Map<Integer, Integer> places) {
    this.documents = documents;
    this.places = places;
  }

  /** Goes through all documents once, to find the places of the records. */
  static PeerTaxa of(Documents documents) {
    var ids = new ArrayList<Integer>();
    var keys = new ArrayList<IndexKey>();
    documents.forEach(
        ChangeKind.TAXON_CONCEPT,
        (document, id) -> {
          ids.add(id);
          keys.add(IndexKey.of(TaxonDocument.record(document)));
        });
    var order = IndexOrder.places(keys);
    var places = HashMap.<Integer, Integer>newHashMap(order.length);
    for (int number = 0; number < order.length; number++) {
      places.put(ids.get(number), order[number]);
    }
    return new PeerTaxa(documents, places);
  }

  @Override
  public int count() {
    return places.size();
  }

  @Override
  public void forEach(ObjIntConsumer<TaxonRecord> sink) {
    documents.forEach(
        ChangeKind.TAXON_CONCEPT,
        (document, id) ->
            Optional.ofNullable(places.get(id))
                .ifPresent(place -> sink.accept(TaxonDocument.record(document), place)));
  }
}
