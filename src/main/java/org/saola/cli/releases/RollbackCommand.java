package org.saola.cli.releases;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.DataOptions;
import org.saola.cli.terminal.ProgressDisplay;
import org.saola.cli.terminal.Refused;
import org.saola.cli.terminal.SourceConverter;
import org.saola.publish.ReleaseRollback;
import org.saola.store.Database;
import org.saola.store.release.Release;
import org.saola.store.release.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes an import back. */
@Command(
    name = "rollback",
    description = {
      "Serve an earlier release again.",
      "Running servers take it over within a second; followers of changes see what that changes."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
public final class RollbackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(
      paramLabel = "SOURCE",
      converter = SourceConverter.class,
      description = "speciesplus or redlist.")
  private Source source = Source.SPECIES_PLUS;

  @Option(
      names = "--to",
      paramLabel = "RELEASE",
      description = "Number or label of a release that is kept (default: the one served before).")
  private @Nullable String target;

  @Override
  public Integer call() {
    try (var database = data.open()) {
      var earlier = target == null ? null : find(database, target);
      var outcome =
          new ReleaseRollback(database, ProgressDisplay.onStandardError())
              .run(source, earlier)
              .orElseThrow(this::nothingKept);
      var out = spec.commandLine().getOut();
      out.println(serving(outcome.earlier(), outcome.release().recordCount()));
      if (!outcome.release().equals(outcome.earlier())) {
        out.printf("It is release %d now%n", outcome.release().number());
      }
    }
    return 0;
  }

  private String serving(Release release, int records) {
    return "Now serving release %d (%s) of %s again: %,d records"
        .formatted(release.number(), release.description().label(), source.code(), records);
  }

  private Refused nothingKept() {
    return new Refused(
        "no earlier release of %s is kept; see saola releases".formatted(source.code()));
  }

  private Release find(Database database, String name) {
    return database
        .releases()
        .find(source, name)
        .orElseThrow(() ->
            new Refused(
                "there is no release %s of %s; see saola releases".formatted(name, source.code())));
  }
}
