package org.saola.indicators.national;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.indicators.RiskCategory;

/** A national category beside the global one. */
class CategoryDifferenceTest {

  @ParameterizedTest(name = "{0} there, {1} in the world: {2}, because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN     | VU    | HIGHER             | yes | more at risk there
          LC     | VU    | LOWER              | yes | less
          VU     | VU    | SAME               | no  |
          NT     | LR/cd | SAME               | no  | the same by today's name
          CR(PE) | CR    | SAME               | no  | possibly extinct is no category of its own
          EX     | EW    | HIGHER             | yes | none is left in captivity either
          RE     | LC    | REGIONALLY_EXTINCT | yes | lost there only; an endemic would be lost
          RE     | EX    | SAME               | no  | lost everywhere
          NA     | LC    | NOT_APPLICABLE     | yes | a visitor, which an endemic can't be
          na     | NE    | NOT_APPLICABLE     | yes | asked first
          DD     | VU    | DATA_DEFICIENT     | yes | of an endemic the same is known
          VU     | DD    | DATA_DEFICIENT     | yes |
          DD     | DD    | SAME               | no  |
          NE     | VU    | NOT_EVALUATED      | no  | nobody looked
          VU     | NE    | NOT_EVALUATED      | no  |
          R      | VU    | CATEGORY_UNKNOWN   | no  | a code of before 1994
          3      | VU    | CATEGORY_UNKNOWN   | no  | a code of other criteria
          """)
  void bothSayHowMuchASpeciesIsAtRisk(
      String here,
      String global,
      CategoryDifference expected,
      String endemic,
      @Nullable String because) {
    var found = CategoryDifference.of(here, RiskCategory.of(here), RiskCategory.of(global));
    assertThat(found).as(because).isEqualTo(expected);
    assertThat(found.contradictsEndemic() ? "yes" : "no").as("flag").isEqualTo(endemic);
  }
}
