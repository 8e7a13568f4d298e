package org.saola.speciesplus;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.cites.Quota;
import org.saola.cites.QuotaCascade;
import org.saola.cites.Suspension;
import org.saola.cites.SuspensionCascade;
import org.saola.speciesplus.TaxonRecord.EventName;
import org.saola.speciesplus.TaxonRecord.PublishedQuota;
import org.saola.speciesplus.TaxonRecord.PublishedSuspension;
import org.saola.taxonomy.Classification;
import org.saola.taxonomy.Taxon;

/** The CITES quotas and suspensions of a name, as answers show them; always by id. */
final class PublishedRestrictions {
  private final QuotaCascade quotas;
  private final SuspensionCascade suspensions;
  private final Lookups lookups;

  PublishedRestrictions(PrimaryRecords records, Classification classification, Lookups lookups) {
    this.quotas = new QuotaCascade(classification, records.quotas());
    this.suspensions =
        new SuspensionCascade(classification, records.suspensions(), lookups.events());
    this.lookups = lookups;
  }

  /**
   * @param taxon null for synonyms
   * @param range the name's own places
   */
  List<PublishedQuota> quotas(@Nullable Taxon taxon, Set<Integer> range) {
    var shown = taxon == null ? quotas.shownOutsideTree(range) : quotas.shownBy(taxon, range);
    return shown.stream().map(this::publish).toList();
  }

  /**
   * @param taxon null for synonyms
   * @param range the name's own places
   */
  List<PublishedSuspension> suspensions(@Nullable Taxon taxon, Set<Integer> range) {
    var shown =
        taxon == null ? suspensions.shownOutsideTree(range) : suspensions.shownBy(taxon, range);
    return shown.stream().map(this::publish).toList();
  }

  private PublishedQuota publish(Quota quota) {
    return new PublishedQuota(
        quota.id(),
        quota.taxonConceptId(),
        quota.amount(),
        quota.publicationDate(),
        quota.notes(),
        quota.url(),
        quota.publicDisplay(),
        quota.current(),
        lookups.code(quota.unitId()),
        lookups.place(quota.geoEntityId()));
  }

  private PublishedSuspension publish(Suspension suspension) {
    var start = lookups.event(suspension.startNotificationId());
    return new PublishedSuspension(
        suspension.id(),
        suspension.taxonConceptId(),
        suspension.notes(),
        suspension.startDate(),
        suspension.current(),
        suspension.appliesToImport(),
        lookups.place(suspension.geoEntityId()),
        start == null
            ? new EventName(null, null, null)
            : new EventName(start.name(), start.effectiveAt(), start.url()));
  }
}
