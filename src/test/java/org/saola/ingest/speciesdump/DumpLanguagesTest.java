package org.saola.ingest.speciesdump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.ingest.Fixtures;
import org.saola.ingest.NamedInput;
import org.saola.ingest.RefusedInput;
import org.saola.language.Language;

class DumpLanguagesTest {

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cites_eu_en.ndjson.gz                            | EN       | one file is enough
          cites_eu_fr.ndjson.gz cites_eu_en.ndjson.gz      | EN FR    | in any order
          Dump-EN.ndjson dump-es.jsonl dump.fr.json.gz     | EN ES FR | other names, other cases
          """)
  void tellsLanguagesByName(String names, String expected, String because) {
    assertThat(DumpLanguages.tell(files(names), null).keySet().stream().map(Language::name))
        .as(because)
        .containsExactly(expected.split(" "));
  }

  @Test
  void takesTheLanguageSaidForAFileWithoutOne() {
    assertThat(DumpLanguages.tell(files("dump.ndjson"), Language.EN)).containsKey(Language.EN);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dump.ndjson                  | the name doesn't tell the language
          cites_eu_fr.ndjson.gz        | a dump needs its English file
          a_en.ndjson b_en.ndjson      | are both en
          """)
  void refusesWhatItCannotTell(String names, String problem) {
    assertThatThrownBy(() -> DumpLanguages.tell(files(names), null))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining(problem);
  }

  private static List<NamedInput> files(String names) {
    return Arrays.stream(names.split(" "))
        .map(name -> Fixtures.text(name))
        .collect(Collectors.toList());
  }
}
