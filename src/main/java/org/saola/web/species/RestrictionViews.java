package org.saola.web.species;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.species.ListedTaxon;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.Code;
import org.saola.speciesplus.TaxonRecord.PublishedDecision;
import org.saola.speciesplus.TaxonRecord.PublishedQuota;
import org.saola.speciesplus.TaxonRecord.PublishedSuspension;
import org.saola.status.Doubt;
import org.saola.status.Finding;
import org.saola.status.Given;
import org.saola.status.InForce;
import org.saola.status.SpeciesPlusStatus;
import org.saola.status.Topic;
import org.saola.web.page.Words;
import org.saola.web.part.Emptiness;
import org.saola.web.species.Restrictions.Decision;
import org.saola.web.species.Restrictions.Quota;
import org.saola.web.species.Restrictions.Standing;
import org.saola.web.species.Restrictions.Suspension;
import org.saola.web.species.SpeciesView.EmptyCell;

/** Makes the tables of quotas, suspensions and decisions. */
record RestrictionViews(Words words) {

  /**
   * Those of a taxon.
   *
   * @param missing why there are none, where Species+ does not have the taxon
   */
  Restrictions of(@Nullable ListedTaxon listed, EmptyCell missing) {
    if (listed == null) {
      return none(missing);
    }
    if (listed.ofCms()) {
      return none(new EmptyCell(Emptiness.UNKNOWN, "other_taxonomy"));
    }
    var taxon = listed.taxon();
    var status = listed.status();
    return new Restrictions(
        quotas(taxon, status),
        sorted(
            taxon.citesSuspensions(),
            each -> suspension(each, standing(each, status.suspensions())),
            Comparator.comparing(Suspension::standing)),
        sorted(
            taxon.euDecisions(),
            each -> decision(each, standing(each, status.decisions())),
            Comparator.comparing(Decision::standing)),
        status.cites().reservations().certain().stream()
            .map(each -> new Texts(words.language()).name(each.party()))
            .distinct()
            .toList(),
        absences(listed));
  }

  private static Restrictions none(EmptyCell why) {
    var absences = new EnumMap<Topic, EmptyCell>(Topic.class);
    Restrictions.TOPICS.forEach(topic -> absences.put(topic, why));
    return new Restrictions(List.of(), List.of(), List.of(), List.of(), absences);
  }

  private static <R, V> List<V> sorted(
      List<R> records, Function<R, V> view, Comparator<? super V> order) {
    return records.stream().map(view).sorted(order).toList();
  }

  private List<Quota> quotas(TaxonRecord taxon, SpeciesPlusStatus status) {
    double most =
        taxon.citesQuotas().stream()
            .map(PublishedQuota::quantity)
            .flatMap(Optional::stream)
            .mapToDouble(BigDecimal::doubleValue)
            .max()
            .orElse(0);
    return sorted(
        taxon.citesQuotas(),
        each -> quota(each, standing(each, status.quotas()), most),
        Comparator.comparing(Quota::standing)
            .thenComparing(Quota::published, Comparator.nullsLast(Comparator.reverseOrder())));
  }

  /** Why nothing is certainly in force of what is not. */
  private static Map<Topic, EmptyCell> absences(ListedTaxon listed) {
    var status = listed.status();
    var records =
        Map.of(
            Topic.CITES_QUOTAS,
            status.quotas(),
            Topic.CITES_SUSPENSIONS,
            status.suspensions(),
            Topic.CITES_RESERVATIONS,
            status.cites().reservations(),
            Topic.EU_DECISIONS,
            status.decisions());
    var absences = new EnumMap<Topic, EmptyCell>(Topic.class);
    records.forEach((topic, inForce) -> {
      if (inForce.certain().isEmpty()) {
        var given = Given.of(inForce, listed.coverage().of(topic));
        absences.put(topic, Empties.of(given, Emptiness.NONE_IN_FORCE));
      }
    });
    if (status.eu().finding() instanceof Finding.Unknown(var doubt)
        && doubt == Doubt.BEFORE_EU_LAW) {
      absences.computeIfPresent(
          Topic.EU_DECISIONS, (_, _) -> new EmptyCell(Emptiness.UNKNOWN, doubt.code()));
    }
    return absences;
  }

  private static <R> Standing standing(R record, InForce<R> inForce) {
    return switch (inForce.of(record)) {
      case IN_FORCE -> Standing.IN_FORCE;
      case END_UNKNOWN, UNDATED -> Standing.UNCERTAIN;
      case NOT_IN_FORCE -> Standing.ENDED;
    };
  }

  private Quota quota(PublishedQuota quota, Standing standing, double most) {
    var amount = quota.quantity();
    return new Quota(
        quota.id(),
        name(quota.geoEntity()),
        quota.publicationDate(),
        amount.orElse(null),
        text(quota.unit()),
        Texts.blankToNull(quota.notes()),
        standing,
        most > 0 ? 100 * amount.orElse(BigDecimal.ZERO).doubleValue() / most : 0);
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

  private String name(TaxonRecord.@Nullable Place place) {
    var name = new Texts(words.language()).name(place);
    return name.isEmpty() ? words.text("species.all-countries") : name;
  }

  private @Nullable String text(@Nullable Code code) {
    return code == null
        ? null
        : Objects.requireNonNullElse(code.name().in(words.language()), code.code());
  }
}
