package org.saola.ingest.redlistdownload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.RefusedInput;
import org.saola.progress.Progress;

final class RefusedDownloadTest {
  private static final String HEADER =
      "assessmentId,internalTaxonId,scientificName,redlistCategory\n";

  @TempDir Path folder = Path.of("");

  private RefusedInput refusal(InputFiles... inputs) {
    var refused =
        catchThrowableOfType(RefusedInput.class, () -> Downloads.read(folder, List.of(inputs)));
    assertThat(refused).isNotNull();
    return refused;
  }

  private static String messages(RefusedInput refused) {
    return refused.getMessage()
        + String.join("\n", refused.issues().stream().map(ImportIssue::toString).toList());
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          assessments.csv | id,name,status\\n1,a,b | lacks the columns assessmentId, internalTaxonId; found are id, name, status | a download of another site
          assessments.csv | assessmentId;internalTaxonId\\n1;2 | separate cells by commas | semicolons
          assessments.csv | HEADER101,11,"Silva,x | a cell begins with a quote here that is never closed | a broken quote
          assessments.csv | HEADER101,11,Silva | this row has 3, the first line 4 cells | a cut-off row
          assessments.csv | HEADER0,11,Silva a,x | is not an id | an id that is none
          assessments.csv | HEADER101,11,Silva a,Endangered\\n101,11,Silva a,Vulnerable | assessments.csv:3, column redlistCategory, value "Vulnerable": assessment 101 has another value in assessments.csv:2 | one id with two contents
          assessments.csv | HEADER101,11,Silva a,x\\n101,12,Silva a,x | assessment 101 is of taxon 11 elsewhere | one id of two taxa
          assessments.csv | assessmentId,internalTaxonId\\n101,11 | taxon 11 is not in taxonomy.csv | nothing names the taxon
          countries.csv   | assessmentId,code\\n101,GR | holds no assessment; take assessments.csv or simple_summary.csv along | nothing but details
          """)
  void refuses(String file, String text, String problem, String because) {
    var content = text.replace("HEADER", HEADER).replace("\\n", "\n");
    assertThat(messages(refusal(Downloads.input("download", Map.of(file, content)))))
        .as(because)
        .contains(problem);
  }

  @Test
  void refusesLatin1() {
    var bytes = (HEADER + "101,11,Silva m\u00fcller,Endangered\n").getBytes(ISO_8859_1);
    var file =
        new InputFile("assessments.csv", bytes.length, () -> new ByteArrayInputStream(bytes));
    assertThat(messages(refusal(InputFiles.of("download", List.of(file)))))
        .contains("assessments.csv:2: byte 0xFC is not UTF-8, it looks like Latin-1");
  }

  @Test
  void refusesDownloadsThatContradictEachOther() {
    var other = Downloads.complete();
    other.put("assessments.csv", other.getOrDefault("assessments.csv", "").replace("Few", "Many"));
    assertThat(
            messages(
                refusal(
                    Downloads.input("old", Downloads.complete()), Downloads.input("new", other))))
        .contains("new/assessments.csv:2, column population, value \"Many\"")
        .contains("another value in old/assessments.csv:2");
  }

  @Test
  void leavesNoTemporaryFileBehind() throws IOException {
    refusal(Downloads.input("download", Map.of("assessments.csv", HEADER + "0,0,x,y\n")));
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void refusesATruncatedZip() throws IOException {
    var zip = Files.write(folder.resolve("cut.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
    var refused =
        catchThrowableOfType(
            RefusedInput.class,
            () -> {
              try (var input = InputFiles.open(zip)) {
                RedListDownload.open(List.of(input), folder, Downloads.CODE_LISTS, Progress.SILENT);
              }
            });
    assertThat(refused).hasMessageContaining("is not a zip, or is damaged or incomplete");
  }
}
