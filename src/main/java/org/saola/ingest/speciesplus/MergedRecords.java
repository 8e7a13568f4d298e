package org.saola.ingest.speciesplus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.saola.speciesplus.IndexKey;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecords;

/**
 * A release with newer records laid over it: where both have an id the newer record counts, the
 * rest of the old ones stays.
 */
public final class MergedRecords implements TaxonRecords {
  private final TaxonRecords old;
  private final TaxonRecords newer;
  private final Map<Integer, Integer> oldPlaces;
  private final Map<Integer, Integer> newPlaces;
  private final boolean renumber;
  private final int replaced;

  private MergedRecords(
      TaxonRecords old, TaxonRecords newer, Order order, boolean renumber, int replaced) {
    this.old = old;
    this.newer = newer;
    this.oldPlaces = order.old;
    this.newPlaces = order.newer;
    this.renumber = renumber;
    this.replaced = replaced;
  }

  /** The places of the records that count, by id. */
  private record Order(Map<Integer, Integer> old, Map<Integer, Integer> newer) {}

  /** Lays {@code newer} over {@code old}; goes through both once. */
  public static MergedRecords of(TaxonRecords old, TaxonRecords newer) {
    var newTaxa = new ArrayList<Placed>();
    newer.forEach((taxon, _) -> newTaxa.add(Placed.of(taxon)));
    var newIds = new HashSet<Integer>();
    newTaxa.forEach(taxon -> newIds.add(taxon.key.id()));
    var oldTaxa = new ArrayList<Placed>();
    old.forEach((taxon, _) -> {
      if (!newIds.contains(taxon.id())) {
        oldTaxa.add(Placed.of(taxon));
      }
    });
    var all = new ArrayList<>(oldTaxa);
    all.addAll(newTaxa);
    boolean renumber = !all.stream().allMatch(Placed::numbered);
    var places = IndexOrder.places(all.stream().map(taxon -> taxon.key(renumber)).toList());
    var order =
        new Order(
            byId(all.subList(0, oldTaxa.size()), places, 0), byId(newTaxa, places, oldTaxa.size()));
    return new MergedRecords(old, newer, order, renumber, old.count() - oldTaxa.size());
  }

  private static Map<Integer, Integer> byId(List<Placed> taxa, int[] places, int offset) {
    var byId = new HashMap<Integer, Integer>();
    for (int at = 0; at < taxa.size(); at++) {
      byId.put(taxa.get(at).key.id(), places[offset + at]);
    }
    return byId;
  }

  @Override
  public int count() {
    return oldPlaces.size() + newPlaces.size();
  }

  /** How many old records have a newer one. */
  public int replaced() {
    return replaced;
  }

  /** How many records only the newer release has. */
  public int added() {
    return newPlaces.size() - replaced;
  }

  /** How many old records stay. */
  public int kept() {
    return oldPlaces.size();
  }

  @Override
  public void forEach(ObjIntConsumer<TaxonRecord> sink) {
    deliver(old, oldPlaces, sink);
    deliver(newer, newPlaces, sink);
  }

  private void deliver(
      TaxonRecords records, Map<Integer, Integer> places, ObjIntConsumer<TaxonRecord> sink) {
    records.forEach((taxon, _) -> {
      var place = places.get(taxon.id());
      if (place != null) {
        sink.accept(renumber ? NamePosition.replaceIn(taxon) : taxon, place);
      }
    });
  }

  /**
   * A record with the two ways to place it. Taxonomic positions of the source and positions made of
   * names don't mix: names are used for all as soon as one record lacks a number.
   */
  private record Placed(IndexKey key, @Nullable String namePosition) {

    static Placed of(TaxonRecord taxon) {
      return new Placed(IndexKey.of(taxon), NamePosition.of(taxon.higherTaxa(), taxon.fullName()));
    }

    boolean numbered() {
      var position = key.position();
      return position == null
          ? namePosition == null
          : !position.isEmpty() && Character.isDigit(position.charAt(0));
    }

    IndexKey key(boolean byName) {
      return byName ? new IndexKey(key.taxonomy(), namePosition, key.fullName(), key.id()) : key;
    }
  }
}
