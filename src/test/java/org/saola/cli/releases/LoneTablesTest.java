package org.saola.cli.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.saola.cli.CommandRun;
import org.saola.ingest.InputFiles;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.redlist.RedListTable;
import org.saola.ingest.speciespackage.SpeciesPackage;
import org.saola.publish.ImportFormat;
import org.saola.publish.SpeciesPlusFormat;

/** A table that means nothing alone is refused by its right name, with what to take along. */
final class LoneTablesTest {
  @TempDir private Path folder;

  private Path write(String name, String header) throws IOException {
    return Files.writeString(folder.resolve(name), header + "\n");
  }

  private static void assertRefused(String words, Path... paths) {
    var inputs = new ArrayList<InputFiles>();
    try {
      for (var path : paths) {
        inputs.add(InputFiles.open(path));
      }
      assertThatThrownBy(() -> ImportFormat.of(inputs))
          .isInstanceOf(RefusedInput.class)
          .hasMessage(words);
    } finally {
      inputs.forEach(InputFiles::close);
    }
  }

  static Stream<RedListTable> detailsOfDownloads() {
    return Stream.of(RedListTable.values())
        .filter(table ->
            !List.of(
                    RedListTable.SIMPLE_SUMMARY,
                    RedListTable.ASSESSMENTS,
                    RedListTable.ASSESSMENTS_WITH_HTML)
                .contains(table));
  }

  @ParameterizedTest
  @MethodSource("detailsOfDownloads")
  void refusesEachTableOfADownload(RedListTable table) throws IOException {
    var ids =
        table.key() == RedListTable.Key.TAXON
            ? "internalTaxonId,"
            : "assessmentId,internalTaxonId,";
    var name = table.code() + ".csv";
    write(name, ids + "scientificName," + String.join(",", table.columns()));
    var words = name + " holds no assessment; take assessments.csv or simple_summary.csv along";
    assertRefused(words, folder.resolve(name));
    assertRefused(words, folder);
  }

  @Test
  void namesAllTablesThatWereGiven() throws IOException {
    var threats = write("threats.csv", "assessmentId,code,name");
    var habitats = write("habitats.csv", "assessmentId,code,name");
    assertRefused(
        "threats.csv, habitats.csv holds no assessment; take assessments.csv or simple_summary.csv"
            + " along",
        threats,
        habitats);
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          summary_2020.csv  | assessmentId,internalTaxonId,scientificName,redlistCategory | summary_2020.csv is a list of assessments under a name that no download has; call it simple_summary.csv or assessments.csv | tables are told by their names
          all_usetrade.csv  | assessmentId,internalTaxonId,scientificName,code,name | all_usetrade.csv holds no assessment; take assessments.csv or simple_summary.csv along | merged tables have other names
          THREATS.CSV       | assessmentid,code,name | THREATS.CSV holds no assessment; take assessments.csv or simple_summary.csv along | the case doesn't matter
          threats.csv       | internal_taxon_id,Threats.ThreatsSubfield.ThreatsLookup | threats.csv holds no assessment; take taxonomy.csv and assessments.csv of the SIS Connect set along | another set has tables of these names
          countries.csv     | CountryOccurrence.CountryOccurrenceSubfield.CountryOccurrenceLookup,internal_taxon_id | countries.csv holds no assessment; take taxonomy.csv and assessments.csv of the SIS Connect set along | the id may stand last
          names.csv         | Id,Kingdom,Scientific Name,Rank,Name status,Taxonomy | names.csv is an export of Species+ that can't be imported; take the downloads of listings, quotas, suspensions or EU decisions | Species+ offers more than that
          cites_processes.csv | TaxonConcept id,Resolution,Country,Event,Event date | cites_processes.csv is an export of Species+ that can't be imported; take the downloads of listings, quotas, suspensions or EU decisions | reviews have no place
          history.csv       | TaxonId,Kingdom,FullName,RankName,Appendix,ChangeType,EffectiveAt,IsCurrent | history.csv is the Checklist's history of listings, which can't be imported; take its index, best as JSON, which has the days of the listings in force | it has no CurrentListing
          NameUsage.csv     | ID,scientificName,rank,status | NameUsage.csv has no column threatStatus in any table; a checklist without it is no Red List | ColDP without threatStatus
          taxon.csv         | taxonID,scientificName | taxon.csv has no column threatStatus in any table; a checklist without it is no Red List | Darwin Core without threatStatus
          distribution.csv  | taxonID,locality,threatStatus | distribution.csv holds no names of taxa; take the table of taxa along (taxon.csv, or NameUsage.tsv of ColDP), and one with a column threatStatus | statuses of nothing
          VernacularName.csv| taxonID,name,language | VernacularName.csv holds no names of taxa; take the table of taxa along (taxon.csv, or NameUsage.tsv of ColDP), and one with a column threatStatus | names of nothing
          """)
  void refusesOtherTables(String name, String header, String words, String because)
      throws IOException {
    assertRefused(words, write(name, header));
    assertRefused(words, folder);
  }

  @Test
  void wantsArchivesAsAWhole() throws IOException {
    assertRefused(
        "taxon.csv, distribution.csv: give the folder or zip that holds all tables of the archive",
        write("taxon.csv", "taxonID,scientificName"),
        write("distribution.csv", "taxonID,threatStatus"));
  }

  @Test
  void saysWhatIsKnownOfOtherFiles() throws IOException {
    var path = write("notes.csv", "milk,eggs");
    try (var files = InputFiles.open(path)) {
      assertThatThrownBy(() -> ImportFormat.of(List.of(files)))
          .hasMessageContaining("notes.csv: of no format that can be imported");
    }
  }

  static Stream<String> detailsOfPackages() {
    return SpeciesPackage.tables().filter(table -> !table.equals("taxon_concepts.csv"));
  }

  @ParameterizedTest
  @MethodSource("detailsOfPackages")
  void refusesEachTableOfAPackage(String table) throws IOException {
    var columns =
        switch (table) {
          case "common_names.csv" -> "taxon_concept_id,language,name";
          case "references.csv" -> "id,citation";
          case "quotas.csv" -> "id,taxon_concept_id,geo_entity_id,quota,unit_id";
          default -> "id";
        };
    var path = write(table, columns);
    var run = CommandRun.of("import", path.toString(), "--data", folder.resolve("data").toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            ("saola: %s: one table of a Species+ data package, which has 16 tables; give the folder"
                    + " or zip with all of them, or add to what is served with --merge%n")
                .formatted(table));
  }

  /** The whole index is one document, larger than any of the Red List. */
  @Test
  void tellsTheJsonOfTheChecklistWhateverItsSize() throws IOException {
    var taxon = "{\"id\":1,\"full_name\":\"Aus bus\",\"rank_name\":\"SPECIES\"}";
    var path = folder.resolve("index.json");
    Files.writeString(path, "[{\"animalia\":[" + (taxon + ",").repeat(400_000) + taxon + "]}]");
    try (var files = InputFiles.open(path)) {
      assertThat(ImportFormat.of(List.of(files))).isEqualTo(SpeciesPlusFormat.CHECKLIST);
    }
  }

  @Test
  void neverDoublesAPath() throws IOException {
    var threats = write("simple_summary.csv", "assessmentId,internalTaxonId,scientificName\n1,x,A");
    var habitats = write("habitats.csv", "assessmentId,code,name");
    var run =
        CommandRun.of(
            "import",
            threats.toString(),
            habitats.toString(),
            "--data",
            folder.resolve("data").toString());
    assertThat(run.err()).contains("simple_summary.csv:2, column internalTaxonId");
    assertThat(run.err()).doesNotContain("simple_summary.csv/simple_summary.csv");
  }
}
