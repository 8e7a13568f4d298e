package org.saola.cli.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.saola.codelists.CodeListFiles;
import org.saola.language.Language;
import org.saola.progress.Progress;
import org.saola.store.release.Dataset;
import org.saola.sync.Patience;
import org.saola.sync.SyncFolder;
import org.saola.sync.SyncRun;
import org.saola.sync.SyncTerms;
import org.saola.sync.redlist.RedListCopyOptions;
import org.saola.sync.redlist.RedListMirror;
import org.saola.sync.speciesplus.SpeciesPlusCopyOptions;
import org.saola.sync.speciesplus.SpeciesPlusMirror;

/** Asks for both sources at once, publishes nothing, and is made to be killed. */
final class MirrorProcess {
  private static final int REQUESTS_PER_SECOND = 500;

  private MirrorProcess() {}

  /** Takes the address of a server and a data directory. */
  public static void main(String[] arguments) throws InterruptedException {
    var data = Path.of(arguments[1]);
    var threads =
        Dataset.FIRST.stream()
            .map(source -> Thread.ofPlatform().start(() -> copy(source, arguments[0], data)))
            .toList();
    for (var thread : threads) {
      thread.join();
    }
  }

  private static void copy(Dataset source, String origin, Path data) {
    var upstream = Mirroring.upstream(source, origin + Mirroring.path(source));
    var terms = new SyncTerms(Patience.of(REQUESTS_PER_SECOND), Long.MAX_VALUE);
    var display = new SyncRun.Display(Progress.SILENT, _ -> {});
    try (var folder = SyncFolder.open(data, source.id());
        var session = SyncRun.open(folder, upstream, terms, display, InstantSource.system())) {
      switch (source.kind()) {
        case SPECIES_PLUS -> {
          var options = new SpeciesPlusCopyOptions(List.of(Language.EN), false);
          new SpeciesPlusMirror(session, folder, options, Optional.empty()).run(Optional.empty());
        }
        case RED_LIST ->
            new RedListMirror(session, new RedListCopyOptions(false, false), CodeListFiles.load())
                .run(Optional.empty(), Optional.empty());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
