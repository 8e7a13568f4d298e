package org.saola.ingest.redlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.codelists.CodeListFiles;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.RefusedInput;
import org.saola.redlist.Coded;

/** Languages, latest assessments, room on disk, rows put aside. */
final class RedListRulesTest {
  private static final Coded GLOBAL = new Coded("1", "Global");
  private static final Coded EUROPE = new Coded("2", "Europe");

  @TempDir Path folder = Path.of("");

  @ParameterizedTest(name = "{0} is {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          English                                       | eng | plain
          Spanish; Castilian                            | spa | one of two names
          Dutch; Flemish                                | dut | the bibliographic code
          Greek, Modern (1453-)                         | gre | years are left out
          Greek, Ancient (to 1453)                      | grc | turned round
          Bokmål, Norwegian; Norwegian Bokmål           | nob | turned round
          Creoles and pidgins, French-based (Other)     | cpf | a group of languages
          Chinese                                       | chi | the bibliographic code
          Malay                                         | may | the bibliographic code
          Hawaiian                                      | haw | has no code of two letters
          deu                                           |     | not the bibliographic code
          ger                                           | ger | a code already
          Elvish                                        |     | unknown
          """)
  void findsTheCodeOfALanguage(String label, String code, String because) {
    assertThat(LanguageCodes.find(label).orElse(null)).as(because).isEqualTo(code);
  }

  private static AssessmentAge age(int id, String date, Coded... scopes) {
    return new AssessmentAge(id, LocalDate.parse(date), null, List.of(scopes));
  }

  @Test
  void theNewestAssessmentOfEachScopeIsLatest() {
    var older = age(1, "2010-01-01", GLOBAL, EUROPE);
    var regional = age(2, "2015-01-01", EUROPE);
    var newer = age(3, "2020-01-01", GLOBAL);
    assertThat(AssessmentAge.latest(List.of(older, regional))).containsOnly(1, 2);
    assertThat(AssessmentAge.latest(List.of(older, regional, newer))).containsOnly(2, 3);
  }

  @Test
  void anAssessmentWithoutADateIsTheOldest() {
    var dated = age(1, "1996-01-01", GLOBAL);
    var undated = new AssessmentAge(2, null, "2020", List.of(GLOBAL));
    assertThat(AssessmentAge.latest(List.of(undated, dated))).containsOnly(1);
  }

  @Test
  void refusesWhenTheDiskIsTooSmall() {
    assertThatThrownBy(() -> RedListTables.requireRoom(Path.of("data"), 5 << 20, 9 << 20))
        .isInstanceOf(RefusedInput.class)
        .hasMessage(
            "data has 5 MB free, the import needs 9 MB there; free some space or use another"
                + " folder");
  }

  @Test
  void saysWhereNoTemporaryFileCanBe() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "in its place");
    assertThatThrownBy(() -> begin(file.resolve("data")))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("can't be made; choose another with --data");
    begin(folder.resolve("not/there/yet")).close();
  }

  private static RedListTables begin(Path temporary) {
    return RedListTables.begin(temporary, 1, CodeListFiles.load(), new ImportIssues());
  }

  @Test
  void givesRowsBackInTheirOrder() throws IOException {
    var cells = Stream.of("x".repeat(70_000), null, "", "Ä🦌").toList();
    var met = new ArrayList<PartitionedRows.Row>();
    try (var rows = new PartitionedRows(folder, 2)) {
      for (int line = 0; line < 5; line++) {
        rows.add(line % 2, new PartitionedRows.Row(line / 3, line, 7, cells));
      }
      rows.forEach(0, source -> source == 0, met::add);
    }
    assertThat(met).extracting(PartitionedRows.Row::line).containsExactly(0, 2);
    assertThat(met.getFirst().cells())
        .isEqualTo(Arrays.asList("x".repeat(70_000), null, "", "Ä🦌"));
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }
}
