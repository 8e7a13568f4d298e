package org.saola.sync.speciesplus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.speciesplus.IndexOrder;
import org.saola.speciesplus.IndexKey;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecords;

/**
 * Records in the order in which the index of the service shows them. It doesn't tell taxonomic
 * positions, so accepted names get numbers instead; those that the index didn't show come after
 * these, by their names.
 */
final class OrderedRecords implements TaxonRecords {
  private final TaxonRecords records;
  private final Map<Integer, Integer> shown;
  private final Map<Integer, Integer> places;

  private OrderedRecords(
      TaxonRecords records, Map<Integer, Integer> shown, Map<Integer, Integer> places) {
    this.records = records;
    this.shown = shown;
    this.places = places;
  }

  /**
   * Orders; goes through the records once.
   *
   * @param index the ids of all names as the index shows them
   */
  static OrderedRecords of(TaxonRecords records, List<Integer> index) {
    var shown = new HashMap<Integer, Integer>();
    index.forEach(id -> shown.putIfAbsent(id, shown.size()));
    var keys = new ArrayList<IndexKey>();
    records.forEach((taxon, _) -> keys.add(IndexKey.of(positioned(taxon, shown))));
    var ordered = IndexOrder.places(keys);
    var places = new HashMap<Integer, Integer>();
    for (int at = 0; at < ordered.length; at++) {
      places.put(keys.get(at).id(), ordered[at]);
    }
    return new OrderedRecords(records, shown, places);
  }

  /** Synonyms and deleted names have no position and come last, as in the original. */
  private static TaxonRecord positioned(TaxonRecord taxon, Map<Integer, Integer> shown) {
    @Nullable Integer number = shown.get(taxon.id());
    return taxon.position() == null || number == null
        ? taxon
        : taxon.position("%08d".formatted(number));
  }

  @Override
  public int count() {
    return records.count();
  }

  @Override
  public void forEach(ObjIntConsumer<TaxonRecord> sink) {
    records.forEach((taxon, place) ->
        sink.accept(positioned(taxon, shown), places.getOrDefault(taxon.id(), place)));
  }
}
