package org.saola.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpreadsheetTableTest {

  @ParameterizedTest(name = "{0} is written as {1}, because {2}")
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "=1+1,               '=1+1,               it is a formula",
        "+A1,                '+A1,                it is a formula",
        "-A1,                '-A1,                it is a formula",
        "@SUM(A1),           '@SUM(A1),           it is a formula of old",
        "-1+cmd!A0,          '-1+cmd!A0,          only a whole number is one",
        "-12.5,              -12.5,               a number is none",
        "+3,                 +3,                  a number is none",
        "-,                  '-,                  it is no number",
        "\uff1d1,            '\uff1d1,            wide forms count as the same",
        "|\tx|,              |'\tx|,              blanks before it are dropped",
        "Lemur = catta,      Lemur = catta,       only the beginning counts",
        "'x,                 'x,                  it is text already",
      })
  void noTextIsAFormula(String text, String written, String because) {
    var out = new StringWriter();
    new SpreadsheetTable(out).row(List.of(text));
    assertThat(out.toString().stripTrailing()).as(because).isEqualTo(written);
  }

  @Test
  void lineEndsAreNoWayAround() {
    var out = new StringWriter();
    new SpreadsheetTable(out).row(List.of("\r=1", "\n=1"));
    assertThat(out.toString()).isEqualTo("\"'\r=1\",\"'\n=1\"\r\n");
  }

  @Test
  void whatIsMissingIsEmptyAndNumbersStay() {
    var out = new StringWriter();
    new SpreadsheetTable(out).row(Arrays.asList(null, -1L, 2, "a,b"));
    assertThat(out.toString()).isEqualTo(",-1,2,\"a,b\"\r\n");
  }
}
