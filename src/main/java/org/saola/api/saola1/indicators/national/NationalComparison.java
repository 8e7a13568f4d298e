package org.saola.api.saola1.indicators.national;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.indicators.AssessmentDetails;
import org.saola.api.saola1.indicators.compute.Limits;
import org.saola.api.saola1.indicators.national.ComparedSpecies.Side;
import org.saola.indicators.national.CategoryDifference;
import org.saola.redlist.Group;
import org.saola.store.redlist.Facet;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.redlist.scan.SpeciesScan;
import org.saola.store.redlist.scan.SpeciesScan.Wanted;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.Relation.Direction;

/**
 * Compares a national or regional list with the global one, species by species.
 *
 * @param links of a taxon of the national list to those of the global one
 * @param country that the national list is of; null when nobody says
 */
record NationalComparison(
    Assessed here, Assessed global, IntFunction<List<Link>> links, @Nullable String country) {

  /** The assessments of a list that count. */
  record Assessed(RedListSnapshot snapshot, SpeciesScan scan, Wanted wanted) {
    Assessed(RedListSnapshot snapshot, Wanted wanted) {
      this(snapshot, new SpeciesScan(snapshot), wanted);
    }

    private Side side(int place) {
      return new Side(scan.sisId(place), scan.name(place), scan.code(place));
    }
  }

  /**
   * That a taxon of the national list may be one of the global one.
   *
   * @param relation empty when both are the same for sure, else what they are
   */
  record Link(int global, String name, String relation) {
    static Link of(CrosswalkRow row) {
      var relation =
          row.question()
              ? "ambiguous"
              : row.direction() == Direction.EQUAL ? "" : row.relation().word();
      return new Link(row.redList().number(), row.redList().accepted().name(), relation);
    }

    boolean same() {
      return relation.isEmpty();
    }
  }

  /** All species of the national list, then those of the country that it lacks. */
  List<ComparedSpecies> rows() {
    var rows = new ArrayList<ComparedSpecies>();
    var linked = new HashSet<Integer>();
    for (int place : here.scan().places(here.wanted())) {
      var found = links.apply(here.scan().sisId(place));
      found.forEach(link -> linked.add(link.global()));
      rows.add(compared(place, found));
    }
    if (country != null) {
      rows.addAll(missing(country, linked));
    }
    return rows;
  }

  private ComparedSpecies compared(int place, List<Link> found) {
    var own = here.side(place);
    var same = found.stream().filter(Link::same).toList();
    if (same.size() == 1) {
      return compared(own, place, same.getFirst());
    }
    var outcome =
        found.isEmpty()
            ? "missing_globally"
            : "name_"
                + found.stream()
                    .map(Link::relation)
                    .filter(each -> !each.isEmpty() && same.isEmpty())
                    .findFirst()
                    .orElse("ambiguous");
    return new ComparedSpecies(own, null, outcome, null, false);
  }

  private ComparedSpecies compared(Side own, int place, Link link) {
    int other = global.scan().placeOf(link.global(), global.wanted());
    if (other < 0) {
      var unassessed = new Side(link.global(), link.name(), "");
      var outcome = CategoryDifference.NOT_EVALUATED.code();
      return new ComparedSpecies(own, unassessed, outcome, null, false);
    }
    var difference =
        CategoryDifference.of(
            here.scan().code(place), here.scan().category(place), global.scan().category(other));
    var endemic = difference.contradictsEndemic() ? endemic(other) : null;
    return new ComparedSpecies(
        own, global.side(other), difference.code(), endemic, Boolean.TRUE.equals(endemic));
  }

  private @Nullable Boolean endemic(int place) {
    if (country == null) {
      return null;
    }
    var details = AssessmentDetails.of(global.snapshot(), place);
    return details.tellsCountries() ? details.nativeCountries().equals(Set.of(country)) : null;
  }

  /** Species that live in the country by the global list, and that no name of this one may mean. */
  private List<ComparedSpecies> missing(String of, Set<Integer> linked) {
    var scan = global.scan();
    var there = scan.within(scan.places(global.wanted()), new Facet(Group.COUNTRIES, of));
    var candidates =
        IntStream.of(there).filter(place -> !linked.contains(scan.sisId(place))).toArray();
    Limits.checkDocuments(candidates.length);
    var rows = new ArrayList<ComparedSpecies>();
    for (int place : candidates) {
      var countries = AssessmentDetails.of(global.snapshot(), place).nativeCountries();
      if (countries.contains(of)) {
        boolean endemic = countries.size() == 1;
        rows.add(new ComparedSpecies(null, global.side(place), "missing_here", endemic, false));
      }
    }
    return rows;
  }
}
