package org.saola.api.saola1.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.DemoServer;

/** A list that was checked can be sent again, also where it has columns like those added. */
final class CheckedAgainTest extends DemoServer {
  private static final String LIST =
      "name,cites_decision,iucn_state\nLion,cites:64,mine\nTiger,,\nPanthera leo,,x\n";

  private static String checked(String list) throws Exception {
    var answer = client.post("/api/saola/v1/check", list.getBytes(UTF_8));
    var text = new String(answer.body(), UTF_8);
    assertThat(answer.statusCode()).as(text).isEqualTo(200);
    return text;
  }

  @Test
  void whatAListHasOfTheSameNameStaysItsOwn() throws Exception {
    var first = checked(LIST);
    assertThat(first.lines().findFirst().orElse(""))
        .startsWith("name,cites_decision,iucn_state,row,check,")
        .contains(",saola_cites_decision,", ",saola_iucn_state,");
    assertThat(checked(first)).isEqualTo(first);
  }

  @ParameterizedTest(name = "own {0}, noted {1}: {2}, because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          none     | ''       | none     | nothing was noted
          ''       | cites:64 | cites:64 | it was noted by an earlier check
          none     | cites:64 | cites:64 | what was noted is newer than the list
          """)
  void whatWasNotedCountsBeforeTheListsOwnColumn(
      String own, String noted, String decision, String because) throws Exception {
    var list =
        "name,cites_decision,check,cites_id,iucn_id,saola_cites_decision\nTiger,%s,doubtful,,,%s\n"
            .formatted(own, noted);
    try (var rows = CsvReader.builder().ofNamedCsvRecord(checked(list))) {
      var row = rows.stream().findFirst().orElseThrow();
      assertThat(row.getField("cites_decision")).isEqualTo(own);
      assertThat(row.getField("saola_cites_decision")).as(because).isEqualTo(decision);
    }
  }
}
