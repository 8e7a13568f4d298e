package org.saola.ingest.speciesplus;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Comparator;
import java.util.List;
import org.saola.language.CodePointOrder;
import org.saola.listing.ChangeType;
import org.saola.speciesplus.RecordLaw;
import org.saola.speciesplus.RecordPlaces;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.speciesplus.TaxonRecord.PublishedDecision;
import org.saola.speciesplus.TaxonRecord.PublishedDistribution;
import org.saola.speciesplus.TaxonRecord.PublishedQuota;
import org.saola.speciesplus.TaxonRecord.PublishedReference;
import org.saola.speciesplus.TaxonRecord.PublishedSuspension;

/** What hangs on a taxon concept, in the order of the wire contract (sections 2.3 to 2.5). */
public record TaxonDependents(
    List<Listing> citesListings,
    List<PublishedQuota> citesQuotas,
    List<PublishedSuspension> citesSuspensions,
    List<Listing> euListings,
    List<PublishedDecision> euDecisions,
    List<PublishedDistribution> distributions,
    List<PublishedReference> references) {

  public static final TaxonDependents NONE =
      new TaxonDependents(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  private static final List<ChangeType> SHOWN =
      List.of(
          ChangeType.ADDITION,
          ChangeType.RESERVATION,
          ChangeType.RESERVATION_WITHDRAWAL,
          ChangeType.DELETION,
          ChangeType.EXCEPTION);
  private static final Comparator<Listing> LISTINGS =
      comparingInt((Listing change) -> SHOWN.indexOf(change.type()))
          .thenComparing(Listing::effectiveAt, nullsLast(naturalOrder()))
          .thenComparing(Listing::symbol)
          .thenComparing(Listing::id, nullsLast(naturalOrder()));

  public TaxonDependents {
    citesListings = sorted(citesListings, LISTINGS);
    citesQuotas = sorted(citesQuotas, comparingInt(PublishedQuota::id));
    citesSuspensions = sorted(citesSuspensions, comparingInt(PublishedSuspension::id));
    euListings = sorted(euListings, LISTINGS);
    euDecisions = sorted(euDecisions, comparingInt(PublishedDecision::id));
    distributions = sorted(distributions, comparingInt(PublishedDistribution::id));
    references =
        sorted(
            references,
            comparing(PublishedReference::citation, CodePointOrder.INSTANCE)
                .thenComparingInt(PublishedReference::id));
  }

  private static <T> List<T> sorted(List<T> elements, Comparator<? super T> order) {
    return elements.size() < 2 ? List.copyOf(elements) : elements.stream().sorted(order).toList();
  }

  /** The same taxon with these dependents in place of its own. */
  public TaxonRecord of(TaxonRecord taxon) {
    var law =
        new RecordLaw(
            taxon.citesListing(),
            taxon.euListing(),
            citesListings,
            citesQuotas,
            citesSuspensions,
            euListings,
            euDecisions);
    return taxon.with(law).with(new RecordPlaces(distributions, references));
  }
}
