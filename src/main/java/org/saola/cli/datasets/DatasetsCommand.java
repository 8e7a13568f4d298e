package org.saola.cli.datasets;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.DataOptions;
import org.saola.cli.terminal.DatasetOption;
import org.saola.language.Language;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import org.saola.store.release.DatasetDescription;
import org.saola.store.release.DescribedDataset;
import org.saola.store.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The lists that are kept. */
@Command(
    name = "datasets",
    description = {
      "List the datasets: speciesplus and redlist are there from the beginning, others are added.",
      "Each has its own releases; import, sync, releases, rollback and export take --dataset."
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      DatasetsCommand.Show.class,
      DatasetsCommand.Add.class,
      DatasetsCommand.Describe.class,
      DatasetsCommand.Remove.class
    })
public final class DatasetsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    try (var database = data.open()) {
      var out = spec.commandLine().getOut();
      out.printf("%-16s %-12s %-24s %9s  %s%n", "dataset", "kind", "release", "records", "title");
      for (var each : database.datasets().described()) {
        var served = database.releases().findCurrent(each.dataset());
        out.printf(
            "%-16s %-12s %-24s %,9d  %s%n",
            each.dataset().id(),
            each.dataset().kind().code(),
            served.map(release -> release.description().label()).orElse("none yet"),
            served.map(Release::recordCount).orElse(0),
            text(each.description().title()));
      }
    }
    return 0;
  }

  private static String text(@Nullable String said) {
    return said == null ? "" : said;
  }

  private static DescribedDataset found(Database database, String id) {
    return database.datasets().find(DatasetOption.named(database, id).id()).orElseThrow();
  }

  /** Tells what is said of one. */
  @Command(
      name = "show",
      description = "Show what is said of a dataset.",
      mixinStandardHelpOptions = true)
  static final class Show implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "DATASET", description = "Its id.")
    private String id = "";

    @Override
    public Integer call() {
      try (var database = data.open()) {
        print(found(database, id), spec.commandLine().getOut());
      }
      return 0;
    }

    private static void print(DescribedDataset described, PrintWriter out) {
      var said = described.description();
      out.printf(
          "%s, of the kind %s%n", described.dataset().id(), described.dataset().kind().code());
      out.printf("  title      %s%n", text(said.title()));
      out.printf("  authority  %s%n", text(said.authority()));
      out.printf("  scope      %s%n", text(said.scope()));
      out.printf(
          "  languages  %s%n",
          said.languages().stream().map(Language::code).collect(Collectors.joining(", ")));
      out.printf("  terms      %s%n", text(said.terms()));
      out.printf("  cite as    %s%n", text(said.citation()));
    }
  }

  /** Adds one. */
  @Command(
      name = "add",
      description = {
        "Add a dataset; import into it with: saola import --dataset ID PATH.",
        "Its API is at /datasets/ID/api/v1 or /datasets/ID/api/v4."
      },
      sortOptions = false,
      mixinStandardHelpOptions = true)
  static final class Add implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private DataOptions data = new DataOptions();

    @Parameters(
        paramLabel = "DATASET",
        description = "Its id: up to 40 small letters, digits and hyphens, a letter first.")
    private String id = "";

    @Option(
        names = "--kind",
        required = true,
        paramLabel = "KIND",
        description = "speciesplus (taxa with their listings) or redlist (assessments).")
    private String kind = "";

    @Mixin private DescriptionOptions description = new DescriptionOptions();

    @Override
    public Integer call() {
      if (!DatasetDescription.ID.matcher(id).matches()) {
        throw new Refused(
            "'%s' is no id; give up to 40 small letters, digits and hyphens, a letter first"
                .formatted(id));
      }
      var dataset = new Dataset(id, kind());
      try (var database = data.open()) {
        database.datasets().add(dataset, description.over(DatasetDescription.NONE));
      }
      spec.commandLine()
          .getOut()
          .printf("Added %s; import into it with: saola import --dataset %s PATH%n", id, id);
      return 0;
    }

    private Dataset.Kind kind() {
      for (var each : Dataset.Kind.values()) {
        if (each.code().equalsIgnoreCase(kind)) {
          return each;
        }
      }
      throw new Refused("'%s' is no kind; one of speciesplus, redlist".formatted(kind));
    }
  }

  /** Says something else of one. */
  @Command(
      name = "describe",
      description = "Say something of a dataset; what is not given stays, '' takes it back.",
      sortOptions = false,
      mixinStandardHelpOptions = true)
  static final class Describe implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "DATASET", description = "Its id.")
    private String id = "";

    @Mixin private DescriptionOptions description = new DescriptionOptions();

    @Override
    public Integer call() {
      try (var database = data.open()) {
        var before = found(database, id);
        database.datasets().describe(before.dataset(), description.over(before.description()));
        Show.print(found(database, id), spec.commandLine().getOut());
      }
      return 0;
    }
  }

  /** Removes one. */
  @Command(
      name = "remove",
      description =
          "Remove a dataset with all its releases; what they changed stays in the log of changes.",
      sortOptions = false,
      mixinStandardHelpOptions = true)
  static final class Remove implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "DATASET", description = "Its id.")
    private String id = "";

    @Option(names = "--yes", description = "Do it; without it, only what would go is told.")
    private boolean sure;

    @Override
    public Integer call() {
      try (var database = data.open()) {
        var dataset = found(database, id).dataset();
        long releases =
            database.releases().list().stream()
                .filter(release -> release.dataset().equals(dataset) && release.readable())
                .count();
        if (!sure) {
          throw new Refused(
              "%s has %,d releases, which would go for good; say so with --yes"
                  .formatted(id, releases));
        }
        database.datasets().remove(dataset);
        spec.commandLine().getOut().printf("Removed %s with %,d releases%n", id, releases);
      }
      return 0;
    }
  }
}
