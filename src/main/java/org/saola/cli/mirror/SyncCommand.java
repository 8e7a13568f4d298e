package org.saola.cli.mirror;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.DataCommand;
import org.saola.cli.terminal.DatasetOption;
import org.saola.language.Language;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import org.saola.sync.Patience;
import org.saola.sync.SyncRun;
import org.saola.sync.SyncStopped;
import org.saola.sync.SyncTerms;
import org.saola.sync.Upstream;
import org.saola.sync.job.SyncJob;
import org.saola.sync.job.SyncSettings;
import org.saola.sync.job.SyncTarget;
import org.saola.sync.job.Upstreams;
import org.saola.terminal.ProgressDisplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies what a public service, or another server, publishes. */
@Command(
    name = "sync",
    description = {
      "Copy what a public service, or another Saola, publishes into a new release.",
      "It asks slowly, one request at a time, with your own token. It may be stopped at any time"
          + " and goes on where it was; nothing is served before all is there. A later sync asks"
          + " only for what changed."
    })
public final class SyncCommand extends DataCommand {
  @Parameters(
      paramLabel = "SOURCE",
      description = "speciesplus or redlist of the public service, or peer: both of another Saola.")
  private SyncTarget target = SyncTarget.SPECIES_PLUS;

  @Option(
      names = "--from",
      paramLabel = "URL",
      description = "The API to ask (default: the public service); for peer, that server.")
  private @Nullable URI from;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "File that holds your token for that API (default: $SAOLA_SPECIESPLUS_TOKEN,"
              + " $SAOLA_REDLIST_TOKEN or $SAOLA_PEER_TOKEN).")
  private @Nullable Path tokenFile;

  @Mixin private DatasetOption dataset = new DatasetOption();

  @Option(
      names = "--languages",
      split = ",",
      paramLabel = "LANGUAGE",
      description = "Species+: languages of texts, en among them (default: en,es,fr).")
  private List<Language> languages = List.of(Language.values());

  @Option(names = "--full", description = "Ask for everything anew, not only for changes.")
  private boolean full;

  @Option(
      names = "--force",
      description = "Red List: look for changes although the version is the one that is served.")
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
          "How fast to ask (default: ${DEFAULT-VALUE}, what the public services ask for).")
  private double requestsPerSecond = Patience.POLITE_REQUESTS_PER_SECOND;

  @Override
  protected void check() throws IOException {
    checkNumbers();
    var _ = upstream();
  }

  @Override
  protected void run(Database database) throws IOException {
    var upstream = upstream();
    var datasets = dataset.chosen(database, target.kinds()).map(List::of).orElse(target.datasets());
    for (var one : datasets) {
      run(database, settings(one, upstream));
    }
  }

  private void run(Database database, SyncSettings settings) throws IOException {
    var progress = ProgressDisplay.onStandardError();
    var display = new SyncRun.Display(progress, sentence -> progress.lasting("  " + sentence));
    var job = new SyncJob(database, directory(), settings, display, InstantSource.system());
    try {
      job.run();
    } catch (SyncStopped stopped) {
      if (stopped.reason() != SyncStopped.Reason.BUDGET) {
        throw stopped;
      }
      err().println("saola: " + stopped.getMessage());
    } finally {
      job.lines().forEach(out()::println);
    }
  }

  private Upstream upstream() throws IOException {
    return Upstreams.of(target, from, tokenFile);
  }

  private void checkNumbers() {
    if (!languages.contains(Language.EN)) {
      throw new Refused("--languages needs en, which the others add texts to");
    }
    if (!(requestsPerSecond > 0)) {
      throw new Refused("--requests-per-second must be above 0; 2 is usual");
    }
    if (mostRequests < 1) {
      throw new Refused("--max-requests must be above 0");
    }
    if (requestsPerSecond > Patience.POLITE_REQUESTS_PER_SECOND && target != SyncTarget.PEER) {
      err()
          .printf(
              "saola: warning: %s requests a second are more than the public services allow; they"
                  + " may block your token%n",
              requestsPerSecond);
    }
  }

  private SyncSettings settings(Dataset into, Upstream upstream) {
    return new SyncSettings(
        target == SyncTarget.PEER,
        into,
        upstream,
        new SyncTerms(Patience.of(requestsPerSecond), mostRequests),
        languages,
        full,
        force,
        citation);
  }
}
