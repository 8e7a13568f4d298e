package org.saola.publish.dump;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.saola.api.speciesplus1.document.BulkDump;
import org.saola.language.Language;
import org.saola.message.Refused;
import org.saola.progress.Progress;
import org.saola.store.Database;
import org.saola.store.download.DownloadStatistics;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.taxonomy.Taxonomy;

/** Writes the bulk dumps of a release of Species+, and publishes each as soon as it is whole. */
public final class BulkExport {
  private static final int BATCH = 200;

  private final Database database;
  private final SpeciesPlusSnapshot snapshot;
  private final Progress progress;

  /**
   * An export of what is served now of a dataset.
   *
   * @throws Refused if nothing is
   */
  public static BulkExport of(Database database, Dataset dataset, Progress progress) {
    var snapshots = database.speciesPlus(dataset);
    snapshots.refresh();
    var snapshot =
        snapshots
            .current()
            .orElseThrow(
                () -> new Refused("there is nothing to export yet; run saola import first"));
    return new BulkExport(database, snapshot, progress);
  }

  public BulkExport(Database database, SpeciesPlusSnapshot snapshot, Progress progress) {
    this.database = database;
    this.snapshot = snapshot;
    this.progress = progress;
  }

  /** Where the dumps of a dataset lie, unless somebody wants them elsewhere. */
  public static Path usualFolder(Path dataDirectory, Dataset dataset) {
    var exports = dataDirectory.resolve("exports");
    return Dataset.FIRST.contains(dataset) ? exports : exports.resolve(dataset.id());
  }

  /** The release that is written. */
  public Release release() {
    return snapshot.release();
  }

  /** A dump that was published. */
  public record Published(Path file, long records) {}

  /**
   * Writes a dump into a folder, which is made when missing, in the place of one that is there, and
   * publishes it.
   */
  public Published run(Language language, Path folder) throws IOException {
    Files.createDirectories(folder);
    var file = folder.resolve("cites_eu_%s.ndjson.gz".formatted(language.code()));
    var unfinished = folder.resolve(file.getFileName() + ".part");
    var started = Instant.now();
    try {
      BulkDump dump;
      try (var out = Files.newOutputStream(unfinished)) {
        dump = write(language, out);
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      database
          .downloads(snapshot.release().dataset())
          .publish(
              language,
              file,
              new DownloadStatistics(
                  snapshot.release().id(),
                  started,
                  dump.records(),
                  dump.bytes(),
                  Files.size(file),
                  Duration.between(started, Instant.now()).toNanos() / 1e9));
      return new Published(file, dump.records());
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private BulkDump write(Language language, OutputStream out) throws IOException {
    var places = snapshot.placesById();
    try (var gzip = new GZIPOutputStream(new BufferedOutputStream(out), 1 << 16);
        var step = progress.start("export " + language.code(), "records", places.length)) {
      var dump = new BulkDump(gzip, language, LocalDate.now(Clock.systemUTC()));
      for (int from = 0; from < places.length; from += BATCH) {
        var batch = Arrays.copyOfRange(places, from, Math.min(places.length, from + BATCH));
        for (var taxon : snapshot.records(batch)) {
          if (taxon.taxonomy() == Taxonomy.CITES_EU) {
            dump.add(taxon);
          }
        }
        step.add(batch.length);
      }
      return dump;
    }
  }
}
