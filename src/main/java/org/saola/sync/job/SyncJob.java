package org.saola.sync.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saola.codelists.CodeListFiles;
import org.saola.ingest.RefusedInput;
import org.saola.publish.ImportFormat;
import org.saola.publish.ImportOptions;
import org.saola.publish.RedListFormat;
import org.saola.publish.RedListImport;
import org.saola.publish.SpeciesPlusImport;
import org.saola.status.DataDay;
import org.saola.store.Database;
import org.saola.store.release.FormatCoverage;
import org.saola.store.release.Release;
import org.saola.store.release.ReleaseDescription;
import org.saola.sync.MirrorState;
import org.saola.sync.SyncFolder;
import org.saola.sync.SyncRun;
import org.saola.sync.SyncStopped;
import org.saola.sync.redlist.RedListCopyOptions;
import org.saola.sync.redlist.RedListMirror;
import org.saola.sync.speciesplus.SpeciesPlusCopyOptions;
import org.saola.sync.speciesplus.SpeciesPlusMirror;

/** One sync of one source, from the first request to the new release. */
public final class SyncJob {
  private static final double BYTES_PER_MEGABYTE = 1e6;

  private final Database database;
  private final Path dataDirectory;
  private final SyncSettings settings;
  private final SyncRun.Display display;
  private final InstantSource clock;
  private final List<String> lines = new ArrayList<>();

  public SyncJob(
      Database database,
      Path dataDirectory,
      SyncSettings settings,
      SyncRun.Display display,
      InstantSource clock) {
    this.database = database;
    this.dataDirectory = dataDirectory;
    this.settings = settings;
    this.display = display;
    this.clock = clock;
  }

  /** What was done so far, a sentence a line. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /**
   * Runs to the end.
   *
   * @throws SyncStopped if it has to go on another time
   * @throws RefusedInput if what the service publishes can't be taken
   */
  public void run() throws IOException {
    var started = clock.instant();
    try (var folder = SyncFolder.open(dataDirectory, settings.dataset().id());
        var session = SyncRun.open(folder, settings.upstream(), settings.terms(), display, clock)) {
      try {
        folder.setAsideIfBroken(session::say);
        if (session.resumed()) {
          session.say("going on with the sync that was begun earlier");
        }
        sync(folder, session);
      } catch (IOException | RuntimeException failure) {
        if (failure instanceof SyncStopped) {
          left(session);
        }
        remember(failure, folder);
        throw failure;
      } finally {
        summarize(session, started);
      }
    }
  }

  private void remember(Exception failure, SyncFolder folder) {
    var message = failure.getMessage();
    try {
      folder.keepFailure(
          clock.instant(), message == null ? failure.getClass().getSimpleName() : message);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private void sync(SyncFolder folder, SyncRun session) throws IOException {
    if (settings.peer()) {
      lines.addAll(new PeerSync(database, dataDirectory, settings, session, clock).run(folder));
      return;
    }
    var served = database.releases().findCurrent(settings.dataset());
    // labels tell nothing: people give the same to something else
    var state = folder.state().filter(last -> served.filter(last::made).isPresent());
    switch (settings.dataset().kind()) {
      case SPECIES_PLUS -> syncSpeciesPlus(folder, session, served, state);
      case RED_LIST -> syncRedList(folder, session, served, state);
    }
  }

  private void syncSpeciesPlus(
      SyncFolder folder, SyncRun session, Optional<Release> served, Optional<MirrorState> state)
      throws IOException {
    var options = new SpeciesPlusCopyOptions(settings.languages(), settings.full());
    var mirror = new SpeciesPlusMirror(session, folder, options, state);
    var finished =
        served
            .map(Release::description)
            .filter(description -> description.format().equals(ImportFormat.COPY))
            .flatMap(description -> mirror.published(description.label()));
    var copy =
        finished.isPresent()
            ? finished.get()
            : mirror.run(served.map(database.releases()::records));
    var made = served;
    if (copy.records().isPresent()) {
      var report =
          new SpeciesPlusImport(database, settings.dataset(), session.progress())
              .run(
                  copy.records().get(),
                  new ReleaseDescription(ImportFormat.COPY, copy.label(), citation(served, state))
                      .of(today(), FormatCoverage.of(ImportFormat.COPY)),
                  served);
      made = report.release();
      lines.add("%,d taxa were new or changed".formatted(copy.changed()));
      lines.addAll(report.lines());
    } else if (finished.isEmpty()) {
      lines.add("Nothing has changed since the last sync; the release that is served stays");
    }
    keep(folder, made.orElseThrow(), copy.details());
    mirror.forget();
  }

  private void syncRedList(
      SyncFolder folder, SyncRun session, Optional<Release> served, Optional<MirrorState> state)
      throws IOException {
    var snapshots = database.redList(settings.dataset());
    snapshots.refresh();
    var options = new RedListCopyOptions(settings.full(), settings.force());
    var result =
        new RedListMirror(session, options, CodeListFiles.load()).run(state, snapshots.current());
    if (result.isEmpty()) {
      var version = state.map(MirrorState::release).orElse("");
      lines.add(
          "Version %s is the one that is served; nothing to do (--force looks closer)"
              .formatted(version));
      keep(folder, served.orElseThrow(), new TreeMap<>());
      return;
    }
    var copy = result.get();
    var report =
        new RedListImport(database, settings.dataset(), dataDirectory, session.progress())
            .run(
                RedListFormat.DOCUMENTS,
                List.of(copy.documents()),
                ImportOptions.copied(copy.version(), citation(served, state), today().day()),
                served);
    lines.addAll(report.lines());
    lines.addAll(copy.lines());
    keep(folder, report.release().orElseThrow(), new TreeMap<>());
    session.forget();
  }

  /** What was copied today is of today. */
  private DataDay today() {
    return new DataDay(
        clock.instant().atOffset(ZoneOffset.UTC).toLocalDate(), DataDay.From.MANIFEST);
  }

  /** What the last sync said stays, when this one says nothing. */
  private @Nullable String citation(Optional<Release> served, Optional<MirrorState> state) {
    var said = settings.citation();
    return said != null || state.isEmpty()
        ? said
        : served.map(release -> release.description().citation()).orElse(null);
  }

  private void keep(SyncFolder folder, Release made, SortedMap<String, String> details)
      throws IOException {
    var upstream = settings.upstream().toString();
    var label = made.description().label();
    folder.keep(new MirrorState(upstream, label, clock.instant(), details).served(made));
  }

  private void left(SyncRun session) {
    session
        .stage()
        .filter(stage -> stage.left() > 0)
        .ifPresent(stage -> {
          var interval = settings.terms().patience().interval();
          lines.add(
              "Left: %s; about %s more for these. Run the same command to go on."
                  .formatted(stage.words(), words(interval.multipliedBy(stage.left()))));
        });
  }

  private void summarize(SyncRun session, Instant started) {
    var tally = session.tally();
    lines.add(
        "%,d requests, %,d of them repeated, %,.1f MB, %s"
            .formatted(
                tally.requests(),
                tally.repeated(),
                tally.bytes() / BYTES_PER_MEGABYTE,
                words(Duration.between(started, clock.instant()))));
  }

  private static String words(Duration time) {
    long seconds = Math.max(1, time.toSeconds());
    return seconds < 60
        ? seconds + " s"
        : seconds < 3600
            ? "%d min %d s".formatted(seconds / 60, seconds % 60)
            : "%d h %d min".formatted(seconds / 3600, seconds % 3600 / 60);
  }
}
