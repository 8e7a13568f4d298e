package org.saola.speciesplus;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.eu.DecisionPeriod;
import org.saola.eu.EuDecision;
import org.saola.eu.EuDecisionType;
import org.saola.eu.StartEvents;
import org.saola.speciesplus.TaxonRecord.EventName;
import org.saola.speciesplus.TaxonRecord.PublishedDecision;
import org.saola.speciesplus.TaxonRecord.PublishedDecision.DecisionType;
import org.saola.speciesplus.TaxonRecord.Validity;

/** The EU decisions of a taxon, as answers show them. They do not cascade. */
final class PublishedDecisions {
  private final Map<Integer, List<EuDecision>> decisions;
  private final Map<Integer, EuDecisionType> types;
  private final Lookups lookups;

  PublishedDecisions(PrimaryRecords records, Lookups lookups) {
    this.decisions = ById.group(records.euDecisions(), EuDecision::taxonConceptId);
    this.types = ById.index(records.euDecisionTypes(), EuDecisionType::id);
    this.lookups = lookups;
  }

  /** By id. */
  List<PublishedDecision> of(int taxonConceptId) {
    return decisions.getOrDefault(taxonConceptId, List.of()).stream()
        .sorted(Comparator.comparingInt(EuDecision::id))
        .map(this::publish)
        .toList();
  }

  private PublishedDecision publish(EuDecision decision) {
    var start = lookups.event(decision.startEventId());
    var period = DecisionPeriod.of(decision, start, lookups.event(decision.endEventId()));
    return new PublishedDecision(
        decision.id(),
        decision.notes(),
        period.startDate(),
        new Validity(period.valid(), period.from(), period.until()),
        type(decision.decisionTypeId()),
        lookups.place(decision.geoEntityId()),
        start == null
            ? null
            : new EventName(StartEvents.name(start), start.effectiveAt(), start.url()),
        lookups.code(decision.sourceId()),
        lookups.code(decision.termId()));
  }

  private @Nullable DecisionType type(@Nullable Integer id) {
    var type = ById.find(types, id);
    return type == null ? null : new DecisionType(type.name(), type.description(), type.type());
  }
}
