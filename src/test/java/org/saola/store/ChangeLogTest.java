package org.saola.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saola.changes.ChangeClass;
import org.saola.changes.ChangeKind;
import org.saola.changes.RecordOperation;
import org.saola.speciesplus.TaxonRecord;
import org.saola.store.changes.ChangeEntry;
import org.saola.store.changes.ChangeFilter;
import org.saola.store.changes.ChangeLog;
import org.saola.store.release.Dataset;
import org.saola.store.speciesplus.SpeciesPlusItem;
import org.saola.store.sql.DatabaseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChangeLogTest extends OpenDatabase {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<TaxonRecord> FIRST =
      List.of(
          InventedTaxa.species(1, "Mirus primus"),
          InventedTaxa.species(2, "Mirus secundus"),
          InventedTaxa.species(3, "Mirus tertius"));
  private static final List<TaxonRecord> SECOND =
      List.of(
          InventedTaxa.species(4, "Mirus novus"),
          InventedTaxa.species(2, "Mirus secundus"),
          InventedTaxa.species(3, "Mirus mutatus"));

  @Test
  void isEmptyBeforeTheFirstImport() {
    assertThat(database.changes().last()).isZero();
    var page = database.changes().read(0, 10, ChangeFilter.NONE);
    assertThat(page.entries()).isEmpty();
    assertThat(page.cursor()).isZero();
    assertThat(page.more()).isFalse();
  }

  @Test
  void theFirstImportAddsEverythingWithoutContent() {
    InventedTaxa.publish(database, FIRST);
    var entries = read(0, ChangeFilter.NONE);
    assertThat(entries)
        .extracting(entry -> entry.get("operation").asString(), entry -> entry.get("id").asInt())
        .containsExactly(tuple("added", 1), tuple("added", 2), tuple("added", 3));
    assertThat(entries).noneMatch(entry -> entry.has("changes"));
    assertThat(entries.getFirst().get("classes")).isEmpty();
  }

  @Test
  void laterImportsSayWhatTheyAddChangeAndRemove() {
    InventedTaxa.publish(database, FIRST);
    var release = InventedTaxa.publish(database, SECOND);
    var entries = read(3, ChangeFilter.NONE);
    assertThat(entries)
        .as("what is equal is not mentioned")
        .extracting(
            entry -> entry.get("sequence").asLong(),
            entry -> entry.get("id").asInt(),
            entry -> entry.get("operation").asString(),
            entry -> entry.get("classes").toString())
        .containsExactly(
            tuple(4L, 1, "removed", "[\"deleted\"]"),
            tuple(5L, 3, "changed", "[\"name\"]"),
            tuple(6L, 4, "added", "[\"new_taxon\"]"));
    var changed = entries.get(1);
    assertThat(changed.get("changes"))
        .isEqualTo(
            JSON.readTree(
                """
                [{"op":"replace","path":"/fullName",
                  "before":"Mirus tertius","after":"Mirus mutatus"}]
                """));
    assertThat(changed.get("taxon_name").asString()).isEqualTo("Mirus mutatus");
    assertThat(changed.get("kind").asString()).isEqualTo("taxon_concept");
    assertThat(changed.get("source").asString()).isEqualTo("speciesplus");
    assertThat(changed.get("release").get("number").asInt()).isEqualTo(release.number());
    assertThat(changed.get("published_at").asString()).isEqualTo(clock.instant().toString());
  }

  @Test
  void theSameDataAgainChangeNothing() {
    InventedTaxa.publish(database, FIRST);
    var release = InventedTaxa.publish(database, FIRST);
    assertThat(release.number()).isEqualTo(2);
    assertThat(database.changes().last()).isEqualTo(3);
    InventedTaxa.publish(database, SECOND);
    assertThat(database.changes().last()).as("the sequence goes on").isEqualTo(6);
    assertThat(read(0, ChangeFilter.NONE)).hasSize(6);
  }

  @Test
  void pagesFollowEachOther() {
    publishMany(25);
    var seen = new ArrayList<Long>();
    long cursor = 0;
    boolean more = true;
    while (more) {
      var page = database.changes().read(cursor, 10, ChangeFilter.NONE);
      page.entries().stream().map(ChangeEntry::sequence).forEach(seen::add);
      cursor = page.cursor();
      more = page.more();
    }
    assertThat(seen).isEqualTo(LongStream.rangeClosed(1, 25).boxed().toList());
    assertThat(cursor).isEqualTo(25);
  }

  @Test
  void aFollowerWhoseFilterLetsNothingThroughStillGetsOn() {
    publishMany(25);
    var nothing = new ChangeFilter(Set.of(ChangeKind.ASSESSMENT), null, null, 0, Long.MAX_VALUE);
    var page = database.changes().read(0, 10, nothing);
    assertThat(page.entries()).isEmpty();
    assertThat(page.cursor()).isEqualTo(25);
    assertThat(page.more()).isFalse();
  }

  private void publishMany(int count) {
    InventedTaxa.publish(
        database,
        IntStream.rangeClosed(1, count)
            .mapToObj(id -> InventedTaxa.species(id, "Mirus no" + id))
            .toList());
  }

  @Test
  void filtersByKindClassTaxonAndRelease() {
    var first = InventedTaxa.publish(database, FIRST);
    var redList = InventedAssessments.publish(database, InventedAssessments.random(4, 1));
    var second = InventedTaxa.publish(database, SECOND);
    var all = ChangeFilter.NONE;
    var kinds = all.kinds();
    assertThat(sequences(all)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    assertThat(sequences(new ChangeFilter(Set.of(ChangeKind.ASSESSMENT), null, null, 0, 99)))
        .containsExactly(4L, 5L, 6L, 7L);
    assertThat(sequences(new ChangeFilter(Set.of(ChangeKind.TAXON_CONCEPT), null, null, 0, 99)))
        .as("around those of the other source")
        .containsExactly(1L, 2L, 3L, 8L, 9L, 10L);
    assertThat(sequences(new ChangeFilter(kinds, ChangeClass.NAME, null, 0, 99)))
        .containsExactly(9L);
    assertThat(sequences(new ChangeFilter(Set.of(ChangeKind.TAXON_CONCEPT), null, 3, 0, 99)))
        .containsExactly(3L, 9L);
    assertThat(sequences(new ChangeFilter(kinds, ChangeClass.NAME, 2, 0, 99))).isEmpty();
    assertThat(sequences(new ChangeFilter(kinds, null, null, first.id(), redList.id())))
        .containsExactly(4L, 5L, 6L, 7L);
    assertThat(sequences(new ChangeFilter(kinds, null, null, redList.id(), second.id())))
        .containsExactly(8L, 9L, 10L);
  }

  private List<Long> sequences(ChangeFilter filter) {
    return database.changes().read(0, 100, filter).entries().stream()
        .map(ChangeEntry::sequence)
        .toList();
  }

  @Test
  void summaryCountsByKindOperationAndClass() {
    var first = InventedTaxa.publish(database, FIRST);
    InventedAssessments.publish(database, InventedAssessments.random(4, 1));
    var second = InventedTaxa.publish(database, SECOND);
    var summary = database.changes().summary(first.id(), second.id());
    assertThat(summary.total()).isEqualTo(3);
    assertThat(summary.count(ChangeKind.TAXON_CONCEPT, RecordOperation.REMOVED)).isEqualTo(1);
    assertThat(summary.byClass())
        .containsOnlyKeys(ChangeClass.NAME, ChangeClass.NEW_TAXON, ChangeClass.DELETED)
        .containsEntry(ChangeClass.NAME, 1L);
    assertThat(database.changes().summary(0, second.id()).total())
        .as("from the very beginning, of this source only")
        .isEqualTo(6);
    assertThat(database.changes().summary(second.id(), second.id()).total()).isZero();
  }

  @Test
  void longChangesComeBackWhole() {
    InventedTaxa.publish(database, FIRST);
    var longName = "Mirus " + "longissimus".repeat(5000);
    InventedTaxa.publish(database, List.of(InventedTaxa.species(1, longName)));
    assertThat(read(3, ChangeFilter.NONE).getFirst().get("changes").get(0).get("after").asString())
        .isEqualTo(longName);
  }

  @Test
  void aChangeThatADamagedDatabaseHidesIsMissed() throws SQLException {
    InventedTaxa.publish(database, FIRST);
    InventedTaxa.publish(database, SECOND);
    for (var hidden : List.of("max", "min")) {
      try (var connection = kind.connect(settings);
          var statement = connection.createStatement()) {
        statement.executeUpdate(
            "delete from change_entry where key = (select %s(key) from change_entry)"
                .formatted(hidden));
      }
    }
    assertThatThrownBy(() -> read(0, ChangeFilter.NONE)).hasMessageContaining("change 1)");
    assertThatThrownBy(() -> read(1, ChangeFilter.NONE)).hasMessageContaining("change 6)");
    assertThat(database.changes().read(1, 4, ChangeFilter.NONE).entries()).hasSize(4);
  }

  @Test
  void anImportThatIsGivenUpLeavesNoChanges() {
    InventedTaxa.publish(database, FIRST);
    try (var draft = database.releases().begin(Dataset.SPECIES_PLUS, InventedTaxa.DESCRIPTION)) {
      draft.add(new SpeciesPlusItem.Taxon(0, SECOND.getFirst(), List.of()));
    }
    assertThat(rows("change_entry")).isEqualTo(3);
    assertThat(rows("change_set")).isEqualTo(1);
    InventedTaxa.publish(database, SECOND);
    assertThat(database.changes().last()).isEqualTo(6);
  }

  @Test
  void sequencesHaveNoGapsHoweverManyImportAtOnce() throws Exception {
    int imports = 6;
    try (var other = another();
        var threads = Executors.newFixedThreadPool(2)) {
      Callable<@Nullable Void> speciesPlus = () -> importSpeciesPlus(database, imports);
      Callable<@Nullable Void> redList = () -> importRedList(other, imports);
      for (var running : threads.invokeAll(List.of(speciesPlus, redList))) {
        running.get();
      }
      assertThat(other.changes().last()).isEqualTo(database.changes().last());
    }
    database.close();
    database = another();
    var log = database.changes();
    var entries = log.read(0, 1000, ChangeFilter.NONE).entries();
    assertThat(entries)
        .extracting(ChangeEntry::sequence)
        .isEqualTo(LongStream.rangeClosed(1, log.last()).boxed().toList());
    assertThat(log.last()).isGreaterThan(2L * imports);
  }

  private static @Nullable Void importSpeciesPlus(Database database, int count)
      throws InterruptedException {
    for (int round = 0; round < count; round++) {
      var name = "Mirus no" + round;
      whenFree(() -> InventedTaxa.publish(database, List.of(InventedTaxa.species(1, name))));
    }
    return null;
  }

  private static @Nullable Void importRedList(Database database, int count)
      throws InterruptedException {
    for (int round = 0; round < count; round++) {
      var assessments = InventedAssessments.random(3, round);
      whenFree(() -> InventedAssessments.publish(database, assessments));
    }
    return null;
  }

  private static void whenFree(Runnable publication) throws InterruptedException {
    for (int attempt = 0; ; attempt++) {
      try {
        publication.run();
        return;
      } catch (DatabaseException e) {
        if (attempt == 1000) {
          throw e;
        }
        Thread.sleep(5);
      }
    }
  }

  private List<JsonNode> read(long after, ChangeFilter filter) {
    ChangeLog log = database.changes();
    return log.read(after, 100, filter).entries().stream()
        .map(entry -> JSON.readTree(entry.json()))
        .toList();
  }
}
