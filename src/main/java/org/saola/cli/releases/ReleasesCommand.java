package org.saola.cli.releases;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.saola.cli.terminal.DataOptions;
import org.saola.cli.terminal.DatasetOption;
import org.saola.message.Refused;
import org.saola.publish.ChangeLines;
import org.saola.publish.ReleaseWords;
import org.saola.store.Database;
import org.saola.store.release.Publication;
import org.saola.store.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists releases and tells what they are made of. */
@Command(
    name = "releases",
    description = {
      "List all releases, newest first; those that are removed have only their changes left."
    },
    mixinStandardHelpOptions = true,
    subcommands = ReleasesCommand.Show.class)
public final class ReleasesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private DatasetOption dataset = new DatasetOption();

  @Override
  public Integer call() {
    try (var database = data.open()) {
      var chosen = dataset.chosen(database);
      var out = spec.commandLine().getOut();
      out.printf(
          "%6s  %-12s %-24s %-16s %-10s %-20s %9s  %s%n",
          "number", "dataset", "label", "format", "data of", "published", "records", "state");
      for (var release : database.releases().list()) {
        if (chosen.isPresent() && !chosen.get().equals(release.dataset())) {
          continue;
        }
        var dataDay = release.description().dataDay();
        out.printf(
            "%6d  %-12s %-24s %-16s %-10s %-20.19s %,9d  %s%n",
            release.number(),
            release.dataset().id(),
            release.description().label(),
            release.description().format(),
            dataDay == null ? "unknown" : dataDay.day(),
            release.publishedAt(),
            release.recordCount(),
            state(release));
      }
    }
    return 0;
  }

  private static String state(Release release) {
    return switch (release.state()) {
      case WRITING -> "writing";
      case CURRENT -> "current";
      case SUPERSEDED -> "kept";
      case REMOVED -> "removed";
    };
  }

  /** Tells what a release is made of. */
  @Command(
      name = "show",
      description = "Show what a release is made of and what it changed.",
      sortOptions = false,
      mixinStandardHelpOptions = true)
  static final class Show implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "RELEASE", description = "Its number or label.")
    private String release = "";

    @Mixin private DatasetOption dataset = new DatasetOption();

    @Override
    public Integer call() {
      try (var database = data.open()) {
        var found =
            dataset.chosen(database).map(List::of).orElseGet(database.datasets()::list).stream()
                .map(each -> database.releases().find(each, release))
                .flatMap(Optional::stream)
                .toList();
        if (found.isEmpty()) {
          throw new Refused("there is no release %s; see saola releases".formatted(release));
        }
        found.forEach(each -> show(database, each, spec.commandLine().getOut()));
      }
      return 0;
    }

    private static void show(Database database, Release release, PrintWriter out) {
      var description = release.description();
      out.printf("%s release %d%n", release.dataset().id(), release.number());
      out.printf("  label      %s%n", description.label());
      out.printf("  state      %s%n", state(release));
      out.printf("  published  %s%n", release.publishedAt());
      out.printf("  made by    %s%n", description.madeBy());
      out.printf("  format     %s%n", description.format());
      out.printf("  data of    %s%n", ReleaseWords.dataDay(release));
      var citation = Publication.citation(release);
      if (citation != null) {
        out.printf("  cite as    %s%n", citation);
      }
      var lacking = ReleaseWords.lacking(release);
      if (!lacking.isEmpty()) {
        out.printf("  without    %s%n", lacking);
      }
      out.printf("  records    %,d%n", release.recordCount());
      ChangeLines.of(database, release).forEach(line -> out.printf("  changes    %s%n", line));
      out.println("  files");
      for (var file : database.releases().manifest(release)) {
        out.printf("    %s  %,14d  %s%n", file.sha256(), file.bytes(), file.name());
        if (file.url() != null) {
          out.printf("      from %s%n", file.url());
        }
      }
    }
  }
}
