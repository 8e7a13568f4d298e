package org.saola.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saola.store.InventedAssessments.add;
import static org.saola.store.InventedAssessments.item;
import static org.saola.store.InventedAssessments.summary;
import static org.saola.store.InventedAssessments.taxon;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saola.store.release.Dataset;
import org.saola.store.sql.DatabaseException;

class RedListReleasesTest extends OpenDatabase {

  @Test
  void redListAndSpeciesPlusAreServedSideBySide() {
    var species = InventedTaxa.publish(database, List.of(InventedTaxa.species(1, "Mirus primus")));
    var redList = InventedAssessments.publish(database, InventedAssessments.random(10, 1));
    assertThat(database.releases().findCurrent(Dataset.SPECIES_PLUS)).contains(species);
    assertThat(database.releases().findCurrent(Dataset.RED_LIST)).contains(redList);
    assertThat(database.redList(Dataset.RED_LIST).refresh()).isTrue();
    assertThat(database.redList(Dataset.RED_LIST).refresh()).as("nothing new").isFalse();
  }

  @Test
  void anotherProcessSeesTheNewReleaseAtItsNextRefresh() {
    try (var reader = another()) {
      InventedAssessments.publish(database, InventedAssessments.random(10, 1));
      assertThat(reader.redList(Dataset.RED_LIST).refresh()).isTrue();
      var old = reader.redList(Dataset.RED_LIST).current().orElseThrow();
      InventedAssessments.publish(database, InventedAssessments.random(20, 2));
      assertThat(old.document(9)).as("still there for requests under way").isNotNull();
      assertThat(reader.redList(Dataset.RED_LIST).refresh()).isTrue();
      assertThat(reader.redList(Dataset.RED_LIST).current().orElseThrow().size()).isEqualTo(20);
    }
  }

  @Test
  void draftClosedWithoutPublicationLeavesNothing() {
    var old = InventedAssessments.publish(database, InventedAssessments.random(10, 1));
    try (var draft =
        database.releases().beginRedList(Dataset.RED_LIST, InventedAssessments.DESCRIPTION)) {
      add(draft, summary(1, 1, null));
      draft.add(item(taxon(1, "Mirus", "primus")));
    }
    assertThat(database.releases().findCurrent(Dataset.RED_LIST)).contains(old);
    assertThat(rows("red_list_document")).isEqualTo(10);
    assertThat(rows("release")).isEqualTo(1);
  }

  @Test
  void supersededReleaseGoesWithTheNextImport() {
    database.releases().retention().keep(1);
    InventedAssessments.publish(database, InventedAssessments.random(6000, 1));
    InventedAssessments.publish(database, InventedAssessments.random(20, 2));
    assertThat(rows("red_list_document")).isEqualTo(6020);
    clock.advance(Duration.ofSeconds(61));
    InventedAssessments.publish(database, InventedAssessments.random(3, 3));
    assertThat(rows("red_list_document")).isEqualTo(23);
    assertThat(rows("red_list_index_chunk")).isEqualTo(2);
  }

  @Test
  void readerOfARemovedReleaseIsToldSo() {
    database.releases().retention().keep(1);
    InventedAssessments.publish(database, InventedAssessments.random(10, 1));
    database.redList(Dataset.RED_LIST).refresh();
    var stale = database.redList(Dataset.RED_LIST).current().orElseThrow();
    InventedAssessments.publish(database, InventedAssessments.random(20, 2));
    clock.advance(Duration.ofSeconds(61));
    InventedAssessments.publish(database, InventedAssessments.random(3, 3));
    assertThatThrownBy(() -> stale.document(0))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("gone");
    assertThatThrownBy(() -> stale.forEachDocument((_, _) -> {}))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("gone");
  }

  @Test
  void refusesTheSameAssessmentOrTaxonTwice() {
    try (var draft =
        database.releases().beginRedList(Dataset.RED_LIST, InventedAssessments.DESCRIPTION)) {
      add(draft, summary(7, 1, null));
      assertThatThrownBy(() -> add(draft, summary(7, 2, null)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("assessment 7 twice");
      draft.add(item(taxon(7, "Mirus", "primus")));
      assertThatThrownBy(() -> draft.add(item(taxon(7, "Mirus", "alter"))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("taxon 7 twice");
      assertThat(draft.publish().recordCount()).as("the first ones stay").isEqualTo(1);
    }
  }

  @Test
  void manyThreadsMayAdd() throws Exception {
    int each = 500;
    try (var threads = Executors.newFixedThreadPool(4);
        var draft =
            database.releases().beginRedList(Dataset.RED_LIST, InventedAssessments.DESCRIPTION)) {
      var adders =
          IntStream.range(0, 4)
              .<Callable<Integer>>mapToObj(thread ->
                  () -> {
                    for (int id = 1; id <= each; id++) {
                      add(draft, summary(thread * each + id, id, null));
                    }
                    return each;
                  })
              .toList();
      for (var added : threads.invokeAll(adders)) {
        assertThat(added.get()).isEqualTo(each);
      }
      assertThat(draft.publish().recordCount()).isEqualTo(4 * each);
    }
    database.redList(Dataset.RED_LIST).refresh();
    var snapshot = database.redList(Dataset.RED_LIST).current().orElseThrow();
    assertThat(snapshot.placesOfTaxon(each)).hasSize(4);
    assertThat(snapshot.document(4 * each - 1))
        .usingRecursiveComparison()
        .isEqualTo(InventedAssessments.document(4 * each));
  }
}
