package org.saola.cites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.taxonomy.Classification;
import org.saola.taxonomy.SmallTree;

/** Contract 5.9. */
class QuotaCascadeTest {
  private static final Classification TREE = SmallTree.line().classification();
  private static final Set<Integer> RANGE = Set.of(1);

  @ParameterizedTest(name = "{3}")
  @CsvSource({
    "4, 9, true, its own from any country",
    "5, 9, true, of its subspecies from any country",
    "3, 1, true, of its genus from its range",
    "3, 9, false, of its genus from elsewhere",
    ", 1, true, of a whole country in its range",
    ", 9, false, of a country elsewhere",
    "77, 1, false, of a name outside the tree",
  })
  void speciesShows(@Nullable Integer taxon, int country, boolean shown, String because) {
    var cascade = new QuotaCascade(TREE, List.of(quota(1, taxon, country)));
    assertThat(cascade.shownBy(SmallTree.get(TREE, 4), RANGE)).as(because).hasSize(shown ? 1 : 0);
  }

  @Test
  void quotasComeById() {
    var cascade =
        new QuotaCascade(
            TREE, List.of(quota(3, 4, 9), quota(1, null, 1), quota(2, 3, 1), quota(4, 5, 1)));
    assertThat(cascade.shownBy(SmallTree.get(TREE, 4), RANGE))
        .extracting(Quota::id)
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void synonymShowsCountryWideQuotasOfItsRangeOnly() {
    var cascade = new QuotaCascade(TREE, List.of(quota(1, 77, 1), quota(2, null, 1)));
    assertThat(cascade.shownOutsideTree(RANGE)).extracting(Quota::id).containsExactly(2);
  }

  private static Quota quota(int id, @Nullable Integer taxon, int country) {
    return new Quota(id, taxon, country, 1.0, null, null, null, null, true, true);
  }
}
