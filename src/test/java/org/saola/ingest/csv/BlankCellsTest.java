package org.saola.ingest.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;

final class BlankCellsTest {
  private static final List<String> COLUMNS =
      List.of("genus", "note=text", "language=any", "code=country", "country", "status=category");

  private final ImportIssues issues = new ImportIssues();

  private List<String> read(String text) {
    var bytes = text.getBytes(UTF_8);
    var rows = new ArrayList<String>();
    var _ =
        new CsvFile(
                new InputFile("t.csv", bytes.length, () -> new ByteArrayInputStream(bytes)),
                COLUMNS,
                issues)
            .read(row -> {
              row.tellNamibia("code", "country");
              rows.add(
                  String.join(
                      "|",
                      List.of("genus", "note", "language", "code", "country", "status").stream()
                          .map(column -> row.isNull(column) ? "~" : row.text(column))
                          .toList()));
            });
    return rows;
  }

  @ParameterizedTest(name = "{0} as {1}, because {2}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          NA,NA,NA,GR,Greece,VU;            ~|~|~|GR|Greece|VU;        a genus is never NA, so NA is a blank
          Aus,None,nan,GR,Greece,VU;        Aus|None|nan|GR|Greece|VU; None may be meant, nan is Min Nan Chinese
          None,None,x,GR,Greece,VU;         ~|~|x|GR|Greece|VU;        this file writes None for blanks
          Aus,NULL,x,GR,Greece,VU;          Aus|~|x|GR|Greece|VU;      no sentence is NULL
          Aus,Null,Na,GR,Greece,VU;         Aus|Null|Na|GR|Greece|VU;  case counts
          #N/A,<NA>,x,GR,Greece,VU;         ~|~|x|GR|Greece|VU;        spreadsheets and R
          \\N,NaN,x,GR,Greece,VU;           ~|~|x|GR|Greece|VU;        databases and Python
          -,-,x,GR,Greece,VU;               ~|~|x|GR|Greece|VU;        a dash for a blank
          Aus,-,x,GR,Greece,VU;             Aus|-|x|GR|Greece|VU;      a dash may be meant
          Aus,x,x,NA,Namibia,VU;            Aus|x|x|NA|Namibia|VU;     Namibia
          NA,x,x,NA,Namibia,VU;             ~|x|x|NA|Namibia|VU;       Namibia although the file writes NA
          Aus,x,x,NA,NA,VU;                 Aus|x|x|~|~|VU;            no country without a code and a name
          NA,x,x,NA,,VU;                    ~|x|x|~|~|VU;              the file writes NA for blanks
          NA,x,x,NA,Greece,VU;              ~|x|x|~|Greece|VU;         the name says what the code is not
          Aus,x,x,NULL,NULL,VU;             Aus|x|x|~|~|VU;            no country is NULL
          Aus,x,x,GR,Greece,NA;             Aus|x|x|GR|Greece|NA;      Not Applicable
          Aus,x,x,GR,Greece,None;           Aus|x|x|GR|Greece|~;       no category is None
          Aus,x,x,GR,Greece,N/A;            Aus|x|x|GR|Greece|N/A;     a category of stubs
          """)
  void tellsBlanksFromWords(String row, String expected, String because) {
    assertThat(read("genus,note,language,code,country,status\n" + row + "\n"))
        .as(because)
        .containsExactly(expected);
    assertThat(issues.kept()).isEmpty();
  }

  @Test
  void countsWhatItReadAsABlank() {
    read(
        """
        genus,note,language,code,country,status
        NA,NA,en,NA,Namibia,VU
        NA,null,en,NA,NA,VU
        """);
    assertThat(issues.remarks())
        .extracting(ImportIssue::toString)
        .containsExactly(
            "t.csv: words that were read as blanks: code 1 times NA, country 1 times NA, genus 2"
                + " times NA, note 1 times NA, note 1 times null");
  }

  @Test
  void refusesWhatMayBeNamibiaOrABlank() {
    read("genus,note,language,code,country,status\nAus,x,x,NA,,VU\n");
    assertThat(issues.kept())
        .extracting(ImportIssue::toString)
        .containsExactly(
            "t.csv:2, column code, value \"NA\": is Namibia, or a blank; write the name Namibia"
                + " beside it, or leave blank cells empty (in R: na = \"\")");
  }

  @Test
  void saysThatANeededCellIsMissing() {
    read("genus,note,language,code,country,status\nAus,NA,x,GR,Greece,VU\n");
    assertThat(issues.kept()).isEmpty();
    var bytes = "id\nNA\n".getBytes(UTF_8);
    var _ =
        new CsvFile(
                new InputFile("u.csv", bytes.length, () -> new ByteArrayInputStream(bytes)),
                List.of("id"),
                issues)
            .read(row -> assertThat(row.id("id")).isZero());
    assertThat(issues.kept())
        .extracting(ImportIssue::toString)
        .containsExactly("u.csv:2, column id: is missing; this column may not be empty");
  }
}
