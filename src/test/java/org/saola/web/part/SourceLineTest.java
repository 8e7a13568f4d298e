package org.saola.web.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.language.Language;
import org.saola.store.release.Dataset;
import org.saola.web.page.Words;

/** What lists are called below blocks. */
final class SourceLineTest {
  @ParameterizedTest(name = "{0} {1} in {2} is {3}, because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                         | RED_LIST     | EN | Red List       | that is its usual name
                         | RED_LIST     | FR | Liste rouge    | people read its name in their language
                         | RED_LIST     | ES | Lista Roja     | people read its name in their language
                         | SPECIES_PLUS | FR | Species+       | it is called so everywhere
          Rote Liste     | RED_LIST     | FR | Rote Liste     | it has a title of its own
          """)
  void aListIsCalledInTheLanguageOfThePage(
      @Nullable String title, Dataset.Kind kind, Language language, String name, String because) {
    var line = new SourceLine(title, kind, "2026-1", null, null, null);
    assertThat(line.name(Words.in(language))).as(because).isEqualTo(name);
  }
}
