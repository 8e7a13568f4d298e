package org.saola.cli;

import org.saola.cli.terminal.DataCommand;
import org.saola.store.Database;
import org.saola.sync.SyncFolder;
import org.saola.terminal.ReleaseTables;
import picocli.CommandLine.Command;

/** Says what is served. */
@Command(
    name = "status",
    description = "Show what is served: releases, dates, citations; how the last syncs went.")
final class StatusCommand extends DataCommand {
  @Override
  protected void run(Database database) {
    var out = out();
    out.printf("Saola %s%n", SaolaCommand.Version.text());
    for (var dataset : database.datasets().list()) {
      out.println(
          database
              .releases()
              .findCurrent(dataset)
              .map(ReleaseTables::status)
              .orElse("%s: nothing imported yet (saola import)".formatted(dataset.id())));
      SyncFolder.state(directory(), dataset.id())
          .ifPresent(last -> out.printf("  last sync ended at %.19s%n", last.finishedAt()));
      SyncFolder.failure(directory(), dataset.id())
          .ifPresent(failure -> out.printf("  a sync came to no end at %s%n", failure));
    }
  }
}
