package org.saola.ingest.checklist;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.ingest.Fixtures;
import org.saola.ingest.RefusedInput;
import org.saola.progress.Progress;

class ChecklistCsvTest {
  private static final String GOOD = ChecklistLines.species(1, "Aus bus", "I");

  @Test
  void findsColumnsByNameInAnyOrder() {
    var rows =
        ChecklistCsv.read(
                Fixtures.text(
                    "index.csv",
                    "\uFEFFfullname,Notes,RankName,Kingdom,CurrentListing,TaxonId",
                    "Animalia,\"a\r\nb\",KINGDOM,Animalia,NC,4"),
                Progress.SILENT)
            .taxa();
    assertThat(rows)
        .singleElement()
        .satisfies(row -> {
          assertThat(row.id()).isEqualTo(4);
          assertThat(row.fullName()).isEqualTo("Animalia");
          assertThat(row.find(Column.AUTHOR_YEAR)).isNull();
        });
  }

  @Test
  void mergesRowsThatAreEqual() {
    var rows =
        ChecklistCsv.read(
            Fixtures.text("index.csv", ChecklistLines.HEADER, GOOD, GOOD), Progress.SILENT);
    assertThat(rows.read()).isEqualTo(2);
    assertThat(rows.merged()).isEqualTo(1);
    assertThat(rows.taxa()).hasSize(1);
  }

  @Test
  void refusesRowsOfOneTaxonThatDiffer() {
    assertThat(refusal(ChecklistLines.HEADER, GOOD, ChecklistLines.species(1, "Aus bus", "II")))
        .satisfies(refusal ->
            assertThat(refusal.issues())
                .singleElement()
                .hasToString(
                    "index.csv:3, column CurrentListing, value \"II\": the taxon 1 stands"
                        + " differently in line 2; one row a taxon is needed"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x,Animalia,,,,,,Aus,,GENUS,I           | column TaxonId, value "x": a whole number
          ,Animalia,,,,,,Aus,,GENUS,I            | column TaxonId: a whole number
          2000000001,Animalia,,,,,,Aus,,GENUS,I  | column TaxonId, value "2000000001": a whole number from 1 to 2000000000
          2,Animalia,,,,,,Aus,,GENU,I            | column RankName, value "GENU": unknown rank
          2,Animalia,,,,,,,,GENUS,I              | column FullName: a name is needed
          2,,,,,,,Aus,,GENUS,I                   | column Kingdom: a name is needed
          2,Animalia,,,,,,Aus,,GENUS             | 10 fields, but the header has 11
          2,Animalia,,,,,,Aus,,GENUS,I,x         | 12 fields, but the header has 11
          """)
  void refusesAMalformedRow(String row, String problem) {
    assertThat(refusal(ChecklistLines.HEADER, GOOD, row).issues())
        .singleElement()
        .asString()
        .startsWith("index.csv:3")
        .contains(problem);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TaxonId,FullName,RankName            | no column Kingdom, CurrentListing
          TaxonId,TaxonId,FullName             | the column TaxonId comes twice
          <html>                               | no column TaxonId
          """)
  void refusesAnotherHeader(String header, String problem) {
    assertThat(refusal(header, "1,2,3")).hasMessageContaining(problem);
  }

  @Test
  void refusesAFileWithoutRows() {
    assertThat(refusal(ChecklistLines.HEADER)).hasMessageContaining("has no rows");
  }

  @Test
  void refusesAnotherEncoding() {
    var text = ChecklistLines.HEADER + "\n" + GOOD.replace("Smith", "Müller") + "\n";
    assertThatThrownBy(() ->
            ChecklistCsv.read(
                Fixtures.bytes("index.csv", text.getBytes(ISO_8859_1)), Progress.SILENT))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("is not in UTF-8");
  }

  @Test
  void refusesACutOffGzip() {
    var bytes = Fixtures.gzip(ChecklistLines.HEADER + "\n" + GOOD + "\n");
    assertThatThrownBy(() ->
            ChecklistCsv.read(
                Fixtures.bytes("index.csv.gz", Fixtures.cutOff(bytes, bytes.length - 9)),
                Progress.SILENT))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("index.csv.gz: the gzip file is cut off");
  }

  private static RefusedInput refusal(String... lines) {
    return catchThrowableOfType(
        RefusedInput.class,
        () -> ChecklistCsv.read(Fixtures.text("index.csv", lines), Progress.SILENT));
  }

  @Test
  void remarksTextThatWasEncodedTwice() {
    var index =
        ChecklistLines.index(
            ChecklistLines.HEADER,
            ChecklistLines.species(1, "Aus bus", "I").replace("Smith", "DuprÃ©"));
    assertThat(index.report().lines())
        .anySatisfy(remark ->
            assertThat(remark).startsWith("remark: index.csv:2: 1 characters look as if"));
  }

  @Test
  void refusesAFileThatIsCutOffWithinAQuotedCell() {
    assertThatThrownBy(() ->
            ChecklistLines.index(
                ChecklistLines.HEADER,
                ChecklistLines.species(1, "Aus bus", "I").replace("1900)\"", "19")))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("index.csv");
  }
}
