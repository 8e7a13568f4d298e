package org.saola.web.species;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.species.ListedTaxon;
import org.saola.speciesplus.TaxonRecord.Code;
import org.saola.speciesplus.TaxonRecord.PublishedDecision;
import org.saola.speciesplus.TaxonRecord.PublishedQuota;
import org.saola.speciesplus.TaxonRecord.PublishedSuspension;
import org.saola.status.InForce;
import org.saola.web.page.Words;
import org.saola.web.species.Restrictions.Decision;
import org.saola.web.species.Restrictions.Quota;
import org.saola.web.species.Restrictions.Standing;
import org.saola.web.species.Restrictions.Suspension;

/** Makes the tables of quotas, suspensions and decisions. */
record RestrictionViews(Words words) {

  Restrictions of(@Nullable ListedTaxon listed) {
    if (listed == null) {
      return new Restrictions(List.of(), List.of(), List.of(), List.of());
    }
    var taxon = listed.taxon();
    var status = listed.status();
    double most =
        taxon.citesQuotas().stream()
            .map(PublishedQuota::amount)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    return new Restrictions(
        taxon.citesQuotas().stream()
            .map(each -> quota(each, standing(each, status.quotas()), most))
            .sorted(
                Comparator.comparing(Quota::standing)
                    .thenComparing(
                        Quota::published, Comparator.nullsLast(Comparator.reverseOrder())))
            .toList(),
        taxon.citesSuspensions().stream()
            .map(each -> suspension(each, standing(each, status.suspensions())))
            .sorted(Comparator.comparing(Suspension::standing))
            .toList(),
        taxon.euDecisions().stream()
            .map(each -> decision(each, standing(each, status.decisions())))
            .sorted(Comparator.comparing(Decision::standing))
            .toList(),
        Stream.concat(
                status.cites().reservations().certain().stream(),
                status.eu().reservations().certain().stream())
            .map(each -> new Texts(words.language()).name(each.party()))
            .distinct()
            .toList());
  }

  private static <R> Standing standing(R record, InForce<R> inForce) {
    if (inForce.certain().contains(record)) {
      return Standing.IN_FORCE;
    }
    return inForce.all().contains(record) ? Standing.UNCERTAIN : Standing.ENDED;
  }

  private Quota quota(PublishedQuota quota, Standing standing, double most) {
    var amount = quota.amount();
    return new Quota(
        quota.id(),
        name(quota.geoEntity()),
        quota.publicationDate(),
        // -1 stands for a quota whose amount is in its note
        amount == null || amount < 0 ? null : amount,
        text(quota.unit()),
        Texts.blankToNull(quota.notes()),
        standing,
        amount == null || most <= 0 ? 0 : Math.max(0, 100 * amount / most));
  }

  private Suspension suspension(PublishedSuspension suspension, Standing standing) {
    return new Suspension(
        suspension.id(),
        name(suspension.geoEntity()),
        suspension.startDate(),
        Texts.blankToNull(suspension.notes()),
        Texts.blankToNull(suspension.startNotification().name()),
        standing);
  }

  private Decision decision(PublishedDecision decision, Standing standing) {
    var type = decision.type();
    return new Decision(
        decision.id(),
        name(decision.geoEntity()),
        decision.startDate(),
        type == null ? null : type.name(),
        type != null && type.type().startsWith("POSITIVE"),
        text(decision.term()),
        text(decision.source()),
        standing);
  }

  private String name(org.saola.speciesplus.TaxonRecord.@Nullable Place place) {
    var name = new Texts(words.language()).name(place);
    return name.isEmpty() ? words.text("species.all-countries") : name;
  }

  private @Nullable String text(@Nullable Code code) {
    return code == null
        ? null
        : Objects.requireNonNullElse(code.name().in(words.language()), code.code());
  }
}
