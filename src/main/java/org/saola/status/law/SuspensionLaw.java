package org.saola.status.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.cites.Suspension;
import org.saola.listing.Event;

/**
 * The recommendations of CITES to suspend trade, and which held on a day (as-of rules, section 4).
 * Those without a notification are not known to anybody and left out.
 */
public final class SuspensionLaw {
  private final Map<@Nullable Integer, List<Suspension>> byCountry = new HashMap<>();

  private final Map<Integer, Suspension> byId = new HashMap<>();
  private final LocalDate dataDay;

  /**
   * @param dataDay on which what the source does not call current had ended
   */
  SuspensionLaw(List<Suspension> suspensions, List<Event> events, LocalDate dataDay) {
    var known = events.stream().map(Event::id).collect(Collectors.toSet());
    this.dataDay = dataDay;
    suspensions.stream()
        .filter(each -> known.contains(each.startNotificationId()))
        .sorted(
            Comparator.comparing(Suspension::startDate, Comparator.nullsFirst(LocalDate::compareTo))
                .thenComparingInt(Suspension::id))
        .forEach(each -> {
          byId.put(each.id(), each);
          byCountry.computeIfAbsent(each.geoEntityId(), _ -> new ArrayList<>()).add(each);
        });
  }

  /** Those of one country, for a taxon, one above it or all; the oldest first. */
  public List<Suspension> of(int country, Set<Integer> lineage) {
    return byCountry.getOrDefault(country, List.of()).stream()
        .filter(each -> each.taxonConceptId() == null || lineage.contains(each.taxonConceptId()))
        .toList();
  }

  /** Whether one held on a day; one without a day of its start is taken to have begun. */
  public Hold on(LocalDate day, Suspension suspension) {
    var start = suspension.startDate();
    if (start != null && start.isAfter(day)) {
      return Hold.NOT_BEGUN;
    }
    var end = suspension.endDate();
    if (end != null) {
      return end.isAfter(day) ? Hold.IN_FORCE : Hold.ENDED;
    }
    if (suspension.current()) {
      return start != null || !day.isBefore(dataDay) ? Hold.IN_FORCE : Hold.END_UNKNOWN;
    }
    return !day.isBefore(dataDay) || replaced(day, suspension, start)
        ? Hold.ENDED
        : Hold.END_UNKNOWN;
  }

  /** By a later one on the same taxon, country and side. */
  private boolean replaced(LocalDate day, Suspension old, @Nullable LocalDate start) {
    return start != null
        && byCountry.getOrDefault(old.geoEntityId(), List.of()).stream()
            .anyMatch(newer ->
                Objects.equals(newer.taxonConceptId(), old.taxonConceptId())
                    && Objects.equals(newer.appliesToImport(), old.appliesToImport())
                    && newer.startDate() != null
                    && newer.startDate().isAfter(start)
                    && !newer.startDate().isAfter(day));
  }

  /** One by its id. */
  public Optional<Suspension> find(int id) {
    return Optional.ofNullable(byId.get(id));
  }
}
