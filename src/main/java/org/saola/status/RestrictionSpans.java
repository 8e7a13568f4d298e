package org.saola.status;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saola.speciesplus.TaxonRecord.PublishedDecision;
import org.saola.speciesplus.TaxonRecord.PublishedQuota;
import org.saola.speciesplus.TaxonRecord.PublishedSuspension;

/** The days of quotas, suspensions and EU decisions, as far as Species+ publishes their dates. */
public final class RestrictionSpans {
  private RestrictionSpans() {}

  /**
   * A quota holds in the calendar year in which it was published, whether or not the data call it
   * current (as-of rules, section 3). Without that day only they can tell.
   */
  public static Span of(PublishedQuota quota) {
    var published = quota.publicationDate();
    if (published == null) {
      return new Span(null, null, quota.current());
    }
    var from = Year.from(published).atDay(1);
    return Span.ended(from, from.plusYears(1));
  }

  /** The day on which a suspension ended is not published. */
  public static Span of(PublishedSuspension suspension) {
    return new Span(suspension.startDate(), null, suspension.current());
  }

  /**
   * A decision ends with its regulation, or when a later one takes its place: of the same country,
   * source and term.
   *
   * @param all of the taxon
   */
  public static Span of(PublishedDecision decision, List<PublishedDecision> all) {
    var validity = decision.validity();
    var from = validity.from() == null ? decision.startDate() : validity.from();
    if (validity.valid()) {
      return new Span(from, validity.until(), validity.until() == null);
    }
    return Span.ended(from, from == null ? null : successor(decision, from, all));
  }

  private static @Nullable LocalDate successor(
      PublishedDecision decision, LocalDate from, List<PublishedDecision> all) {
    return all.stream()
        .filter(other -> isOfSame(other, decision))
        .map(PublishedDecision::startDate)
        .filter(start -> start != null && start.isAfter(from))
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private static boolean isOfSame(PublishedDecision one, PublishedDecision other) {
    return one.geoEntity().equals(other.geoEntity())
        && Objects.equals(one.source(), other.source())
        && Objects.equals(one.term(), other.term());
  }
}
