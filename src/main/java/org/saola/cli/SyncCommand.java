package org.saola.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.store.Source;
import org.saola.sync.Patience;
import org.saola.sync.Session;
import org.saola.sync.SyncStopped;
import org.saola.sync.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies what a public service publishes. */
@Command(
    name = "sync",
    description = {
      "Copy what a public service publishes into a new release.",
      "It asks slowly, one request at a time, with your own token. It may be stopped at any time and"
          + " goes on where it was; nothing is served before all is there. A later sync asks only"
          + " for what changed."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class SyncCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(
      paramLabel = "SOURCE",
      converter = SourceConverter.class,
      description = "What to copy: speciesplus or redlist.")
  private Source source = Source.SPECIES_PLUS;

  @Option(
      names = "--from",
      paramLabel = "URL",
      description = "The API to ask (default: the public service).")
  private @Nullable URI from;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "File that holds your token for that API (default: $SAOLA_SPECIESPLUS_TOKEN or"
              + " $SAOLA_REDLIST_TOKEN).")
  private @Nullable Path tokenFile;

  @Option(
      names = "--languages",
      split = ",",
      paramLabel = "LANGUAGE",
      description = "Species+: languages of texts, en among them (default: en,es,fr).")
  private List<Language> languages = List.of(Language.values());

  @Option(
      names = "--full",
      description = "Ask for everything anew instead of what changed since the last sync.")
  private boolean full;

  @Option(
      names = "--force",
      description =
          "Red List: look for changes although the version is the one that is served already.")
  private boolean force;

  @Option(
      names = "--citation",
      paramLabel = "TEXT",
      description = "How to cite the data (default: as given to the last sync).")
  private @Nullable String citation;

  @Option(
      names = "--max-requests",
      paramLabel = "N",
      description = "End after so many requests; the next run goes on.")
  private long mostRequests = Long.MAX_VALUE;

  @Option(
      names = "--requests-per-second",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "How fast to ask (default: ${DEFAULT-VALUE}, which the public services ask their users to"
              + " keep to).")
  private double requestsPerSecond = Patience.POLITE_REQUESTS_PER_SECOND;

  @Override
  public Integer call() throws IOException {
    var settings = settings();
    var progress = ProgressDisplay.onStandardError();
    var display = new Session.Display(progress, sentence -> progress.lasting("  " + sentence));
    try (var database = data.open()) {
      var job = new SyncJob(database, data.directory(), settings, display, InstantSource.system());
      try {
        job.run();
        return 0;
      } catch (SyncStopped stopped) {
        if (stopped.reason() != SyncStopped.Reason.BUDGET) {
          throw stopped;
        }
        spec.commandLine().getErr().println("saola: " + stopped.getMessage());
        return 0;
      } finally {
        job.lines().forEach(spec.commandLine().getOut()::println);
      }
    }
  }

  private SyncSettings settings() throws IOException {
    if (!languages.contains(Language.EN)) {
      throw new Refused("--languages needs en, which the others add texts to");
    }
    if (!(requestsPerSecond > 0)) {
      throw new Refused("--requests-per-second must be above 0; 2 is usual");
    }
    if (mostRequests < 1) {
      throw new Refused("--max-requests must be above 0");
    }
    if (requestsPerSecond > Patience.POLITE_REQUESTS_PER_SECOND) {
      spec.commandLine()
          .getErr()
          .printf(
              "saola: warning: %s requests a second are more than the public services allow; they"
                  + " may block your token%n",
              requestsPerSecond);
    }
    return new SyncSettings(
        source,
        Upstreams.of(source, from, tokenFile),
        new Terms(Patience.of(requestsPerSecond), mostRequests),
        languages,
        full,
        force,
        citation);
  }
}
