package org.saola.cli.releases;

import java.util.List;
import java.util.Optional;
import org.saola.cli.terminal.DataCommand;
import org.saola.cli.terminal.DatasetOption;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.terminal.ReleaseTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists releases and tells what they are made of. */
@Command(
    name = "releases",
    description = {
      "List all releases, newest first; those that are removed have only their changes left."
    },
    subcommands = ReleasesCommand.Show.class)
public final class ReleasesCommand extends DataCommand {
  @Mixin private DatasetOption dataset = new DatasetOption();

  @Override
  protected void run(Database database) {
    var chosen = dataset.chosen(database);
    ReleaseTables.list(
        out(),
        database.releases().list().stream()
            .filter(release -> chosen.isEmpty() || chosen.get().equals(release.dataset()))
            .toList());
  }

  /** Tells what a release is made of. */
  @Command(name = "show", description = "Show what a release is made of and what it changed.")
  static final class Show extends DataCommand {
    @Parameters(paramLabel = "RELEASE", description = "Its number or label.")
    private String release = "";

    @Mixin private DatasetOption dataset = new DatasetOption();

    @Override
    protected void run(Database database) {
      var found =
          dataset.chosen(database).map(List::of).orElseGet(database.datasets()::list).stream()
              .map(each -> database.releases().find(each, release))
              .flatMap(Optional::stream)
              .toList();
      if (found.isEmpty()) {
        throw new Refused("there is no release %s; see saola releases".formatted(release));
      }
      found.forEach(each -> ReleaseTables.show(out(), database, each));
    }
  }
}
