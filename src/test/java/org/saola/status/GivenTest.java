package org.saola.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An empty list says that there is nothing only where the release has all. */
final class GivenTest {

  @ParameterizedTest(name = "{0} of {1}: {2}, because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | WHOLE   | SOME         |               | there are some
          true  | UNKNOWN | SOME         |               | there are some, whatever else may be
          false | WHOLE   | NONE         |               | the release has all that there is
          false | PART    | UNKNOWN      | PART_IMPORTED | the rest may have some
          false | UNKNOWN | UNKNOWN      | NOT_RECORDED  | nobody knows of the rest
          false | NONE    | NOT_IMPORTED |               | the files had nothing of the kind
          """)
  void aNoneNeedsEvidence(
      boolean any, Extent held, Given.Answer answer, @Nullable Doubt doubt, String because) {
    assertThat(Given.of(any, held)).as(because).isEqualTo(new Given(answer, doubt));
  }
}
