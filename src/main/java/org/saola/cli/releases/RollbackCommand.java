package org.saola.cli.releases;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.DataOptions;
import org.saola.cli.terminal.Refused;
import org.saola.cli.terminal.SourceConverter;
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
      var release = rolledBack(database);
      spec.commandLine()
          .getOut()
          .printf(
              "Now serving release %d (%s) of %s again: %,d records%n",
              release.number(),
              release.description().label(),
              source.code(),
              release.recordCount());
    }
    return 0;
  }

  private Release rolledBack(Database database) {
    var releases = database.releases();
    if (target == null) {
      return releases
          .rollBack(source)
          .orElseThrow(() ->
              new Refused(
                  "no earlier release of %s is kept; see saola releases".formatted(source.code())));
    }
    return releases.rollBack(
        releases
            .find(source, target)
            .orElseThrow(() ->
                new Refused(
                    "there is no release %s of %s; see saola releases"
                        .formatted(target, source.code()))));
  }
}
