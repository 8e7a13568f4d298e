package org.saola.ingest.speciesplus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.saola.speciesplus.IndexKey;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecords;
import org.saola.store.speciesplus.StoredTaxa;

/** New records and, as deleted ones, those of the release before that are not among them. */
public final class SucceedingRecords implements TaxonRecords {
  private final TaxonRecords newer;
  private final List<TaxonRecord> deleted;
  private final int[] places;

  private SucceedingRecords(TaxonRecords newer, List<TaxonRecord> deleted, int[] places) {
    this.newer = newer;
    this.deleted = deleted;
    this.places = places;
  }

  /**
   * Goes through the keys of the new records once.
   *
   * @param former the release before; what it has as deleted stays so, with its time
   * @param imported when the others were deleted
   */
  public static SucceedingRecords of(TaxonRecords newer, StoredTaxa former, Instant imported) {
    var keys = new IndexKey[newer.count()];
    var ids = HashSet.<Integer>newHashSet(newer.count());
    newer.forEachKey((key, place) -> {
      keys[place] = key;
      ids.add(key.id());
    });
    var deleted =
        former
            .ids()
            .filter(id -> !ids.contains(id))
            .mapToObj(former::find)
            .flatMap(Optional::stream)
            .map(taxon -> taxon.active() ? taxon.deleted(imported) : taxon)
            .toList();
    var all = new ArrayList<>(List.of(keys));
    deleted.forEach(taxon -> all.add(IndexKey.of(taxon)));
    return new SucceedingRecords(newer, deleted, IndexOrder.places(all));
  }

  /** How many records are there only as deleted ones, because they are not among the new. */
  public int carriedOver() {
    return deleted.size();
  }

  @Override
  public int count() {
    return places.length;
  }

  @Override
  public void forEach(ObjIntConsumer<TaxonRecord> sink) {
    newer.forEach((taxon, place) -> sink.accept(taxon, places[place]));
    for (int i = 0; i < deleted.size(); i++) {
      sink.accept(deleted.get(i), places[newer.count() + i]);
    }
  }
}
