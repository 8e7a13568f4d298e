package org.saola.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.codelists.CodeListFiles;
import org.saola.ingest.csv.CsvFile;
import org.saola.ingest.redlistdocuments.RedListDocuments;
import org.saola.ingest.speciesdump.SpeciesDump;
import org.saola.ingest.speciesresponses.SpeciesResponses;
import org.saola.language.Language;
import org.saola.progress.Progress;

/** What has no end, or unpacks to a thousand times its size, is refused before memory ends. */
final class BoundsTest {
  private static final int BOMB_MEGABYTES = 300;
  private static byte[] bomb = {};

  @BeforeAll
  static void pack() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      var megabyte = new byte[1 << 20];
      Arrays.fill(megabyte, (byte) '\n');
      for (int i = 0; i < BOMB_MEGABYTES; i++) {
        gzip.write(megabyte);
      }
    }
    bomb = packed.toByteArray();
    assertThat(bomb).hasSizeLessThan(1 << 20);
  }

  /** One line without end, after what it begins with. */
  private static InputStream endless(String beginning) {
    return new InputStream() {
      private long position;

      @Override
      public int read() {
        long at = position++;
        return at < beginning.length() ? beginning.charAt((int) at) : 'x';
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        for (int at = offset; at < offset + length; at++) {
          buffer[at] = (byte) read();
        }
        return length;
      }
    };
  }

  private static NamedInput packed(String name) {
    return new NamedInput(name, () -> new ByteArrayInputStream(bomb));
  }

  @Test
  void aDumpThatUnpacksToAThousandTimesItsSize() {
    assertThatThrownBy(() ->
            SpeciesDump.open(Map.of(Language.EN, packed("cites_eu_en.ndjson.gz")), Progress.SILENT))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("cites_eu_en.ndjson.gz is refused: it would unpack to")
        .hasMessageContaining("more than 200 times its size; unpack it by hand if you trust it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"id\":1,\"full_name\":\"", "[[[["})
  void aDumpOfOneLineWithoutEnd(String beginning) {
    var input = new NamedInput("cites_eu_en.ndjson", () -> endless("\n\n" + beginning));
    assertThatThrownBy(() -> SpeciesDump.open(Map.of(Language.EN, input), Progress.SILENT))
        .isInstanceOf(RefusedInput.class)
        .hasMessage(
            "cites_eu_en.ndjson:3: a line of more than 16 MB, larger than any real one; download or"
                + " make the file again");
  }

  @Test
  void answersWithoutEnd() {
    var answer = new NamedInput("taxon_concepts.json", () -> endless("{\"a\":\""));
    assertRefused(List.of(answer), "taxon_concepts.json: content of more than 16");
    assertRefused(
        List.of(new NamedInput("index.tsv", () -> endless("file\n"))),
        "index.tsv: a line of more than 16 MB");
    assertRefused(List.of(packed("taxon_concepts.json")), "of more than 16 MB");
  }

  private static void assertRefused(List<NamedInput> answers, String words) {
    assertThatThrownBy(() -> SpeciesResponses.open(answers, Progress.SILENT))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"assessment_id\":\"", "[{\"assessment_id\":1,\"x\":\""})
  void documentsWithoutEnd(String beginning) {
    var file = new InputFile("a.json", 1, () -> endless(beginning));
    try (var files = InputFiles.of("documents", List.of(file))) {
      assertThatThrownBy(
              () -> RedListDocuments.open(List.of(files), CodeListFiles.load(), Progress.SILENT))
          .isInstanceOf(RefusedInput.class)
          .hasMessageContaining("a.json: a document of more than 16 MB");
    }
  }

  @Test
  void aTableOfOneCellWithoutEnd() {
    for (var beginning : List.of("", "id,name\n1,", "id,name\n1,\"", "id,name\n1,a\n")) {
      var issues = new ImportIssues();
      var file = new InputFile("a.csv", 1, () -> endless(beginning));
      assertThat(new CsvFile(file, List.of("id", "name"), issues).read(_ -> {})).isFalse();
      assertThatThrownBy(() -> issues.refuseIfAny("a.csv"))
          .isInstanceOfSatisfying(
              RefusedInput.class,
              refused ->
                  assertThat(refused.issues())
                      .as(beginning)
                      .singleElement()
                      .asString()
                      .contains("a cell of more than 16 MB"));
    }
  }

  @Test
  void whatRepeatsItselfALotIsTakenAllTheSame() throws IOException {
    try (var plain = Bounds.gunzipped("small", new ByteArrayInputStream(bomb))) {
      assertThat(plain.readNBytes(90 << 20)).hasSize(90 << 20);
    }
  }
}
