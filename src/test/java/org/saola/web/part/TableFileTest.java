package org.saola.web.part;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.http.Request;
import org.saola.http.Response.Body.Pieces;

/** Rows of pages as files. */
final class TableFileTest {

  private static String written(TableFile table, String form) {
    var request = new Request("GET", "/x", "", "http://localhost", _ -> null);
    var out = new ByteArrayOutputStream();
    ((Pieces) table.answer(request, "x", form).body()).pieces().forEachRemaining(out::writeBytes);
    return out.toString(UTF_8);
  }

  @ParameterizedTest(name = "{0}: {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          csv  | '=1+1,2020-01-02,,3 | a spreadsheet would compute it
          json | [{"name":"=1+1","day":"2020-01-02","unknown":null,"count":3}] | programs compute nothing
          """)
  void cellsAreWrittenForThoseWhoReadThem(String form, String row, String because) {
    var table = TableFile.of("name", "day", "unknown").and(List.of("count"));
    table.row("=1+1", LocalDate.of(2020, 1, 2), null, 3);
    assertThat(written(table, form).lines()).as(because).contains(row);
  }

  @Test
  void rowsThatAreMadeLaterComeBehindTheOthers() {
    var table = TableFile.of("a").then(Stream.of(List.of(2), Arrays.asList((Object) null)));
    table.row(1);
    assertThat(written(table, "json")).isEqualTo("[{\"a\":1},\n{\"a\":2},\n{\"a\":null}]\n");
  }

  @Test
  void aTableWithoutRowsIsAListWithoutObjects() {
    assertThat(written(TableFile.of("a", "b"), "json")).isEqualTo("[]\n");
    assertThat(written(TableFile.of("a", "b"), "csv").lines()).containsExactly("a,b");
  }
}
