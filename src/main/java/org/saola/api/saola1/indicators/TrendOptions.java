package org.saola.api.saola1.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.indicators.AssessmentYears;
import org.saola.indicators.ExtinctAtStart;
import org.saola.indicators.GroupSeries;
import org.saola.redlist.Group;
import org.saola.store.redlist.Facet;

/**
 * How the past of a group is told.
 *
 * @param years of assessment, rising; empty when nobody says
 */
record TrendOptions(List<Integer> years, ExtinctAtStart extinctAtStart) {
  static final List<String> PARAMETERS = List.of("years", "extinct_at_start");

  static TrendOptions of(ChosenSpecies species, Parameters parameters) {
    var named = WordParameters.years(parameters, "years");
    int last = lastDay(species).getYear();
    if (!named.isEmpty() && named.getLast() > last) {
      throw Problem.unprocessable("years", "years.end", last, named.getLast());
    }
    return new TrendOptions(
        named.isEmpty() ? published(species).stream().filter(year -> year <= last).toList() : named,
        WordParameters.of(
            parameters,
            "extinct_at_start",
            ExtinctAtStart.EXCLUDE,
            ExtinctAtStart.values(),
            ExtinctAtStart::code));
  }

  /** Those of the assessed group that all of the species are in. */
  private static List<Integer> published(ChosenSpecies species) {
    return AssessmentYears.byGroup().entrySet().stream()
        .filter(each -> allIn(species, each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(List.of());
  }

  private static boolean allIn(ChosenSpecies species, String group) {
    var places = species.places();
    var facet = new Facet(Group.COMPREHENSIVE_GROUPS, group);
    return places.length > 0 && species.scan().within(places, facet).length == places.length;
  }

  /**
   * The species in all years of assessment; in one year only, where nobody knows what changed.
   *
   * @param told whether the changes of these species are known
   */
  GroupSeries series(ChosenSpecies species, GenuineOverlay overlay, boolean told) {
    var counter =
        new GroupSeries.Counter(told ? years : List.of(lastYear(species)), extinctAtStart);
    var scan = species.scan();
    for (int place : species.places()) {
      counter.add(scan.category(place), told ? overlay.of(scan.sisId(place)) : List.of());
    }
    return counter.series();
  }

  /** The last year of assessment, or that of the data. */
  int lastYear(ChosenSpecies species) {
    return years.isEmpty() || species.day() != null ? lastDay(species).getYear() : years.getLast();
  }

  /** By this day all assessments that count were published. */
  private static LocalDate lastDay(ChosenSpecies species) {
    return Objects.requireNonNullElse(species.day(), species.wanted().released());
  }
}
