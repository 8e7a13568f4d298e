package org.saola.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saola.cli.shared.SharedWork;
import org.saola.progress.Progress;
import org.saola.publish.Demo;
import org.saola.publish.ImportFormat;
import org.saola.publish.SpeciesPlusImport;
import org.saola.speciesplus.TaxonRecord;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.TestDatabase;
import org.saola.store.release.Dataset;
import org.saola.store.release.ReleaseDescription;

/** Data directories with the demo, imported once for all tests. */
public enum DemoData {
  /** Both sources. */
  WHOLE {
    @Override
    public void fill(Database database, Path directory) {
      Demo.importSpeciesPlus(database, Progress.SILENT);
      Demo.importRedList(database, directory, Progress.SILENT);
    }
  },
  /** Both sources as {@code serve --demo} has them, each with an earlier release. */
  GROWN {
    @Override
    public void fill(Database database, Path directory) {
      Demo.importBoth(database, directory, Progress.SILENT);
    }
  },
  /** The Red List, and every so many taxa of Species+, enough to have some of each kind. */
  SAMPLE {
    @Override
    public void fill(Database database, Path directory) {
      WHOLE.fill(database, directory);
      sample(database);
    }

    @Override
    void prepare(Path directory) throws IOException {
      WHOLE.copyTo(directory);
      try (var database = Database.open(new DatabaseSettings(directory, null))) {
        sample(database);
      }
    }

    @Override
    DatabaseSettings prepareInPostgres(Path directory) {
      var settings = TestDatabase.copy(WHOLE.inPostgres(directory), directory);
      try (var database = Database.open(settings)) {
        sample(database);
      }
      return settings;
    }

    private static void sample(Database database) {
      var releases = database.releases();
      var whole = releases.findCurrent(Dataset.SPECIES_PLUS).orElseThrow();
      var taxa = new TreeMap<Integer, TaxonRecord>();
      releases
          .records(whole)
          .forEach((taxon, place) -> {
            if (place % SAMPLED == 0 || !taxon.active()) {
              taxa.put(place, taxon);
            }
          });
      new SpeciesPlusImport(database, Dataset.SPECIES_PLUS, Progress.SILENT)
          .run(
              new RecordList(List.copyOf(taxa.values())),
              new ReleaseDescription(ImportFormat.COPY, "sample", null),
              Optional.of(whole));
    }
  };

  private static final String DATABASE = "saola.db";
  private static final int SAMPLED = 6;

  private byte @Nullable [] content;
  private @Nullable DatabaseSettings postgres;

  public abstract void fill(Database database, Path directory);

  /** Makes a data directory for the first time. */
  void prepare(Path directory) throws IOException {
    try (var database = Database.open(new DatabaseSettings(directory, null))) {
      fill(database, directory);
    }
  }

  DatabaseSettings prepareInPostgres(Path directory) {
    var settings = TestDatabase.POSTGRES.empty(directory);
    try (var database = Database.open(settings)) {
      fill(database, directory);
    }
    return settings;
  }

  /** Makes a database of any kind. */
  public DatabaseSettings copyTo(TestDatabase kind, Path directory) throws IOException {
    if (kind == TestDatabase.POSTGRES) {
      return TestDatabase.copy(inPostgres(directory), directory);
    }
    var settings = kind.empty(directory);
    copyTo(settings.dataDirectory());
    return settings;
  }

  synchronized DatabaseSettings inPostgres(Path directory) {
    var original = postgres;
    if (original == null) {
      original = prepareInPostgres(directory);
      postgres = original;
    }
    return original;
  }

  /** Makes a data directory. */
  public synchronized void copyTo(Path directory) throws IOException {
    var bytes = content;
    if (bytes == null) {
      var shared = SharedWork.file(name() + ".db", file -> Files.write(file, imported()));
      bytes = shared.isPresent() ? Files.readAllBytes(shared.get()) : imported();
      content = bytes;
    }
    Files.createDirectories(directory);
    Files.write(directory.resolve(DATABASE), bytes);
  }

  private byte[] imported() throws IOException {
    var directory = Files.createTempDirectory("saola-demo");
    try {
      prepare(directory);
      return Files.readAllBytes(directory.resolve(DATABASE));
    } finally {
      SharedWork.remove(directory);
    }
  }
}
