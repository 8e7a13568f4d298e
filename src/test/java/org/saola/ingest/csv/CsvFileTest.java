package org.saola.ingest.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;

final class CsvFileTest {
  private final ImportIssues issues = new ImportIssues();
  private final List<String> rows = new ArrayList<>();

  private boolean read(String text) {
    var bytes = text.getBytes(UTF_8);
    var file = new InputFile("t.csv", bytes.length, () -> new ByteArrayInputStream(bytes));
    return new CsvFile(file, List.of("a", "b"), issues)
        .read(row ->
            rows.add(row.line() + ":" + row.optionalText("a") + "|" + row.optionalText("b")));
  }

  private List<String> issueTexts() {
    return issues.kept().stream().map(Object::toString).toList();
  }

  @Test
  void knowsTheLineOfRowsAfterLineBreaksInCells() {
    assertThat(read("b,a\r\n\"x\r\ny\",1\r\n\r\n2,\"\"\r\n,3")).isTrue();
    assertThat(rows).containsExactly("2:1|x\r\ny", "5:|2", "6:3|null");
  }

  @Test
  void knowsTheLineOfAQuoteThatIsNeverClosed() {
    assertThat(read("a,b\n1,2\n\"x\n\ny\",\"open\n3,4\n")).isFalse();
    assertThat(issueTexts()).singleElement().asString().startsWith("t.csv:5: a cell begins");
    assertThat(rows).containsExactly("2:1|2");
  }

  @Test
  void knowsTheLineOfAQuoteThatIsNeverClosedInTheFirstCell() {
    assertThat(read("a,b\n1,2\n\"open,\n3,4\n")).isFalse();
    assertThat(issueTexts()).singleElement().asString().startsWith("t.csv:3: a cell begins");
  }

  @Test
  void knowsTheLineOfTextAfterAClosingQuote() {
    assertThat(read("a,b\n1,2\n\"x\ny\"z,3\n4,5\n")).isFalse();
    assertThat(issueTexts()).singleElement().asString().startsWith("t.csv:3: a cell begins");
  }

  @Test
  void goesOnAfterRowsOfTheWrongWidth() {
    assertThat(read("a,b\n1\n1,2,3\n4,5\n")).isFalse();
    assertThat(issueTexts())
        .containsExactly(
            "t.csv:2: this row has 1, the first line 2 cells; quote cells with commas or line breaks",
            "t.csv:3: this row has 3, the first line 2 cells; quote cells with commas or line breaks");
    assertThat(rows).containsExactly("4:4|5");
  }

  @Test
  void reportsTheFirstByteThatIsNotUtf8() {
    var bytes = new byte[] {'a', ',', 'b', '\r', '\n', 'x', ',', (byte) 0xc3, '\n'};
    var file = new InputFile("t.csv", bytes.length, () -> new ByteArrayInputStream(bytes));
    assertThat(new CsvFile(file, List.of("a", "b"), issues).read(_ -> {})).isTrue();
    assertThat(issueTexts())
        .containsExactly(
            "t.csv:2: byte 0xC3 is not UTF-8, it looks like Latin-1 or Windows-1252; save the file"
                + " as UTF-8");
  }

  private List<String> remarks() {
    return issues.remarks().stream().map(Object::toString).toList();
  }

  @Test
  void remarksControlCharacters() {
    assertThat(read("a,b\n1,x\u0007y\n\u007f,\u0085\n2,\t\n")).isTrue();
    assertThat(remarks())
        .containsExactly(
            "t.csv:2: 3 control characters, the first is U+0007; clean the file, or they stay in"
                + " its texts");
    assertThat(rows).as("taken as they are").contains("2:1|x\u0007y");
  }

  @ParameterizedTest
  @CsvSource({
    "SÃ£o Tom\u00c3\u00a9, 2, Ã, letters with accents",
    "4Â\u00a0000, 1, Â, a blank that does not break",
    "TÅ¡ad, 1, Å, a letter of Windows-1252",
    "Ã€ la, 1, Ã, one whose second half is the sign of the euro",
    "itâ€™s, 1, â€, a quotation mark",
  })
  void remarksWhatWasEncodedTwice(String text, int count, String first, String because) {
    assertThat(read("a,b\n1,São Tomé\n2,%s\n".formatted(text))).isTrue();
    assertThat(remarks())
        .as(because)
        .containsExactly(
            "t.csv:3: %d characters look as if they had been encoded as UTF-8 twice, the first begins with %s; make the file again, and open it as UTF-8 before it is saved so"
                .formatted(count, first));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"São Tomé", "Ångström", "ČÅ", "100 €", "l’eau", "Â - Ã und Ä", "日本", "🐘"})
  void hasNothingToRemarkOnOtherAccents(String text) {
    assertThat(read("a,b\r\n1,%s\r\n".formatted(text))).isTrue();
    assertThat(remarks()).isEmpty();
  }

  @Test
  void remarksALastLineWithoutAnEnd() {
    assertThat(read("a,b\n1,2\n3,cut of")).isTrue();
    assertThat(remarks())
        .containsExactly(
            "t.csv:3: the last line has no line break, which the others have; if the file was cut"
                + " off, its last cell is not whole: download it again");
  }

  @Test
  void refusesAFileThatIsCutOffWithinAQuotedCell() {
    assertThat(read("a,b\n1,2\n3,\"cut of")).isFalse();
    assertThat(issueTexts()).singleElement().asString().startsWith("t.csv:3: a cell begins");
  }
}
