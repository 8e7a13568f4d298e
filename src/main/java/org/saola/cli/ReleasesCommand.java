package org.saola.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what is held. */
@Command(
    name = "releases",
    description = "List the releases this server holds, newest first.",
    mixinStandardHelpOptions = true)
final class ReleasesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    try (var database = data.open()) {
      var out = spec.commandLine().getOut();
      out.printf(
          "%6s  %-12s %-24s %-16s %-20s %9s  %s%n",
          "id", "source", "label", "format", "published", "records", "state");
      for (var release : database.releases().list()) {
        out.printf(
            "%6d  %-12s %-24s %-16s %-20.19s %,9d  %s%n",
            release.id(),
            release.source().code(),
            release.description().label(),
            release.description().format(),
            release.publishedAt(),
            release.recordCount(),
            release.state().name().toLowerCase(java.util.Locale.ROOT));
      }
    }
    return 0;
  }
}
