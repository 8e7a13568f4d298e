package org.saola.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.language.Language;

/** What countries are called. */
final class CountryNameTest {
  @ParameterizedTest(name = "{0} in {1} is {2}, because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KE | EN | Kenya     | that is its name
          DE | ES | Alemania  | each language has its own
          DE | FR | Allemagne | each language has its own
          CD | FR | République démocratique du Congo | the capital is no part of its name
          XQ | EN | XQ        | nobody has that code
          """)
  void aCountryIsNamedInTheLanguage(String code, Language language, String name, String because) {
    assertThat(CountryName.of(code, language)).as(because).isEqualTo(name);
  }
}
