package org.saola.status.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.cites.CitesListings;
import org.saola.eu.EuListings;
import org.saola.listing.Designation;
import org.saola.listing.Event;
import org.saola.listing.ListingChange;
import org.saola.listing.ListingData;
import org.saola.listing.Listings;
import org.saola.listing.steps.StepListener;
import org.saola.taxonomy.Classification;
import org.saola.taxonomy.Taxon;
import org.saola.taxonomy.TaxonConcept;
import org.saola.taxonomy.Taxonomy;

/**
 * Computes the listings of one taxon with what lies above it and below it; nothing else can change
 * its outcome.
 *
 * @param classification all names that have law
 * @param places of each name
 * @param events as the source has them
 */
record FamilyLaw(
    Classification classification,
    Map<Integer, Set<Integer>> places,
    DatedChanges changes,
    List<Event> events) {

  /**
   * The listings of a family.
   *
   * @param taxon the one that they are of, in the tree of the family
   */
  record Computed(Listings listings, Taxon taxon) {}

  /**
   * Computes them.
   *
   * @param day null = the day of the data, by the flags of the source
   * @param listener is told how they come about; null when nobody asks
   */
  Computed compute(
      Designation designation,
      Taxon taxon,
      @Nullable LocalDate day,
      @Nullable StepListener listener) {
    var data = day == null ? data(family(taxon), change -> change) : data(family(taxon), day);
    var same = data.classification().find(taxon.id());
    if (same == null) {
      throw new IllegalStateException(taxon + " is not in its own family");
    }
    return new Computed(listings(designation, data, day, listener), same);
  }

  private Listings listings(
      Designation designation,
      ListingData data,
      @Nullable LocalDate day,
      @Nullable StepListener listener) {
    if (designation == Designation.CITES) {
      return CitesListings.of(data, listener);
    }
    return day == null ? EuListings.of(data, events, listener) : EuListings.inForce(data, listener);
  }

  /** The taxon, what lies above it and what lies below it. */
  private List<TaxonConcept> family(Taxon taxon) {
    var family = new ArrayList<TaxonConcept>();
    for (var above = taxon.parent(); above != null; above = above.parent()) {
      family.add(above.concept());
    }
    classification.taxa().subList(taxon.index(), taxon.endIndex()).stream()
        .map(Taxon::concept)
        .forEach(family::add);
    return family;
  }

  private ListingData data(List<TaxonConcept> family, LocalDate day) {
    var regulations = changes.regulations(day);
    return data(family, change -> changes.on(day, regulations, change));
  }

  /**
   * The same.
   *
   * @param then a change as it takes part; null where it does not
   */
  private ListingData data(
      List<TaxonConcept> family, Function<ListingChange, @Nullable ListingChange> then) {
    var taking = new LinkedHashMap<Integer, ListingChange>();
    var exceptions = new ArrayList<ListingChange>();
    for (var member : family) {
      for (var change : changes.of(member.id())) {
        var taken = then.apply(change);
        if (taken != null) {
          taking.put(taken.id(), taken);
          exceptions.addAll(changes.exceptionsOf(change));
          // of whatever taxon: it may be what excludes this one
          var parent = changes.qualifiedBy(change);
          var parentThen = parent == null ? null : then.apply(parent);
          if (parentThen != null) {
            taking.putIfAbsent(parentThen.id(), parentThen);
          }
        }
      }
    }
    return ListingData.of(
        Classification.of(Taxonomy.CITES_EU, family),
        places,
        List.copyOf(taking.values()),
        exceptions);
  }
}
