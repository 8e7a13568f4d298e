package org.saola.ingest.speciespackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.cites.Quota;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFiles;
import org.saola.language.Translation;
import org.saola.listing.ChangeType;
import org.saola.listing.Designation;
import org.saola.listing.ListingChange;
import org.saola.listing.ListingChange.HashAnnotation;
import org.saola.places.Distribution;
import org.saola.taxonomy.CommonName;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Reference;
import org.saola.taxonomy.TaxonConcept;
import org.saola.taxonomy.TaxonReference;
import org.saola.taxonomy.Taxonomy;

final class SpeciesPackageTest {
  private final ImportIssues issues = new ImportIssues();

  @Test
  void readsTaxa() {
    var taxa = Packages.read(Packages.small(), issues).taxonConcepts();
    assertThat(taxa).extracting(TaxonConcept::id).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(taxa.get(3))
        .isEqualTo(
            new TaxonConcept(
                4,
                Taxonomy.CITES_EU,
                3,
                Rank.SPECIES,
                "Lorus albus",
                "(Alba & \"Nera\", 1802)",
                NameStatus.ACCEPTED,
                "1.1.00001.00001",
                Instant.parse("2010-01-01T00:00:00Z"),
                Instant.parse("2010-01-02T03:04:05.678901Z"),
                Instant.parse("2011-01-01T00:00:00Z"),
                null));
    assertThat(taxa.getLast().live()).isFalse();
  }

  @Test
  void tellsMissingFromEmpty() {
    var records = Packages.read(Packages.small(), issues);
    assertThat(records.taxonConcepts().get(4).authorYear()).isEmpty();
    assertThat(records.taxonConcepts().get(5).authorYear()).isNull();
    assertThat(records.quotas()).extracting(Quota::url).containsExactly("", null, null);
  }

  @Test
  void readsEveryKindOfCell() {
    var records = Packages.read(Packages.small(), issues);
    assertThat(records.rankNames())
        .hasSize(10)
        .containsEntry(Rank.PHYLUM, new Translation("Phylum", "filo", null));
    assertThat(records.changeTypeNames().get(Designation.CITES))
        .containsEntry(ChangeType.ADDITION, new Translation("listing", "inclusión", "inscription"));
    assertThat(records.commonNames()).contains(new CommonName(4, null, "Nomu"));
    assertThat(records.references()).contains(new Reference(2, "Nera, C. 1950.\nSecond line."));
    assertThat(records.distributions())
        .contains(
            new Distribution(1, 4, 1, List.of(), List.of(1, 2)),
            new Distribution(2, 4, 2, List.of("reintroduced", "extinct (?)"), List.of()));
    assertThat(records.taxonReferences())
        .contains(new TaxonReference(1, 3, 1, true, true, Set.of(5, 999)));
    assertThat(records.quotas()).extracting(Quota::amount).containsExactly(12.5, null, 1e-05);
    assertThat(records.events().get(1).endDate()).isEqualTo(LocalDate.of(2010, 1, 1));
    var first = records.listingChanges().getFirst();
    assertThat(first.hashAnnotation())
        .isEqualTo(
            new HashAnnotation(
                "#4", "CoP1", new Translation("All parts, except seeds", null, null)));
    assertThat(records.listingChanges().get(2).populations()).containsExactlyInAnyOrder(1, 2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "package-A, 146 4 4 15 62 6 7 4",
    "package-B, 495 120 741 657 619 110 75 120",
    "package-cases, 267 0 0 127 131 0 0 0"
  })
  void readsGoldenPackages(String name, String counts) {
    var folder = Packages.golden(name);
    assumeTrue(folder.isPresent(), "shared/golden is not at hand");
    var records = Packages.read(folder.orElseThrow(), issues);
    assertThat(
            Stream.of(
                    records.taxonConcepts(),
                    records.relationships(),
                    records.commonNames(),
                    records.distributions(),
                    records.listingChanges(),
                    records.quotas(),
                    records.suspensions(),
                    records.euDecisions())
                .map(table -> String.valueOf(table.size()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(counts);
  }

  @Test
  void toleratesOtherOrdersOtherColumnsOtherFilesAndMarks(@TempDir Path folder) throws IOException {
    Packages.copySmall(folder);
    Files.writeString(
        folder.resolve("references.csv"),
        "\ufeffcitation,id,source\r\n\"Alba, B.\",1,own\r\n\r\nNera,2,own\r\n");
    Files.writeString(folder.resolve("README.txt"), "read me");
    assertThat(Packages.read(folder, issues).references())
        .containsExactly(new Reference(1, "Alba, B."), new Reference(2, "Nera"));
    assertThat(issues.remarks())
        .extracting(Object::toString)
        .containsExactly(
            "references.csv:1, column source: is not a column of this table; not read",
            "README.txt: is not a table of the package; not read in " + folder.getFileName());
  }

  @Test
  void toleratesTimesWithFewerDecimals(@TempDir Path folder) throws IOException {
    Packages.copySmall(folder);
    Packages.change(folder, "taxon_concepts.csv", "02T00:00:00.000000Z", "02T00:00:00Z");
    Packages.change(folder, "taxon_concepts.csv", "02T00:00:00.000000Z", "02T00:00:00.5Z");
    assertThat(Packages.read(folder, issues).taxonConcepts())
        .extracting(TaxonConcept::updatedAt)
        .contains(Instant.parse("2010-01-02T00:00:00.5Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADDITION", "DELETION", "RESERVATION", "RESERVATION_WITHDRAWAL"})
  void exceptionsQualifyEveryOtherType(String type, @TempDir Path folder) throws IOException {
    Packages.copySmall(folder);
    Packages.change(folder, "listing_changes.csv", "1,3,CITES,II,ADDITION", "1,3,CITES,II," + type);
    assertThat(Packages.read(folder, issues).listingChanges())
        .filteredOn(change -> change.id() == 2)
        .extracting(ListingChange::parentId)
        .containsExactly(1);
    assertThat(issues.remarks()).isEmpty();
  }

  @Test
  void remarksOnAnExceptionOfAnotherDay(@TempDir Path folder) throws IOException {
    Packages.copySmall(folder);
    Packages.change(
        folder,
        "listing_changes.csv",
        "2,5,CITES,II,EXCEPTION,1990-01-01",
        "2,5,CITES,II,EXCEPTION,1991-01-01");
    assertThat(Packages.read(folder, issues).listingChanges()).hasSize(8);
    assertThat(issues.remarks())
        .extracting(Object::toString)
        .containsExactly(
            "listing_changes.csv:3, column effective_at, value \"1991-01-01\": differs from"
                + " 1990-01-01 of change 1, which it qualifies");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "taxon_concepts.csv, true",
    "events.csv, true",
    "common_names.csv, false",
    "references.csv, false",
    "assessments.csv, false"
  })
  void recognisesItsFiles(String file, boolean expected, @TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve(file), "");
    try (var files = InputFiles.open(folder)) {
      assertThat(SpeciesPackage.recognises(files)).isEqualTo(expected);
    }
  }
}
