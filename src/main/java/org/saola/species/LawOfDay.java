package org.saola.species;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.listing.Designation;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.speciesplus.TaxonRecord.PublishedDecision;
import org.saola.status.Coverage;
import org.saola.status.Doubt;
import org.saola.status.Evidence;
import org.saola.status.Finding;
import org.saola.status.InForce;
import org.saola.status.ListingStatus;
import org.saola.status.SpeciesPlusStatus;
import org.saola.status.Topic;
import org.saola.status.law.Hold;
import org.saola.status.law.LawBook;
import org.saola.status.law.LawRow;
import org.saola.status.law.ListingLaw;
import org.saola.status.law.QuotaLaw;
import org.saola.taxonomy.Taxon;

/**
 * What held for a taxon on a past day by the days of all changes, which primary records have and
 * published ones lack: hidden changes, populations, what came from above or below.
 *
 * @param published the same as published records tell it; it stays where nothing better is known
 */
record LawOfDay(
    LawBook law, Taxon taxon, LocalDate day, TaxonRecord record, SpeciesPlusStatus published) {
  private static final String NOT_LISTED = "NC";

  /** Empty where the law does not have the taxon. */
  static Optional<SpeciesPlusStatus> of(
      LawBook law,
      LocalDate day,
      TaxonRecord record,
      SpeciesPlusStatus published,
      Coverage coverage) {
    return Optional.ofNullable(law.listings().classification().find(record.id()))
        .map(taxon -> new LawOfDay(law, taxon, day, record, published).status(coverage));
  }

  private SpeciesPlusStatus status(Coverage coverage) {
    var lineage = LawBook.lineage(taxon);
    return new SpeciesPlusStatus(
        coverage.whole(Topic.CITES_HISTORY) ? cites() : published.cites(),
        coverage.whole(Topic.EU_LISTINGS) ? eu() : published.eu(),
        holding(record.citesQuotas(), quota -> quota(quota.id())),
        holding(
            record.citesSuspensions(),
            each ->
                law.suspensions()
                    .find(each.id())
                    .map(found -> law.suspensions().on(day, found))
                    .orElse(Hold.END_UNKNOWN)),
        holding(record.euDecisions(), each -> decision(each, lineage)));
  }

  private ListingStatus cites() {
    var reservations = ids(law.listings().reservations(taxon, day));
    return listings(
        Designation.CITES,
        published.cites(),
        record.citesListings(),
        row -> reservations.contains(row.id()));
  }

  private ListingStatus eu() {
    return listings(Designation.EU, published.eu(), record.euListings(), _ -> false);
  }

  private ListingStatus listings(
      Designation designation,
      ListingStatus told,
      List<Listing> rows,
      Function<Listing, Boolean> reserved) {
    var summary = law.listings().summary(designation, taxon, day);
    var additions = ids(law.listings().additions(designation, taxon, day));
    return new ListingStatus(
        finding(summary),
        summary,
        told.published(),
        null,
        summary,
        certain(rows.stream().filter(row -> additions.contains(row.id())).toList()),
        certain(rows.stream().filter(reserved::apply).toList()),
        told.reservationsHeld());
  }

  private Finding finding(@Nullable String summary) {
    if (summary == null) {
      return new Finding.Unknown(Doubt.BEFORE_EU_LAW);
    }
    return summary.equals(NOT_LISTED)
        ? new Finding.NotListed(
            day.isBefore(ListingLaw.FIRST_CITES_DAY)
                ? Evidence.BEFORE_CITES
                : Evidence.COMPLETE_LIST)
        : new Finding.Listed(Evidence.RECORDS);
  }

  private static Set<Integer> ids(List<LawRow> rows) {
    return rows.stream().map(LawRow::id).collect(Collectors.toSet());
  }

  private static <R> InForce<R> certain(List<R> records) {
    return new InForce<>(records, List.of(), List.of());
  }

  private static <R> InForce<R> holding(List<R> records, Function<R, Hold> hold) {
    var certain = new ArrayList<R>();
    var endUnknown = new ArrayList<R>();
    for (var each : records) {
      switch (hold.apply(each)) {
        case IN_FORCE -> certain.add(each);
        case END_UNKNOWN -> endUnknown.add(each);
        case NOT_BEGUN, ENDED -> {}
      }
    }
    return new InForce<>(certain, endUnknown, List.of());
  }

  private Hold quota(int id) {
    return law.quotas()
        .find(id)
        .map(quota -> QuotaLaw.isOf(day, quota) ? Hold.IN_FORCE : Hold.ENDED)
        .orElse(Hold.END_UNKNOWN);
  }

  private Hold decision(PublishedDecision decision, Set<Integer> lineage) {
    var found = law.decisions().find(decision.id());
    if (found.isEmpty()) {
      return Hold.END_UNKNOWN;
    }
    var place = found.get().geoEntityId();
    var rivals = place == null ? List.of(found.get()) : law.decisions().of(place, lineage);
    return law.decisions().on(day, found.get(), rivals);
  }
}
