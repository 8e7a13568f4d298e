package org.saola.publish.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.DemoData;
import org.saola.progress.Progress;
import org.saola.publish.Demo;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;

/**
 * The demo has an earlier release, which tells of its day, and changes nothing of the later one.
 */
@SuppressWarnings("NullAway.Init")
final class EarlierDemoTest {
  @TempDir private static Path directory;

  private static Database plain;
  private static Database grown;

  @BeforeAll
  static void importAll() throws IOException {
    plain = database(DemoData.WHOLE, "plain");
    grown = database(DemoData.GROWN, "grown");
  }

  @AfterAll
  static void close() {
    plain.close();
    grown.close();
  }

  private static Database database(DemoData data, String folder) throws IOException {
    data.copyTo(directory.resolve(folder));
    return Database.open(new DatabaseSettings(directory.resolve(folder), null));
  }

  private static Release served(Database database, Dataset dataset) {
    return database.releases().findCurrent(dataset).orElseThrow();
  }

  private static List<TaxonRecord> records(Database database, Release release) {
    var records = new ArrayList<TaxonRecord>();
    database
        .releases()
        .records(release)
        // when a record changed depends on when it was imported
        .forEach((record, _) -> records.add(record.updatedAt(Instant.EPOCH)));
    return records;
  }

  private static Release earlier() {
    return grown.releases().list().stream()
        .filter(release -> release.dataset().equals(Dataset.SPECIES_PLUS) && release.number() == 1)
        .findFirst()
        .orElseThrow();
  }

  private static RedListSnapshot redList(Database database) {
    var snapshots = database.redList(Dataset.RED_LIST);
    snapshots.refresh();
    return snapshots.current().orElseThrow();
  }

  private static List<String> documents(RedListSnapshot snapshot) {
    var documents = new ArrayList<String>();
    snapshot.forEachDocument((document, _) -> documents.add(new String(document, UTF_8)));
    snapshot.forEachTaxon((document, _) -> documents.add(new String(document, UTF_8)));
    return documents;
  }

  @Test
  void theReleaseThatIsServedIsTheSame() {
    var release = served(grown, Dataset.SPECIES_PLUS);
    assertThat(release.description().label()).isEqualTo("demo");
    assertThat(records(grown, release))
        .isNotEmpty()
        .isEqualTo(records(plain, served(plain, Dataset.SPECIES_PLUS)));
    assertThat(served(grown, Dataset.RED_LIST).description().label()).isEqualTo("demo");
    assertThat(documents(redList(grown))).isNotEmpty().isEqualTo(documents(redList(plain)));
  }

  @Test
  void theEarlierOneKnowsNothingOfLaterDays() {
    var release = earlier();
    assertThat(release.description().label()).isEqualTo("demo-2020");
    assertThat(records(grown, release))
        .flatExtracting(record -> record.law().citesListings())
        .isNotEmpty()
        .allMatch(EarlierDemoTest::isPast);
    assertThat(records(grown, release))
        .flatExtracting(record -> record.law().euListings())
        .isNotEmpty()
        .allMatch(EarlierDemoTest::isPast);
    assertThat(years(grown.redList(Dataset.RED_LIST).find("demo-2020").orElseThrow()))
        .isNotEmpty()
        .allMatch(year -> year <= EarlierDemo.DAY.getYear());
    assertThat(years(redList(grown))).as("later").anyMatch(year -> year > 2020);
  }

  private static boolean isPast(Listing listing) {
    var day = listing.effectiveAt();
    return day == null || !day.isAfter(EarlierDemo.DAY);
  }

  private static List<Integer> years(RedListSnapshot snapshot) {
    return IntStream.range(0, snapshot.size())
        .mapToObj(place ->
            Integer.valueOf(Objects.requireNonNull(snapshot.summary(place).yearPublished())))
        .toList();
  }

  @Test
  void dataThatAreThereAlreadyAreLeftAlone() throws IOException {
    try (var database = database(DemoData.WHOLE, "old")) {
      Demo.importBoth(database, directory, Progress.SILENT);
      assertThat(database.releases().list()).hasSize(2);
    }
  }

  @Test
  void anImportThatWasCutOffBetweenTheReleasesGoesOn() {
    var begun = new AtomicInteger();
    Progress untilTheSecondList =
        (step, unit, total) -> {
          if (step.startsWith("read") && begun.incrementAndGet() == 2) {
            throw new IllegalStateException("cut off");
          }
          return Progress.SILENT.start(step, unit, total);
        };
    var settings = new DatabaseSettings(directory.resolve("cut"), null);
    try (var database = Database.open(settings)) {
      assertThatThrownBy(() -> Demo.importBoth(database, directory, untilTheSecondList))
          .hasMessageContaining("cut off");
      assertThat(served(database, Dataset.SPECIES_PLUS).description().label())
          .isEqualTo("demo-2020");
    }
    try (var database = Database.open(settings)) {
      Demo.importBoth(database, directory, Progress.SILENT);
      assertThat(served(database, Dataset.SPECIES_PLUS).description().label()).isEqualTo("demo");
      assertThat(served(database, Dataset.RED_LIST).description().label()).isEqualTo("demo");
      assertThat(database.releases().list()).hasSize(4);
    }
  }
}
