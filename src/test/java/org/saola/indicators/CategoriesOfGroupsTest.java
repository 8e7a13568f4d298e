package org.saola.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What categories weigh, and what is told of how many species are in each. */
class CategoriesOfGroupsTest {
  private static final double SMALL = 1e-12;

  @ParameterizedTest(name = "{0} {1} is {2}, because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LC    |     | LC      | 0 | the best there is
          LR/cd |     | NT      | 1 | conservation dependent was near threatened
          LR/nt |     | NT      | 1 | criteria of 1994
          VU    |     | VU      | 2 |
          CR    |     | CR      | 4 |
          CR    | PE  | CR(PE)  | 5 | as good as extinct
          CR    | PEW | CR(PEW) | 5 |
          CR    | PE PEW | CR(PE) | 5 | of both the first counts
          EN    | PE  | EN      | 3 | only CR may be possibly extinct
          RE    |     | RE      | 5 | gone from the region
          Ex    |     | EX      | 5 | the same under criteria of before 1994
          DD    |     | DD      |   | nobody knows
          NA    |     | NE      |   | not applicable is not evaluated
          K     |     | unknown |   | criteria of before 1994 are other ones
          unknown |   | unknown |   | no code at all
          """)
  void categoriesWeigh(
      String code,
      @Nullable String flags,
      String today,
      @Nullable Integer weight,
      @Nullable String because) {
    var all = flags == null ? "" : " " + flags + " ";
    var category = RiskCategory.of(code, all.contains(" PE "), all.contains(" PEW "));
    assertThat(category.code()).as(because).isEqualTo(today);
    assertThat(category.weighs() ? Integer.valueOf(category.weight()) : null).isEqualTo(weight);
  }

  @ParameterizedTest(name = "{0}: {2}, because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LC=7                | 7 | 1   | all are of least concern
          EX=2;RE=1           | 3 | 0   | all are gone
          LC=1;NT=1;VU=1;EN=1;CR=1 | 5 | 0.6 | one of each: 10 of 25
          EN=1;DD=9;NE=4      | 1 | 0.4 | what has no weight is left out
          DD=4                | 0 |     | never 0 or 1 without a species
          """)
  void theIndexIsTheMeanDistanceFromExtinction(
      String text, int species, @Nullable Double value, String because) {
    var index = counts(text).index();
    assertThat(index.species()).as(because).isEqualTo(species);
    if (value == null) {
      assertThat(index.value()).as(because).isNull();
    } else {
      assertThat(index.value()).as(because).isCloseTo(value, within(SMALL));
    }
  }

  @Test
  void ofThoseWithoutDataNoneAllOrAsManyAsOfTheOthersAreThreatened() {
    var found = ThreatenedProportion.of(counts("LC=5;CR=1;EN=1;EW=1;EX=2;DD=2"));
    assertThat(found.assessed()).isEqualTo(12);
    assertThat(found.threatened()).isEqualTo(2);
    assertThat(found.threatenedOrInCaptivity()).isEqualTo(3);
    assertThat(found.lower()).as("3 of 10 that are not extinct").isCloseTo(0.3, within(SMALL));
    assertThat(found.best()).as("3 of 8 with data").isCloseTo(0.375, within(SMALL));
    assertThat(found.upper()).as("5 of 10").isCloseTo(0.5, within(SMALL));
  }

  @ParameterizedTest(name = "12 assessed of {0}: {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12 | true  | all are
          15 | true  | four fifths are enough
          16 | false | less are not
             | false | nobody says how many there are
          0  | false | no group
          """)
  void aProportionOfFewIsNotReported(@Nullable Integer described, boolean report, String because) {
    var found = ThreatenedProportion.of(counts("LC=10;DD=2"));
    assertThat(found.reportable(described)).as(because).isEqualTo(report);
  }

  @Test
  void inACountryEachSpeciesCountsAsItsRange() {
    var index =
        WeightedIndex.NONE
            .with(RiskCategory.CR, 0.5)
            .with(RiskCategory.LC, 0.5)
            .with(RiskCategory.EX, 0)
            .with(RiskCategory.DD, 1);
    assertThat(index.value()).as("4 of 5, for half").isCloseTo(0.6, within(SMALL));
    assertThat(index.species()).as("without range or data is left out").isEqualTo(2);
    assertThat(index.contributionTo(10)).as("2 of 50").isCloseTo(0.04, within(SMALL));
    assertThat(WeightedIndex.NONE.value()).isNull();
  }

  private static CategoryCounts counts(String text) {
    var counts = new EnumMap<RiskCategory, Integer>(RiskCategory.class);
    for (var entry : text.split(";", -1)) {
      var parts = entry.split("=", -1);
      counts.put(RiskCategory.of(parts[0]), Integer.valueOf(parts[1]));
    }
    return new CategoryCounts(counts);
  }
}
