package org.saola.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.places.Distribution;
import org.saola.taxonomy.Classification;
import org.saola.taxonomy.Taxon;

/** What the rules read: the tree, the places of taxa, the changes (rules, section 0). */
public final class ListingData {
  private final Classification classification;
  private final Map<Integer, Set<Integer>> places;
  private final Map<Integer, ListingChange> records = new HashMap<>();
  private final Map<Integer, QualifiedChange> changes = new HashMap<>();
  private final Map<Taxon, List<QualifiedChange>> byTaxon = new HashMap<>();

  private ListingData(Classification classification, Map<Integer, Set<Integer>> places) {
    this.classification = classification;
    this.places = places;
  }

  /** Changes of names that are not in the tree take no part, but as exceptions of others. */
  public static ListingData of(
      Classification classification,
      List<Distribution> distributions,
      List<ListingChange> listingChanges) {
    return of(classification, places(distributions), listingChanges, listingChanges);
  }

  /**
   * The same where not all changes take part.
   *
   * @param places of each name, as {@link #places(List)} has them
   * @param listingChanges those that take part
   * @param exceptions those that may take something out of others, whether they take part or not
   */
  public static ListingData of(
      Classification classification,
      Map<Integer, Set<Integer>> places,
      List<ListingChange> listingChanges,
      List<ListingChange> exceptions) {
    var data = new ListingData(classification, places);
    for (var record : listingChanges) {
      data.records.put(record.id(), record);
      var taxon = classification.find(record.taxonConceptId());
      if (taxon != null) {
        var inclusion = classification.find(record.inclusionTaxonConceptId());
        var change = new QualifiedChange(record, taxon, inclusion);
        data.changes.put(record.id(), change);
        data.byTaxon.computeIfAbsent(taxon, _ -> new ArrayList<>()).add(change);
      }
    }
    for (var record : exceptions) {
      var qualified = record.parentId() == null ? null : data.changes.get(record.parentId());
      if (qualified != null) {
        qualified.except(record);
      }
    }
    return data;
  }

  /** Where each name occurs. */
  public static Map<Integer, Set<Integer>> places(List<Distribution> distributions) {
    var places = new HashMap<Integer, Set<Integer>>();
    for (var distribution : distributions) {
      places
          .computeIfAbsent(distribution.taxonConceptId(), _ -> new HashSet<>())
          .add(distribution.geoEntityId());
    }
    places.replaceAll((_, ids) -> Set.copyOf(ids));
    return places;
  }

  public Classification classification() {
    return classification;
  }

  /** Where a name occurs by its own distribution, any tag, nothing rolled up. */
  public Set<Integer> places(int taxonConceptId) {
    return places.getOrDefault(taxonConceptId, Set.of());
  }

  /** All changes made on taxa of the tree under one designation, in no particular order. */
  public List<QualifiedChange> changes(Designation designation) {
    return changes.values().stream()
        .filter(change -> change.change().designation() == designation)
        .toList();
  }

  /** The changes made on a taxon, of any designation. */
  List<QualifiedChange> changesOn(Taxon taxon) {
    return byTaxon.getOrDefault(taxon, List.of());
  }

  /** The change that an exception qualifies, of whatever name; null when there is none. */
  @Nullable ListingChange qualifiedBy(ListingChange exception) {
    return exception.parentId() == null ? null : records.get(exception.parentId());
  }
}
