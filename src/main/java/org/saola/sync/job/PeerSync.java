package org.saola.sync.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saola.json.MalformedRecord;
import org.saola.publish.CopiedRelease;
import org.saola.publish.DifferingCopy;
import org.saola.publish.RedListImport;
import org.saola.publish.SpeciesPlusImport;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import org.saola.store.release.ManifestFile;
import org.saola.store.release.Release;
import org.saola.store.release.ReleaseDescription;
import org.saola.sync.MirrorState;
import org.saola.sync.SyncFolder;
import org.saola.sync.SyncRun;
import org.saola.sync.SyncStopped;
import org.saola.sync.peer.PeerCopy;
import org.saola.sync.peer.PeerMirror;
import org.saola.sync.peer.PeerRelease;
import tools.jackson.core.JacksonException;

/** Makes one source of this server the same as that of another server. */
final class PeerSync {
  private static final String FORMAT = "peer";
  private static final int MOST_ROUNDS = 3;

  private final Database database;
  private final Path dataDirectory;
  private final SyncSettings settings;
  private final SyncRun session;
  private final InstantSource clock;
  private final List<String> lines = new ArrayList<>();

  PeerSync(
      Database database,
      Path dataDirectory,
      SyncSettings settings,
      SyncRun session,
      InstantSource clock) {
    this.database = database;
    this.dataDirectory = dataDirectory;
    this.settings = settings;
    this.session = session;
    this.clock = clock;
  }

  /** Runs to the end and gives what was done, a sentence a line. */
  List<String> run(SyncFolder folder) throws IOException {
    var served = database.releases().findCurrent(settings.dataset());
    var last = folder.state().filter(_ -> !settings.full());
    try (var mirror = new PeerMirror(session, folder, settings.dataset(), last, served)) {
      for (int round = 1; round <= MOST_ROUNDS; round++) {
        if (isDone(mirror, folder, served)) {
          return lines;
        }
      }
    }
    throw SyncStopped.unexpected(
        "%s removes its releases faster than they can be copied; let it keep more of them"
            .formatted(session.upstream()));
  }

  private boolean isDone(PeerMirror mirror, SyncFolder folder, Optional<Release> served)
      throws IOException {
    var target = mirror.target();
    if (target.isEmpty()) {
      lines.add("%s: nothing is new".formatted(settings.dataset().id()));
      var state = folder.state();
      if (state.isPresent() && served.isPresent()) {
        folder.keep(
            new MirrorState(
                state.get().upstream(),
                state.get().release(),
                clock.instant(),
                state.get().details()));
      }
      return true;
    }
    var wanted = target.get();
    if (served.isPresent() && mirror.serves(wanted)) {
      lines.add("%s: no record is new".formatted(settings.dataset().id()));
      finish(mirror, folder, wanted, served.get());
      return true;
    }
    var copy = mirror.copy(wanted, served.map(database.releases()::content));
    if (copy.isEmpty()) {
      session.say(
          "release %d is not there any more; looking for a later one".formatted(wanted.number()));
      session.forget();
      return false;
    }
    return isImported(mirror, folder, copy.get());
  }

  private boolean isImported(PeerMirror mirror, SyncFolder folder, PeerCopy copy)
      throws IOException {
    try {
      var imported = importCopy(mirror, copy);
      lines.add(
          "%,d %s received".formatted(copy.received(), copy.whole() ? "documents" : "changes"));
      finish(mirror, folder, copy.release(), imported);
      return true;
    } catch (DifferingCopy | MalformedRecord | JacksonException e) {
      if (copy.whole()) {
        session.forget();
        throw SyncStopped.unexpected(
            "release %d of %s is not the same here: %s. Use the same version of Saola on both, then"
                    .formatted(
                        copy.release().number(),
                        session.upstream(),
                        String.valueOf(e.getMessage()).lines().findFirst().orElse(""))
                + " begin again");
      }
      session.say("what is served plus the changes is not the same as there; copying all of it");
      mirror.takeAll();
      return false;
    }
  }

  private Release importCopy(PeerMirror mirror, PeerCopy copy) {
    var release = copy.release();
    var copied = copied(mirror, release);
    var report =
        switch (settings.dataset().kind()) {
          case SPECIES_PLUS ->
              new SpeciesPlusImport(database, settings.dataset(), session.progress())
                  .run(copy.taxa(), copied);
          case RED_LIST ->
              new RedListImport(database, settings.dataset(), dataDirectory, session.progress())
                  .run(copy.assessments(), release.extras().texts(), copied);
        };
    lines.addAll(report.lines());
    return report.release().orElseThrow();
  }

  private CopiedRelease copied(PeerMirror mirror, PeerRelease release) {
    var digest = release.digest();
    var citation = settings.citation() == null ? release.citation() : settings.citation();
    return new CopiedRelease(
        new ReleaseDescription(FORMAT, release.label(), citation)
            .of(release.dataDay(), release.coverage()),
        List.of(
            new ManifestFile(
                "release %d (%s)".formatted(release.number(), release.label()),
                digest.sha256(),
                digest.bytes(),
                mirror.address(release))),
        digest.sha256());
  }

  private void finish(PeerMirror mirror, SyncFolder folder, PeerRelease copied, Release served)
      throws IOException {
    if (settings.dataset().kind() == Dataset.Kind.RED_LIST) {
      database.changes().reasons().put(served.id(), copied.reasons());
      var overlay = copied.overlay();
      if (overlay != null) {
        database.changes().overlay().keep(settings.dataset(), overlay, true);
      }
    }
    folder.keep(
        new MirrorState(
                session.upstream().toString(),
                served.description().label(),
                clock.instant(),
                mirror.details(copied))
            .served(served));
    session.forget();
  }
}
