package org.saola.cli.releases;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.DataCommand;
import org.saola.cli.terminal.DatasetOption;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import org.saola.store.release.DatasetDescription;
import org.saola.store.release.DescribedDataset;
import org.saola.terminal.DatasetTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The lists that are kept. */
@Command(
    name = "datasets",
    description = {
      "List the datasets: speciesplus and redlist are there from the beginning, others are added.",
      "Each has its own releases; import, sync, releases, rollback and export take --dataset."
    },
    subcommands = {
      DatasetsCommand.Show.class,
      DatasetsCommand.Add.class,
      DatasetsCommand.Describe.class,
      DatasetsCommand.Remove.class
    })
public final class DatasetsCommand extends DataCommand {
  @Override
  protected void run(Database database) {
    DatasetTables.list(out(), database);
  }

  /** Does something with the dataset of an id. */
  abstract static class OnDataset extends DataCommand {
    @Parameters(paramLabel = "DATASET", description = "Its id.")
    String id = "";

    final DescribedDataset found(Database database) {
      var named = database.datasets().named(id, DatasetOption.ANY);
      return database.datasets().find(named.id()).orElseThrow();
    }
  }

  /** Tells what is said of one. */
  @Command(name = "show", description = "Show what is said of a dataset.")
  static final class Show extends OnDataset {
    @Override
    protected void run(Database database) {
      DatasetTables.description(out(), found(database));
    }
  }

  /** Adds one. */
  @Command(
      name = "add",
      description = {
        "Add a dataset; import into it with: saola import --dataset ID PATH.",
        "Its API is at /datasets/ID/api/v1 or /datasets/ID/api/v4."
      })
  static final class Add extends DataCommand {
    @Parameters(
        paramLabel = "DATASET",
        description = "Its id: up to 40 small letters, digits and hyphens, a letter first.")
    private String id = "";

    @Option(
        names = "--kind",
        required = true,
        paramLabel = "KIND",
        description = "speciesplus (taxa with their listings) or redlist (assessments).")
    private Dataset.@Nullable Kind kind;

    @Mixin private DescriptionOptions description = new DescriptionOptions();

    @Override
    protected void check() {
      if (!DatasetDescription.ID.matcher(id).matches()) {
        throw new Refused(
            "'%s' is no id; give up to 40 small letters, digits and hyphens, a letter first"
                .formatted(id));
      }
    }

    @Override
    protected void run(Database database) {
      var dataset = new Dataset(id, Objects.requireNonNull(kind));
      database.datasets().add(dataset, DatasetDescription.NONE.with(description.said()));
      out().printf("Added %s; import into it with: saola import --dataset %s PATH%n", id, id);
    }
  }

  /** Says something else of one. */
  @Command(
      name = "describe",
      description = "Say something of a dataset; what is not given stays, '' takes it back.")
  static final class Describe extends OnDataset {
    @Mixin private DescriptionOptions description = new DescriptionOptions();

    @Override
    protected void run(Database database) {
      var before = found(database);
      database.datasets().describe(before.dataset(), before.description().with(description.said()));
      DatasetTables.description(out(), found(database));
    }
  }

  /** Removes one. */
  @Command(
      name = "remove",
      description = "Remove a dataset with all its releases; the log of changes stays.")
  static final class Remove extends OnDataset {
    @Option(names = "--yes", description = "Do it; without it, only what would go is told.")
    private boolean sure;

    @Override
    protected void run(Database database) {
      var dataset = found(database).dataset();
      long releases = database.releases().countReadable(dataset);
      if (!sure) {
        throw new Refused(
            "%s has %,d releases, which would go for good; say so with --yes"
                .formatted(id, releases));
      }
      database.datasets().remove(dataset);
      out().printf("Removed %s with %,d releases%n", id, releases);
    }
  }
}
