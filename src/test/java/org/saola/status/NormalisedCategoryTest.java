package org.saola.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalisedCategoryTest {

  @ParameterizedTest(name = "{0} is {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LC     | LC | the categories of today stay as they are
          RE     | RE | those of regional lists too
          LR/lc  | LC | Lower Risk was divided into categories of their own
          LR/nt  | NT | the same
          LR/cd  | NT | conservation dependent taxa count as near threatened
          Ex     | EX | the word is the same
          E      | EN | the word is the same
          V      | VU | the word is the same
          K      | DD | insufficiently known
          nt     | LC | not threatened; lower case is another category
          NT     | NT | near threatened
          I      |    | any of the threatened categories
          R      |    | rare taxa need not be threatened
          T      |    | any of the threatened categories
          Ex?    |    | not certainly extinct
          Ex/E   |    | either of two
          CT     |    | about trade, not about risk
          O      |    | says what it was, not what it is
          N/A    |    | of entries that were not published
          XX     |    | nobody knows it
          """)
  void oldCodesHaveTheCategoryOfToday(String code, @Nullable String category, String because) {
    assertThat(NormalisedCategory.of(code).orElse(null)).as(because).isEqualTo(category);
  }
}
