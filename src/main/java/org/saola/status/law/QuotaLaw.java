package org.saola.status.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saola.cites.Quota;

/** The export quotas of Parties, and those of a year (as-of rules, section 3). */
public final class QuotaLaw {
  private final Map<Integer, List<Quota>> byCountry;
  private final Map<Integer, Quota> byId = new HashMap<>();

  QuotaLaw(List<Quota> quotas) {
    byCountry = quotas.stream().collect(Collectors.groupingBy(Quota::geoEntityId));
    quotas.forEach(each -> byId.put(each.id(), each));
  }

  /** All of one country, of any year, for a taxon, one above it or all. */
  public List<Quota> of(int country, Set<Integer> lineage) {
    return byCountry.getOrDefault(country, List.of()).stream()
        .filter(each -> each.taxonConceptId() == null || lineage.contains(each.taxonConceptId()))
        .toList();
  }

  /**
   * Whether one is of the year of a day: the whole calendar year, before its publication too. Where
   * the source tells on which days it holds, these decide.
   */
  public static boolean isOf(LocalDate day, Quota quota) {
    var start = quota.startDate();
    var end = quota.endDate();
    if (start != null || end != null) {
      return (start == null || !start.isAfter(day)) && (end == null || !end.isBefore(day));
    }
    var published = quota.publicationDate();
    return published != null && published.getYear() == day.getYear();
  }

  /** Whether the source tells any day of one, so that {@link #isOf} can say when it held. */
  public static boolean isDated(Quota quota) {
    return quota.startDate() != null || quota.endDate() != null || quota.publicationDate() != null;
  }

  /** One by its id. */
  public Optional<Quota> find(int id) {
    return Optional.ofNullable(byId.get(id));
  }
}
