package org.saola.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.cli.DemoData;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.progress.Progress;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.TestDatabase;
import org.saola.store.release.Dataset;
import org.saola.store.release.ManifestFile;
import org.saola.store.release.Release;
import org.saola.store.release.ReleaseDescription;
import org.saola.store.sql.DatabaseException;

/** Whoever adds to what is served must not lose what another one adds at the same time. */
final class MergesSideBySideTest {
  private static final String COLUMNS =
      "id,taxonomy,parent_id,rank,full_name,author_year,name_status,taxonomic_position,created_at,"
          + "updated_at,dependents_updated_at,deleted_at\n";
  private static final int ONE = 900_001;
  private static final int OTHER = 900_002;

  @TempDir private Path directory;

  private interface Opening {
    InputStream open(byte[] content);
  }

  /** A package with nothing but one more kingdom. */
  private static List<InputFiles> kingdom(int id, Opening opening) {
    var row =
        "%d,CITES_EU,,KINGDOM,Mira%d,,A,%d,2024-01-15T09:01:00.000000Z,2024-01-15T09:01:00.000000Z,,%n"
            .formatted(id, id, id);
    var content = (COLUMNS + row).getBytes(UTF_8);
    var file = new InputFile("taxon_concepts.csv", content.length, () -> opening.open(content));
    return List.of(InputFiles.of("more", List.of(file)));
  }

  private static void merge(Database database, List<InputFiles> inputs) {
    var options = new ImportOptions("merged", null, true, false, null, null, null, null);
    new SpeciesPlusImport(database, Dataset.SPECIES_PLUS, Progress.SILENT)
        .run(SpeciesPlusFormat.PACKAGE, inputs, options);
  }

  private static List<Integer> ids(Database database) {
    try (var turn = database.releases().takeTurn(Dataset.SPECIES_PLUS)) {
      return turn.former().orElseThrow().taxa().ids().boxed().toList();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nothingIsLost(TestDatabase kind) throws Exception {
    var settings = DemoData.WHOLE.copyTo(kind, directory);
    try (var database = Database.open(settings);
        var executor = Executors.newSingleThreadExecutor()) {
      mergeWhileAnotherReads(settings, executor);
      assertThat(ids(database)).as("what the first one added").contains(ONE);
      merge(database, kingdom(OTHER, ByteArrayInputStream::new));
      assertThat(ids(database)).contains(ONE, OTHER);
    }
  }

  private static void mergeWhileAnotherReads(DatabaseSettings settings, ExecutorService executor)
      throws Exception {
    var reading = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var slow =
        kingdom(
            ONE,
            content -> {
              reading.countDown();
              await(goOn);
              return new ByteArrayInputStream(content);
            });
    try (var mine = Database.open(settings);
        var others = Database.open(settings)) {
      var merging = executor.submit(() -> merge(mine, slow));
      await(reading);
      assertThatThrownBy(() -> merge(others, kingdom(OTHER, ByteArrayInputStream::new)))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("another import")
          .hasMessageContaining("wait for its end");
      goOn.countDown();
      merging.get();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aCopyOfWhatIsNotServedAnyMoreIsRefused(TestDatabase kind) throws Exception {
    try (var database = Database.open(DemoData.WHOLE.copyTo(kind, directory))) {
      var basis = database.releases().findCurrent(Dataset.SPECIES_PLUS);
      merge(database, kingdom(ONE, ByteArrayInputStream::new));
      assertThatThrownBy(() -> publish(database, basis))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("release 2 (merged) of speciesplus came in meanwhile");
      assertThat(ids(database)).contains(ONE);
      publish(database, database.releases().findCurrent(Dataset.SPECIES_PLUS));
      assertThat(database.releases().findCurrent(Dataset.SPECIES_PLUS))
          .get()
          .extracting(Release::number)
          .isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatWasMergedIsKeptOnceHoweverManyWere(TestDatabase kind) throws Exception {
    var settings = DemoData.WHOLE.copyTo(kind, directory);
    try (var database = Database.open(settings);
        var connection = kind.connect(settings);
        var statement = connection.createStatement()) {
      merge(database, kingdom(ONE, ByteArrayInputStream::new));
      merge(database, kingdom(OTHER, ByteArrayInputStream::new));
      assertThat(ids(database)).contains(ONE, OTHER);
      try (var counts =
          statement.executeQuery("select count(*), count(distinct release_id) from source_file")) {
        counts.next();
        assertThat(counts.getInt(1)).isEqualTo(16 * counts.getInt(2));
      }
      var last = database.releases().findCurrent(Dataset.SPECIES_PLUS).orElseThrow();
      assertThat(database.releases().manifest(last))
          .extracting(ManifestFile::name)
          .containsExactly("release 2 (merged)", "taxon_concepts.csv");
    }
  }

  private static void publish(Database database, Optional<Release> basis) {
    var description = new ReleaseDescription(ImportFormat.COPY, "copy", null);
    new SpeciesPlusImport(database, Dataset.SPECIES_PLUS, Progress.SILENT)
        .run(database.releases().records(basis.orElseThrow()), description, basis);
  }
}
