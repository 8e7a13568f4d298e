package org.saola.web.species;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.species.AssessmentDetails.Location;

/** What is concluded of the words of a location. */
final class RangeViewsTest {
  @ParameterizedTest(name = "{0}, {1}: {2}, because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Extant  | Native     | PLAIN | it lives there
          Extant  | Introduced | NEW   | it was brought there
          Extinct |            | GONE  | it lives there no more
                  | Native     | DOUBT | where it is from does not say that it is still there
                  | Introduced | DOUBT | nor does it who brought it
                  |            | DOUBT | nothing is said
          """)
  void onlyWhatIsSaidToBeThereIsThere(
      @Nullable String presence,
      @Nullable String origin,
      CountryPresence expected,
      String because) {
    var location = new Location("KE", "Kenya", presence, origin);
    assertThat(CountryPresence.assessed(List.of(RangeViews.judged(location))))
        .as(because)
        .isEqualTo(expected);
  }
}
