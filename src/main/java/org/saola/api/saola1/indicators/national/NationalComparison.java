package org.saola.api.saola1.indicators.national;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.indicators.AssessmentFacts;
import org.saola.api.saola1.indicators.compute.ComputationLimits;
import org.saola.api.saola1.indicators.national.ComparedSpecies.Side;
import org.saola.indicators.national.CategoryDifference;
import org.saola.message.Message;
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
 * @param country that the national list is of; null when nobody says
 */
record NationalComparison(Assessed here, Assessed global, @Nullable String country) {

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
              ? ComparedSpecies.AMBIGUOUS
              : row.direction() == Direction.EQUAL ? "" : row.relation().word();
      return new Link(row.redList().number(), row.redList().accepted().name(), relation);
    }

    boolean same() {
      return relation.isEmpty();
    }
  }

  /**
   * A species of the national list with the one that it is.
   *
   * @param links that it has, of whatever kind
   * @param other place of the global assessment; negative when there is none, or not for sure
   * @param difference of both categories; null when there are not both
   */
  private record Pair(
      Side own, List<Link> links, int other, @Nullable CategoryDifference difference) {
    boolean contradictsEndemic() {
      return difference != null && difference.contradictsEndemic();
    }

    /** The only one that it is for sure; null when there is none. */
    @Nullable Link same() {
      var same = links.stream().filter(Link::same).toList();
      return same.size() == 1 ? same.getFirst() : null;
    }
  }

  /**
   * All species of the national list, then those of the country that it lacks.
   *
   * @param links of a species of the national list to those of the global one
   */
  List<ComparedSpecies> rows(Function<Side, List<Link>> links) {
    var pairs =
        IntStream.of(here.scan().places(here.wanted()))
            .mapToObj(place -> pair(place, links))
            .toList();
    var missing = country == null ? new int[0] : missing(country, pairs);
    if (country != null) {
      long differing = pairs.stream().filter(Pair::contradictsEndemic).count();
      ComputationLimits.checkDocuments(
          missing.length + differing, "country", Message.of("instead.without-country"));
    }
    var rows = new ArrayList<ComparedSpecies>();
    pairs.forEach(pair -> rows.add(compared(pair)));
    for (int place : missing) {
      var details = AssessmentFacts.of(global.snapshot(), place);
      if (country != null && details.nativeCountries().contains(country)) {
        rows.add(
            new ComparedSpecies(
                null,
                global.side(place),
                ComparedSpecies.MISSING_HERE,
                details.endemicTo(country),
                false));
      }
    }
    return rows;
  }

  private Pair pair(int place, Function<Side, List<Link>> links) {
    var own = here.side(place);
    var found = new Pair(own, links.apply(own), -1, null);
    var same = found.same();
    int other = same == null ? -1 : global.scan().placeOf(same.global(), global.wanted());
    return other < 0
        ? found
        : new Pair(
            own,
            found.links(),
            other,
            CategoryDifference.of(
                own.category(), here.scan().category(place), global.scan().category(other)));
  }

  private ComparedSpecies compared(Pair pair) {
    var same = pair.same();
    if (same == null) {
      return new ComparedSpecies(pair.own(), null, withoutSame(pair.links()), null, false);
    }
    var difference = pair.difference();
    if (difference == null) {
      var unassessed = new Side(same.global(), same.name(), "");
      var outcome = CategoryDifference.NOT_EVALUATED.code();
      return new ComparedSpecies(pair.own(), unassessed, outcome, null, false);
    }
    var endemic = pair.contradictsEndemic() ? endemic(pair.other()) : null;
    return new ComparedSpecies(
        pair.own(),
        global.side(pair.other()),
        difference.code(),
        endemic,
        Boolean.TRUE.equals(endemic));
  }

  /** What is said of one that is none, or several, of the global list. */
  private static String withoutSame(List<Link> links) {
    if (links.isEmpty()) {
      return ComparedSpecies.MISSING_GLOBALLY;
    }
    boolean several = links.stream().anyMatch(Link::same);
    return ComparedSpecies.NAME
        + (several ? ComparedSpecies.AMBIGUOUS : links.getFirst().relation());
  }

  private @Nullable Boolean endemic(int place) {
    return country == null ? null : AssessmentFacts.of(global.snapshot(), place).endemicTo(country);
  }

  /** Species that live in the country by the global list, and that no name of this one may mean. */
  private int[] missing(String of, List<Pair> pairs) {
    var linked =
        pairs.stream()
            .flatMap(pair -> pair.links().stream())
            .map(Link::global)
            .collect(Collectors.toSet());
    var scan = global.scan();
    var there = scan.within(scan.places(global.wanted()), new Facet(Group.COUNTRIES, of));
    return IntStream.of(there).filter(place -> !linked.contains(scan.sisId(place))).toArray();
  }
}
