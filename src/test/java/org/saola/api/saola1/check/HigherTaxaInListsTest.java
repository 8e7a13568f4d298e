package org.saola.api.saola1.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.DemoServer;

/** A row that means a taxon above species has the listing of that, not those of species below. */
final class HigherTaxaInListsTest extends DemoServer {

  @ParameterizedTest(name = "{0} decided as {1}: {2} {3}, because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Felidae       | cites:56 | listed  | II   | others of it are in Appendix I
          Panthera nova | cites:63 | listed  | II   | so it is for what is in its family
          Canidae       | cites:53 | unknown |      | only some of its species are listed
          Canis nova    | cites:54 | unknown |      | nobody said that this one is
          Panthera leo  | cites:64 | listed  | I/II | a species has its own summary
          """)
  void aRowHasNothingOfWhatIsListedBelow(
      String name, String decision, String state, @Nullable String appendix, String because)
      throws Exception {
    var list = "name,cites_decision\n%s,%s\n".formatted(name, decision);
    var answer = client.post("/api/saola/v1/check", list.getBytes(UTF_8));
    try (var rows = CsvReader.builder().ofNamedCsvRecord(new String(answer.body(), UTF_8))) {
      var row = rows.stream().findFirst().orElseThrow();
      assertThat(row.getField("saola_cites_decision")).isEqualTo(decision);
      assertThat(row.getField("cites_state")).as(because).isEqualTo(state);
      assertThat(row.getField("cites_appendix"))
          .as(because)
          .isEqualTo(appendix == null ? "" : appendix);
    }
  }
}
