package org.saola.ingest.speciespackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFiles;
import org.saola.ingest.RefusedInput;
import org.saola.progress.Progress;
import org.saola.speciesplus.PrimaryRecords;
import org.saola.taxonomy.CommonName;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Reference;

final class LayersTest {
  @TempDir private Path newer;

  private PrimaryRecords merge() {
    try (var base = InputFiles.open(Packages.small());
        var over = InputFiles.open(newer)) {
      return SpeciesPackage.read(List.of(base, over), new ImportIssues(), Progress.SILENT);
    }
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(newer.resolve(file), text);
  }

  private List<String> refused() {
    var refused = catchThrowableOfType(RefusedInput.class, this::merge);
    assertThat(refused).as("the layers were taken").isNotNull();
    return refused.issues().stream().map(Object::toString).toList();
  }

  @Test
  void rowsOfTheSameIdAreReplacedInTheirPlaceAndNewOnesAppended() throws IOException {
    write("references.csv", "id,citation\n3,New.\n1,Changed.\n");
    var records = merge();
    assertThat(records.references())
        .containsExactly(
            new Reference(1, "Changed."),
            new Reference(2, "Nera, C. 1950.\nSecond line."),
            new Reference(3, "New."));
    assertThat(records.taxonConcepts()).hasSize(10);
  }

  @Test
  void tablesWithoutIdsHaveNaturalKeys() throws IOException {
    write("ranks.csv", "name,display_name_en,display_name_es,display_name_fr\nORDER,Ordo,,\n");
    write("common_names.csv", "taxon_concept_id,language,name\n4,EN,White lory-beast\n4,DE,Tier\n");
    write(
        "taxon_relationships.csv",
        "taxon_concept_id,other_taxon_concept_id,type\n4,7,HAS_SYNONYM\n");
    var records = merge();
    assertThat(records.rankNames()).hasSize(10);
    assertThat(records.rankNames().get(Rank.ORDER)).extracting("en").isEqualTo("Ordo");
    assertThat(records.commonNames())
        .containsExactly(
            new CommonName(4, "EN", "White lory-beast"),
            new CommonName(4, "FR", "Bête blanche"),
            new CommonName(4, null, "Nomu"),
            new CommonName(4, "DE", "Tier"));
    assertThat(records.relationships()).hasSize(2);
  }

  @Test
  void theWholeIsCheckedAndIssuesNameTheLayer() throws IOException {
    write(
        "distributions.csv",
        "id,taxon_concept_id,geo_entity_id,tags,reference_ids\n9,4,1,,\n10,4,99,,\n");
    assertThat(refused())
        .containsExactly(
            "%s/distributions.csv:3, column geo_entity_id, value \"99\": is not an id in geo_entities.csv"
                .formatted(newer.getFileName()),
            "%s/distributions.csv:2, column taxon_concept_id, geo_entity_id: is the same pair as in small/distributions.csv:2; one is enough"
                .formatted(newer.getFileName()));
  }

  @Test
  void aChangeInANewerLayerCanBreakAnOlderRow() throws IOException {
    write(
        "events.csv", "id,type,name,effective_at,end_date,is_current,url\n3,EcSrg,SRG 1,,,true,\n");
    assertThat(refused())
        .containsExactly(
            "small/listing_changes.csv:8, column event_id, value \"3\": is an event of type EcSrg;"
                + " for a row of EU the type is EuRegulation");
  }

  @Test
  void anIdMayNotStandTwiceInOneLayer() throws IOException {
    write("references.csv", "id,citation\n1,One.\n1,Two.\n");
    assertThat(refused())
        .containsExactly(
            "%s/references.csv:3, column id, value \"1\": stands twice in this file, first on line 2; each must be unique"
                .formatted(newer.getFileName()));
  }

  @Test
  void theOldestLayerMustBeComplete() throws IOException {
    write("references.csv", "id,citation\n1,One.\n");
    assertThatThrownBy(() -> Packages.read(newer, new ImportIssues()))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining(
            "references.csv: one table of a Species+ data package, which has 16 tables");
  }
}
