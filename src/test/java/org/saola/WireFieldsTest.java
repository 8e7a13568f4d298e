package org.saola;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who knows what documents of the Red List call their fields. */
class WireFieldsTest {
  private static final Path SOURCES = Path.of("src/main/java/org/saola");

  /** Who writes documents, who reads them, and the format that tells them from each other. */
  private static final List<String> MAY_KNOW =
      List.of("api/redlist4", "store/redlist/record", "ingest/redlistdocuments");

  /** Those that nothing else is called, so that whoever says them speaks of documents. */
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "sis_taxon_id",
        "taxon_scientific_name",
        "red_list_category",
        "red_list_category_code",
        "assessment_points",
        "supplementary_info",
        "population_size",
        "credit_type_name",
        "citation_short",
        "is_endemic",
        "trend_justification",
        "taxonomic_notes",
        "use_trade",
        "species_taxa",
        "subpopulation_taxa",
        "infrarank_taxa",
        "ssc_groups",
        "infra_type",
        "species_recovery_score"
      })
  void isKnownToWhoWritesAndWhoReads(String field) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      var who =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> read(file).contains('"' + field + '"'))
              .toList();
      assertThat(who).isNotEmpty().allMatch(WireFieldsTest::mayKnow);
    }
  }

  private static boolean mayKnow(Path file) {
    return MAY_KNOW.stream().anyMatch(room -> file.startsWith(SOURCES.resolve(room)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
