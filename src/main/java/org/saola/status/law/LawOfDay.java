package org.saola.status.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.listing.Designation;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.speciesplus.TaxonRecord.PublishedDecision;
import org.saola.speciesplus.TaxonRecord.PublishedQuota;
import org.saola.speciesplus.TaxonRecord.PublishedSuspension;
import org.saola.status.AsOf;
import org.saola.status.Coverage;
import org.saola.status.Doubt;
import org.saola.status.Evidence;
import org.saola.status.Finding;
import org.saola.status.InForce;
import org.saola.status.ListingStatus;
import org.saola.status.Span.Presence;
import org.saola.status.SpeciesPlusStatus;
import org.saola.status.Topic;
import org.saola.taxonomy.Taxon;

/**
 * What held for a taxon on a past day by the days of all changes, which primary records have and
 * published ones lack: hidden changes, populations, what came from above or below.
 *
 * @param published the same as published records tell it; it stays where nothing better is known
 * @param coverage of the release
 */
public record LawOfDay(
    LawBook law,
    Taxon taxon,
    LocalDate day,
    TaxonRecord record,
    SpeciesPlusStatus published,
    Coverage coverage) {
  private static final String NOT_LISTED = "NC";

  /**
   * What held for a taxon on a day. Of the day of the data and later, what they call current was in
   * force; of an earlier one primary records tell most, where the release has them.
   *
   * @param law of the release, asked for earlier days; empty when it holds no primary records
   */
  public static SpeciesPlusStatus status(
      AsOf asOf, TaxonRecord record, Coverage coverage, Supplier<Optional<LawBook>> law) {
    var published = SpeciesPlusStatus.on(asOf, record, coverage);
    return asOf.knownAsCurrent()
        ? published
        : law.get()
            .flatMap(book -> of(book, asOf.date(), record, published, coverage))
            .map(LawOfDay::status)
            .orElse(published);
  }

  /** Empty where the law does not have the taxon. */
  static Optional<LawOfDay> of(
      LawBook law,
      LocalDate day,
      TaxonRecord record,
      SpeciesPlusStatus published,
      Coverage coverage) {
    return Optional.ofNullable(law.listings().classification().find(record.id()))
        .map(taxon -> new LawOfDay(law, taxon, day, record, published, coverage));
  }

  SpeciesPlusStatus status() {
    return new SpeciesPlusStatus(
        coverage.whole(Topic.CITES_HISTORY) ? cites() : published.cites(),
        coverage.whole(Topic.EU_LISTINGS) ? eu() : published.eu(),
        inForce(record.citesQuotas(), published.quotas(), this::quota),
        inForce(record.citesSuspensions(), published.suspensions(), this::suspension),
        inForce(record.euDecisions(), published.decisions(), decisions()));
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
        told.reservationsHeld(),
        LawBook.RULE);
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

  /** Of what the law lacks or has no day, published records tell. */
  private static <R> InForce<R> inForce(
      List<R> records, InForce<R> published, Function<R, Optional<Hold>> law) {
    return InForce.by(
        records,
        each -> law.apply(each).map(LawOfDay::presence).orElseGet(() -> published.of(each)));
  }

  private static Presence presence(Hold hold) {
    return switch (hold) {
      case IN_FORCE -> Presence.IN_FORCE;
      case END_UNKNOWN -> Presence.END_UNKNOWN;
      case NOT_BEGUN, ENDED -> Presence.NOT_IN_FORCE;
    };
  }

  private Optional<Hold> quota(PublishedQuota quota) {
    return law.quotas()
        .find(quota.id())
        .filter(QuotaLaw::isDated)
        .map(found -> QuotaLaw.isOf(day, found) ? Hold.IN_FORCE : Hold.ENDED);
  }

  private Optional<Hold> suspension(PublishedSuspension suspension) {
    return law.suspensions().find(suspension.id()).map(found -> law.suspensions().on(day, found));
  }

  private Function<PublishedDecision, Optional<Hold>> decisions() {
    var decisions = law.decisions();
    var all = decisions.of(LawBook.lineage(taxon));
    return each ->
        decisions
            .find(each.id())
            .filter(found -> decisions.tells(day, found))
            .map(found -> decisions.on(day, found, all));
  }
}
