package org.saola.status.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.eu.EuDecision;
import org.saola.eu.EuDecisionType;
import org.saola.listing.Event;

/** The decisions of the EU, and which held on a day (as-of rules, section 5). */
public final class DecisionLaw {
  private final Map<Integer, List<EuDecision>> byTaxon;
  private final Map<Integer, EuDecision> byId = new HashMap<>();
  private final Map<Integer, EuDecisionType> types = new HashMap<>();
  private final Map<Integer, LocalDate> eventDays = new HashMap<>();
  private final LocalDate dataDay;

  DecisionLaw(
      List<EuDecision> decisions,
      List<EuDecisionType> types,
      List<Event> events,
      LocalDate dataDay) {
    byTaxon = decisions.stream().collect(Collectors.groupingBy(EuDecision::taxonConceptId));
    this.dataDay = dataDay;
    decisions.forEach(each -> byId.put(each.id(), each));
    types.forEach(type -> this.types.put(type.id(), type));
    for (var event : events) {
      if (event.effectiveAt() != null) {
        eventDays.put(event.id(), event.effectiveAt());
      }
    }
  }

  /** Those for a place, or for all places, of a taxon or one above it. */
  public List<EuDecision> of(int place, Set<Integer> lineage) {
    return of(lineage).stream()
        .filter(each -> each.geoEntityId() == null || each.geoEntityId() == place)
        .toList();
  }

  /** Those of a taxon or one above it, for any place; by id. */
  public List<EuDecision> of(Set<Integer> lineage) {
    return lineage.stream()
        .flatMap(taxon -> byTaxon.getOrDefault(taxon, List.of()).stream())
        .sorted(Comparator.comparingInt(EuDecision::id))
        .toList();
  }

  /** The outcome; null when the source names none. */
  public @Nullable EuDecisionType type(EuDecision decision) {
    return decision.decisionTypeId() == null ? null : types.get(decision.decisionTypeId());
  }

  /** The day from which it holds; null when the source tells none. */
  public @Nullable LocalDate start(EuDecision decision) {
    return switch (decision.kind()) {
      case OPINION -> decision.startDate();
      case SUSPENSION -> day(decision.startEventId());
    };
  }

  private @Nullable LocalDate day(@Nullable Integer event) {
    return event == null ? null : eventDays.get(event);
  }

  /** Whether the source tells enough to say whether one held on a day. */
  public boolean tells(LocalDate day, EuDecision decision) {
    return start(decision) != null || ended(day, decision);
  }

  /** Whether its end event has come. */
  public boolean ended(LocalDate day, EuDecision decision) {
    var end = day(decision.endEventId());
    return end != null && !end.isAfter(day);
  }

  /**
   * Whether a newer opinion has taken its place: for the same country, source and term.
   *
   * @param all those that concern the same taxon, as {@link #of} has them
   */
  public boolean replaced(LocalDate day, EuDecision old, List<EuDecision> all) {
    var start = start(old);
    return start != null
        && old.kind() == EuDecision.Kind.OPINION
        && all.stream()
            .filter(newer -> newer.kind() == EuDecision.Kind.OPINION && type(newer) != null)
            .filter(newer -> Objects.equals(newer.geoEntityId(), old.geoEntityId()))
            .filter(newer -> Objects.equals(newer.sourceId(), old.sourceId()))
            .filter(newer -> Objects.equals(newer.termId(), old.termId()))
            .map(EuDecision::startDate)
            .anyMatch(newer -> newer != null && newer.isAfter(start) && !newer.isAfter(day));
  }

  /**
   * Whether one held on a day; one that tells no start has not begun.
   *
   * @param all those that concern the same taxon, as {@link #of} has them
   */
  public Hold on(LocalDate day, EuDecision decision, List<EuDecision> all) {
    var start = start(decision);
    if (start == null || start.isAfter(day)) {
      return Hold.NOT_BEGUN;
    }
    if (ended(day, decision) || replaced(day, decision, all)) {
      return Hold.ENDED;
    }
    if (decision.kind() == EuDecision.Kind.SUSPENSION || decision.current()) {
      return Hold.IN_FORCE;
    }
    return day.isBefore(dataDay) ? Hold.END_UNKNOWN : Hold.ENDED;
  }

  /** One by its id. */
  public Optional<EuDecision> find(int id) {
    return Optional.ofNullable(byId.get(id));
  }
}
