package org.saola.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.language.Language;
import org.saola.store.download.DownloadStatistics;
import org.saola.store.overlay.DatedReason;
import org.saola.store.release.Dataset;
import org.saola.store.release.DatasetDescription;
import org.saola.store.sql.DatabaseException;

/** Datasets come and go whole. */
class DatasetsTest extends OpenDatabase {
  private static final Dataset NATIONAL = new Dataset("national", Dataset.Kind.SPECIES_PLUS);

  @ParameterizedTest
  @ValueSource(strings = {"red-list", "species-plus"})
  void whatRequestsCallTheFirstTwoIsNoIdOfOthers(String id) {
    for (var kind : Dataset.Kind.values()) {
      assertThatThrownBy(
              () -> database.datasets().add(new Dataset(id, kind), DatasetDescription.NONE))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("choose another id");
    }
    assertThat(database.datasets().list()).isEqualTo(Dataset.FIRST);
  }

  @Test
  void withADatasetGoesAllThatItHas() throws IOException {
    database.datasets().add(NATIONAL, DatasetDescription.NONE);
    var taxa = List.of(InventedTaxa.species(1, "Mirus primus"));
    publishWithDump(Dataset.SPECIES_PLUS, taxa.size());
    publishWithDump(NATIONAL, taxa.size());
    database.datasets().remove(NATIONAL);
    assertThat(database.datasets().list()).isEqualTo(Dataset.FIRST);
    assertThat(rows("bulk_download")).as("that of the other one").isEqualTo(1);
    assertThat(rows("bulk_download_chunk")).isEqualTo(1);
    assertThat(rows("taxon_document")).isEqualTo(1);
    assertThat(database.releases().list())
        .as("remembered, as its changes are")
        .hasSize(2)
        .anyMatch(release -> release.dataset().equals(NATIONAL) && !release.readable());
  }

  @Test
  void whatPeopleFoundOutOfCategoriesGoesWithTheirDataset() {
    var regional = new Dataset("regional", Dataset.Kind.RED_LIST);
    database.datasets().add(regional, DatasetDescription.NONE);
    var reason = new DatedReason(1, 2020, "VU", "EN", "G");
    database.changes().overlay().keep(regional, List.of(reason), false);
    database.changes().overlay().keep(Dataset.RED_LIST, List.of(reason), false);
    database.datasets().remove(regional);
    assertThat(database.changes().overlay().of(regional)).isEmpty();
    assertThat(database.changes().overlay().of(Dataset.RED_LIST)).containsExactly(reason);
  }

  @Test
  void nothingComesIntoADatasetThatWasRemoved() {
    database.datasets().add(NATIONAL, DatasetDescription.NONE);
    database.datasets().remove(NATIONAL);
    assertThatThrownBy(() -> database.releases().takeTurn(NATIONAL))
        .isInstanceOf(DatabaseException.class)
        .hasMessage("there is no dataset national any more");
    assertThat(rows("release")).isZero();
  }

  @Test
  void whileSomethingIsImportedItStays() {
    database.datasets().add(NATIONAL, DatasetDescription.NONE);
    InventedTaxa.publish(database, NATIONAL, List.of(InventedTaxa.species(1, "Mirus primus")));
    try (var _ = database.releases().takeTurn(NATIONAL)) {
      assertThatThrownBy(() -> database.datasets().remove(NATIONAL))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("another import of national");
    }
    assertThat(database.releases().findCurrent(NATIONAL)).isPresent();
    assertThat(database.datasets().find("national")).isPresent();
  }

  private void publishWithDump(Dataset dataset, int records) throws IOException {
    var release =
        InventedTaxa.publish(database, dataset, List.of(InventedTaxa.species(1, "Mirus primus")));
    var file = Files.write(directory.resolve("dump"), new byte[] {1});
    database
        .downloads(dataset)
        .publish(
            Language.EN,
            file,
            new DownloadStatistics(release.id(), Instant.EPOCH, records, 1, 1, 1));
  }
}
