package org.saola.cli.mirror;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.saola.language.Language;
import org.saola.progress.Progress;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import org.saola.sync.Patience;
import org.saola.sync.SyncRun;
import org.saola.sync.SyncTerms;
import org.saola.sync.Upstream;
import org.saola.sync.job.SyncJob;
import org.saola.sync.job.SyncSettings;

/** Runs syncs in this process, a hundred times as fast as real ones. */
record Mirroring(Dataset source, String from, Duration interval, Duration answerTime) {
  private static final Patience NEARLY_NONE =
      new Patience(
          Duration.ofMillis(1),
          Duration.ofMillis(1),
          Duration.ofMillis(10),
          40,
          Duration.ofSeconds(10),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10));

  static Mirroring of(Dataset source, String from) {
    return new Mirroring(source, from, Duration.ofMillis(1), Duration.ofSeconds(10));
  }

  /** The API of a source below the address of a server. */
  static String path(Dataset source) {
    return source.kind() == Dataset.Kind.RED_LIST ? "/api/v4" : "/api/v1";
  }

  static Upstream upstream(Dataset source, String from) {
    var header =
        source.kind() == Dataset.Kind.RED_LIST ? "Authorization" : "X-Authentication-Token";
    return new Upstream(URI.create(from), header, null);
  }

  /** Runs to the end and gives what was reported, notices first. */
  List<String> run(Database database, Path data) throws IOException {
    return run(database, data, List.of(Language.values()), Long.MAX_VALUE);
  }

  List<String> run(Database database, Path data, List<Language> languages, long mostRequests)
      throws IOException {
    var patience =
        new Patience(
            interval,
            NEARLY_NONE.firstPause(),
            NEARLY_NONE.longestPause(),
            NEARLY_NONE.tries(),
            answerTime,
            NEARLY_NONE.downloadTime(),
            NEARLY_NONE.longestWait());
    var settings =
        new SyncSettings(
            false,
            source,
            upstream(source, from),
            new SyncTerms(patience, mostRequests),
            languages,
            false,
            false,
            null);
    return run(database, data, settings);
  }

  /** Runs to the end as it is set and gives what was reported, notices first. */
  static List<String> run(Database database, Path data, SyncSettings settings) throws IOException {
    var said = new ArrayList<String>();
    var job =
        new SyncJob(
            database,
            data,
            settings,
            new SyncRun.Display(Progress.SILENT, said::add),
            InstantSource.system());
    job.run();
    said.addAll(job.lines());
    return said;
  }
}
