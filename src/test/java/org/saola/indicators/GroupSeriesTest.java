package org.saola.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.indicators.YearlyValues.Beyond;

/** Only what happened to species moves the index, whatever people learnt of them. */
class GroupSeriesTest {
  private static final List<Integer> YEARS = List.of(1990, 2000, 2010);

  @ParameterizedTest(name = "{0} after {1}: {2}, {3}, because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | 2005 VU EN              | VU VU EN |                        | taken back before it
          EN | 2000 VU EN              | VU EN EN |                        | a year of assessment ends its period
          EN | 2001 VU EN              | VU VU EN |                        | the day after begins the next
          EN | 1995 NT VU, 2005 VU EN  | NT VU EN |                        | each in its period
          EN | 2008 VU EN, 2003 NT VU  | NT NT EN |                        | both in one period, in any order
          EN | 2003 NT VU, 2008 CR EN  | NT NT EN | OVERLAY_GAP            | they do not join
          EN | 2005 VU CR              | VU VU EN | OVERLAY_MISMATCH       | the later category stays
          EN | 2005 DD EN              | EN EN EN | OVERLAY_NOT_A_CATEGORY | nobody knew, which is no change
          EN | 1990 VU EN              | EN EN EN | OVERLAY_OUTSIDE        | before all that is known
          EN | 2011 VU EN              | EN EN EN | OVERLAY_OUTSIDE        | after it
          DD | 2005 VU EN              | DD DD DD | OVERLAY_MISMATCH       | without data now, without data then
          EN |                         | EN EN EN |                        | never changed
          """)
  void genuineChangesAreTakenBack(
      RiskCategory latest,
      @Nullable String changes,
      String expected,
      @Nullable OverlayLint lint,
      String because) {
    var cast = BackCast.of(latest, changes(changes), YEARS);
    assertThat(cast.categories().stream().map(RiskCategory::code).collect(Collectors.joining(" ")))
        .as(because)
        .isEqualTo(expected);
    assertThat(cast.lint()).as(because).isEqualTo(lint == null ? Set.of() : Set.of(lint));
  }

  private static List<GenuineChange> changes(@Nullable String text) {
    return text == null
        ? List.of()
        : Stream.of(text.split(", ", -1))
            .map(each -> each.split(" ", -1))
            .map(parts ->
                new GenuineChange(
                    Integer.parseInt(parts[0]),
                    RiskCategory.of(parts[1]),
                    RiskCategory.of(parts[2])))
            .toList();
  }

  @Test
  void theSetOfSpeciesIsTheSameInAllYears() {
    var series = group(ExtinctAtStart.EXCLUDE);
    assertThat(series.counts().stream().map(counts -> counts.index().species()))
        .containsExactly(2, 2, 2);
    assertThat(series.counts().stream().map(counts -> counts.index().sumOfWeights()))
        .containsExactly(4L, 4L, 5L);
    assertThat(series.leftOut())
        .as("extinct before 1990, or of a category without a weight")
        .isEqualTo(Map.of(RiskCategory.EX, 1, RiskCategory.UNKNOWN, 1));
    assertThat(group(ExtinctAtStart.INCLUDE).counts().getFirst().index())
        .isEqualTo(new IndexValue(3, 9));
  }

  private static GroupSeries group(ExtinctAtStart extinct) {
    var counter = new GroupSeries.Counter(YEARS, extinct);
    assertThat(counter.add(RiskCategory.EX, changes("2005 CR EX"))).as("it was not yet").isTrue();
    assertThat(counter.add(RiskCategory.EX, List.of()))
        .isEqualTo(extinct == ExtinctAtStart.INCLUDE);
    assertThat(counter.add(RiskCategory.LC, List.of())).isTrue();
    assertThat(counter.add(RiskCategory.DD, List.of())).isTrue();
    assertThat(counter.add(RiskCategory.UNKNOWN, List.of())).isFalse();
    return counter.series();
  }

  @ParameterizedTest(name = "{0} in {1}: {2}, because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NONE   | 1990 | 0.9 | assessed
          NONE   | 1995 | 0.8 | half way
          NONE   | 1989 |     | nothing is said
          LINEAR | 1989 | 0.92 | the value of the start and the slope
          LINEAR | 2001 | 0.68 | the value of the end and the slope
          LINEAR | 2100 | 0   | no index is below 0
          LINE   | 1995 | 0.8 | on the line
          LINE   | 2001 | 0.68 | on the line
          """)
  void betweenAssessmentsTheIndexIsLinear(
      Beyond beyond, int year, @Nullable Double expected, String because) {
    var assessed = new TreeMap<>(Map.of(1990, 0.9, 2000, 0.7));
    var found = YearlyValues.of(assessed, 1980, 2100, beyond).values().get(year);
    if (expected == null) {
      assertThat(found).as(because).isNull();
    } else {
      assertThat(found).as(because).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void oneAssessmentAloneHasNoSlope() {
    var found =
        YearlyValues.of(new TreeMap<>(Map.of(2000, 0.7)), 1990, 2010, Beyond.LINEAR).values();
    assertThat(found).isEqualTo(Map.of(2000, 0.7));
  }

  @Test
  void eachGroupCountsTheSame() {
    var mean =
        AggregateIndex.of(
            List.of(new TreeMap<>(Map.of(2000, 0.9, 2001, 0.8)), new TreeMap<>(Map.of(2001, 0.6))));
    assertThat(mean.get(2000)).isEqualTo(new AggregateIndex.Mean(0.9, 1));
    var both = Objects.requireNonNull(mean.get(2001));
    assertThat(both.value()).isCloseTo(0.7, within(1e-12));
    assertThat(both.groups()).isEqualTo(2);
  }

  @ParameterizedTest(name = "{0} to {1}: {2}, because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          VU    | EN    | DETERIORATED | nearer to extinction
          EN    | VU    | IMPROVED     | farther from it
          LR/nt | NT    | SAME         | two names of one category
          CR(PE) | EX   | SAME         | of equal weight
          CR    | CR(PE) | DETERIORATED | possibly extinct weighs more
          DD    | CR    | KNOWLEDGE    | nobody knew
          NE    | LC    | KNOWLEDGE    | it is new
          DD    | DD    | SAME         | still nobody knows
          """)
  void transitionsHaveADirection(
      String from, String to, Transition.Direction direction, String because) {
    var transition = new Transition(RiskCategory.of(from), RiskCategory.of(to));
    assertThat(transition.direction()).as(because).isEqualTo(direction);
  }

  @Test
  void whatDeterioratesIsToldBySpeciesAndYear() {
    var totals =
        TransitionTotals.of(
            Map.of(
                new Transition(RiskCategory.VU, RiskCategory.EN), 2,
                new Transition(RiskCategory.LC, RiskCategory.LC), 18,
                new Transition(RiskCategory.DD, RiskCategory.CR), 5));
    assertThat(totals.weighed()).isEqualTo(20);
    assertThat(totals.of(Transition.Direction.KNOWLEDGE)).isEqualTo(5);
    assertThat(totals.deterioratedPerSpeciesYear(10)).isCloseTo(0.01, within(1e-12));
    assertThat(totals.deterioratedPerSpeciesYear(0)).isNull();
  }
}
