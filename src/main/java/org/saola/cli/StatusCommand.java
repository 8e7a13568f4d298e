package org.saola.cli;

import java.util.concurrent.Callable;
import org.saola.cli.terminal.DataOptions;
import org.saola.store.release.Release;
import org.saola.store.release.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what is served. */
@Command(
    name = "status",
    description = "Show what this server serves: releases, dates, citations.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    try (var database = data.open()) {
      var out = spec.commandLine().getOut();
      out.printf("Saola %s%n", SaolaCommand.Version.text());
      for (var source : Source.values()) {
        out.println(
            database
                .releases()
                .findCurrent(source)
                .map(StatusCommand::text)
                .orElse("%s: nothing imported yet (saola import)".formatted(source.code())));
      }
    }
    return 0;
  }

  private static String text(Release release) {
    var description = release.description();
    var line =
        "%s: release %s, %,d records, format %s, imported on %.10s"
            .formatted(
                release.source().code(),
                description.label(),
                release.recordCount(),
                description.format(),
                release.publishedAt());
    return description.citation() == null
        ? line
        : line + System.lineSeparator() + "  cite as: " + description.citation();
  }
}
