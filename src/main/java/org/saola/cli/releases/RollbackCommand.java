package org.saola.cli.releases;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.DataCommand;
import org.saola.cli.terminal.DatasetOption;
import org.saola.message.Refused;
import org.saola.publish.ReleaseRollback;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import org.saola.terminal.ProgressDisplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes an import back. */
@Command(
    name = "rollback",
    description = {
      "Serve an earlier release again.",
      "Running servers take it over within a second; followers of changes see what that changes."
    })
public final class RollbackCommand extends DataCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "DATASET",
      description = "speciesplus, redlist, or another one; or give it with --dataset.")
  private @Nullable String id;

  @Mixin private DatasetOption option = new DatasetOption();

  @Option(
      names = "--to",
      paramLabel = "RELEASE",
      description = "Number or label of a release that is kept (default: the one served before).")
  private @Nullable String target;

  @Override
  protected void run(Database database) {
    var outcome =
        new ReleaseRollback(database, ProgressDisplay.onStandardError())
            .to(target, named(database));
    outcome.lines().forEach(out()::println);
  }

  private Dataset named(Database database) {
    var chosen = option.chosen(database);
    if (chosen.isPresent() == (id != null)) {
      throw new Refused(
          "say once which dataset to roll back; there is "
              + database.datasets().list().stream()
                  .map(Dataset::id)
                  .collect(Collectors.joining(", ")));
    }
    return id == null ? chosen.orElseThrow() : database.datasets().named(id, DatasetOption.ANY);
  }
}
