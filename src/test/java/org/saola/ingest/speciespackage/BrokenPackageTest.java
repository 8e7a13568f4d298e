package org.saola.ingest.speciespackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.RefusedInput;

final class BrokenPackageTest {
  @TempDir private Path folder;

  /** Each row breaks one thing; exactly the issues stated must be found, joined by " && ". */
  @ParameterizedTest(name = "{0}: {1} -> {2}, because {4}")
  @CsvFileSource(
      resources = "broken.csv",
      numLinesToSkip = 1,
      delimiter = '¦',
      quoteCharacter = '~',
      maxCharsPerColumn = 9999)
  void refuses(String file, String from, String to, String issues, String because)
      throws IOException {
    Packages.copySmall(folder);
    Packages.change(folder, file, plain(from), plain(to));
    assertThat(String.join(" && ", refused())).as(because).isEqualTo(issues);
  }

  private static String plain(String cell) {
    return cell == null ? "" : cell.replace("\\n", "\n").replace("\\t", "\t").replace("\\0", "\0");
  }

  private String[] refused() {
    var refused =
        catchThrowableOfType(RefusedInput.class, () -> Packages.read(folder, new ImportIssues()));
    assertThat(refused).as("the package was taken").isNotNull();
    return refused.issues().stream().map(Object::toString).toArray(String[]::new);
  }

  @Test
  void namesMissingTables() throws IOException {
    Packages.copySmall(folder);
    Files.delete(folder.resolve("events.csv"));
    Files.delete(folder.resolve("taxon_concepts.csv"));
    var name = folder.getFileName();
    assertThat(refused())
        .containsExactly(
            "taxon_concepts.csv: is missing in %s; a package has all 16 tables".formatted(name),
            "events.csv: is missing in %s; a package has all 16 tables".formatted(name));
  }

  @Test
  void namesTablesInTheWrongPlaceOrCase() throws IOException {
    Packages.copySmall(folder);
    Files.move(folder.resolve("events.csv"), folder.resolve("Events.CSV"));
    assertThat(refused())
        .containsExactly(
            "events.csv: is missing in %s; a package has all 16 tables; there is a Events.CSV,"
                    .formatted(folder.getFileName())
                + " which should be events.csv");
  }

  @Test
  void namesEmptyTables() throws IOException {
    Packages.copySmall(folder);
    Files.writeString(folder.resolve("references.csv"), "");
    assertThat(refused())
        .containsExactly(
            "references.csv: is empty; the first line must name the columns id,citation");
  }

  @Test
  void saysThatTextIsLatin1() throws IOException {
    Packages.copySmall(folder);
    Files.writeString(
        folder.resolve("common_names.csv"),
        "taxon_concept_id,language,name\n4,EN,Beast\n4,FR,Bête\n",
        StandardCharsets.ISO_8859_1);
    assertThat(refused())
        .containsExactly(
            "common_names.csv:3: byte 0xEA is not UTF-8, it looks like Latin-1 or Windows-1252;"
                + " save the file as UTF-8");
  }

  @Test
  void saysThatTextIsUtf16() throws IOException {
    Packages.copySmall(folder);
    Files.writeString(
        folder.resolve("references.csv"), "\ufeffid,citation\n", StandardCharsets.UTF_16LE);
    assertThat(refused()).containsExactly("references.csv: is UTF-16 text; save it as UTF-8");
  }

  @Test
  void findsIssuesInSeveralTablesAtOnce() throws IOException {
    Packages.copySmall(folder);
    Packages.change(folder, "ranks.csv", "ORDER", "ORDR");
    Packages.change(folder, "quotas.csv", "12.5", "-12.5");
    Packages.change(folder, "distributions.csv", "3,5,1", "3,5,77");
    assertThat(refused())
        .containsExactly(
            "ranks.csv:5, column name, value \"ORDR\": is unknown; one of KINGDOM, PHYLUM, CLASS,"
                + " ORDER, FAMILY, SUBFAMILY, GENUS, SPECIES, SUBSPECIES, VARIETY",
            "quotas.csv:2, column quota, value \"-12.5\": is negative; -1 means no number, else 0"
                + " or more",
            "distributions.csv:4, column geo_entity_id, value \"77\": is not an id in"
                + " geo_entities.csv");
  }

  @Test
  void countsWhatItDoesNotShow() throws IOException {
    Packages.copySmall(folder);
    var rows = new StringBuilder("taxon_concept_id,language,name\n");
    for (int i = 0; i < 250; i++) {
      rows.append("4,EN,\n");
    }
    Files.writeString(folder.resolve("common_names.csv"), rows);
    var refused =
        catchThrowableOfType(RefusedInput.class, () -> Packages.read(folder, new ImportIssues()));
    assertThat(refused.count()).isEqualTo(250);
    assertThat(refused.issues()).hasSize(ImportIssues.LIMIT);
    assertThat(refused).hasMessageEndingWith("250 problems were found, nothing was changed");
  }
}
