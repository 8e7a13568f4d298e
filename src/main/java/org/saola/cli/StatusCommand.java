package org.saola.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.saola.cli.terminal.DataOptions;
import org.saola.publish.ReleaseWords;
import org.saola.store.release.Publication;
import org.saola.store.release.Release;
import org.saola.sync.SyncFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what is served. */
@Command(
    name = "status",
    description =
        "Show what this server serves: releases, dates, citations; and how the last syncs went.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    try (var database = data.open()) {
      var out = spec.commandLine().getOut();
      out.printf("Saola %s%n", SaolaCommand.Version.text());
      for (var dataset : database.datasets().list()) {
        out.println(
            database
                .releases()
                .findCurrent(dataset)
                .map(StatusCommand::text)
                .orElse("%s: nothing imported yet (saola import)".formatted(dataset.id())));
        SyncFolder.state(data.directory(), dataset.id())
            .ifPresent(last -> out.printf("  last sync ended at %.19s%n", last.finishedAt()));
        SyncFolder.failure(data.directory(), dataset.id())
            .ifPresent(failure -> out.printf("  a sync came to no end at %s%n", failure));
      }
    }
    return 0;
  }

  private static String text(Release release) {
    var description = release.description();
    var line =
        "%s: release %s, %,d records, format %s, imported on %.10s"
            .formatted(
                release.dataset().id(),
                description.label(),
                release.recordCount(),
                description.format(),
                release.publishedAt());
    var lines = new ArrayList<>(List.of(line, "data of: " + ReleaseWords.dataDay(release)));
    var lacking = ReleaseWords.lacking(release);
    if (!lacking.isEmpty()) {
      lines.add("without: " + lacking);
    }
    var citation = Publication.citation(release);
    if (citation != null) {
      lines.add("cite as: " + citation);
    }
    return String.join(System.lineSeparator() + "  ", lines);
  }
}
