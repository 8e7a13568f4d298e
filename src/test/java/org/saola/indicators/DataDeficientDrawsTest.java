package org.saola.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same seed gives the same digits, on any machine. */
class DataDeficientDrawsTest {
  private static final CategoryCounts FEW =
      new CategoryCounts(
          Map.of(RiskCategory.LC, 3, RiskCategory.VU, 2, RiskCategory.CR, 1, RiskCategory.DD, 4));

  // as the authors of the function publish them
  @ParameterizedTest(name = "{0}")
  @CsvSource({"'', cbf29ce484222325", "a, af63dc4c8601ec8c", "foobar, 85944171f73967e8"})
  void textsAreHashedAsTheirAuthorsSay(String text, String hash) {
    assertThat(Long.toHexString(DataDeficientDraws.hash(text))).isEqualTo(hash);
  }

  @Test
  void equalSeedsDrawEqualWeights() {
    var once = new DataDeficientDraws(7, 50, false).values(FEW, "X", "2020");
    assertThat(new DataDeficientDraws(7, 50, false).values(FEW, "X", "2020")).containsExactly(once);
    assertThat(new DataDeficientDraws(8, 50, false).values(FEW, "X", "2020")).isNotEqualTo(once);
    assertThat(new DataDeficientDraws(7, 50, false).values(FEW, "X", "2024")).isNotEqualTo(once);
    assertThat(new DataDeficientDraws(7, 9, false).values(FEW, "X", "2020"))
        .as("a repetition does not depend on how many there are")
        .containsExactly(Arrays.copyOf(once, 9));
  }

  @Test
  void withoutReplacementNoSpeciesIsDrawnTwice() {
    var counts =
        new CategoryCounts(Map.of(RiskCategory.LC, 1, RiskCategory.EX, 1, RiskCategory.DD, 2));
    assertThat(new DataDeficientDraws(1, 100, false).values(counts, "X", "2020"))
        .as("both are drawn each time")
        .containsOnly(0.5);
    assertThat(new DataDeficientDraws(1, 100, true).values(counts, "X", "2020"))
        .as("one may be drawn twice")
        .contains(0.75, 0.25);
  }

  @Test
  void whereAllHaveDataNothingIsDrawn() {
    var counts = new CategoryCounts(Map.of(RiskCategory.LC, 2, RiskCategory.VU, 1));
    assertThat(new DataDeficientDraws(1, 3, false).values(counts, "X", "2020"))
        .containsOnly(Objects.requireNonNull(counts.index().value()));
  }

  @Test
  void whereNoneHasDataNothingIsTold() {
    var counts = new CategoryCounts(Map.of(RiskCategory.DD, 2));
    assertThat(new DataDeficientDraws(1, 3, false).values(counts, "X", "2020")).isEmpty();
  }

  @Test
  void quantilesLieBetweenTheValues() {
    var spread = Spread.of(new double[] {0.4, 0.1, 0.3, 0.2});
    assertThat(spread.mean()).isCloseTo(0.25, within(1e-12));
    assertThat(spread.q05()).as("0.15 of the way to the second").isCloseTo(0.115, within(1e-12));
    assertThat(spread.q95()).isCloseTo(0.385, within(1e-12));
  }
}
