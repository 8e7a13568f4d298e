package org.saola.cli.releases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.CommandGroup;
import org.saola.cli.terminal.DataCommand;
import org.saola.cli.terminal.DatasetOption;
import org.saola.language.Language;
import org.saola.publish.ReleaseWords;
import org.saola.publish.dump.BulkExport;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import org.saola.store.rights.Umask;
import org.saola.terminal.ProgressDisplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what is held into files. */
@Command(
    name = "export",
    description = "Write what this server holds into files.",
    subcommands = ExportCommand.SpeciesPlus.class)
public final class ExportCommand extends CommandGroup {
  /** Writes and publishes the bulk dumps of Species+. */
  @Command(
      name = "speciesplus",
      description = "Write the Species+ bulk dumps, and publish them at /api/v1/downloads.")
  static final class SpeciesPlus extends DataCommand {
    @Mixin private DatasetOption dataset = new DatasetOption();

    @Option(
        names = "--to",
        paramLabel = "DIR",
        description = "Folder for the files (default: exports in the data directory).")
    private @Nullable Path folder;

    @Option(
        names = "--language",
        split = ",",
        paramLabel = "LANGUAGE",
        description = "Only these of en, es, fr (default: all three).")
    private Language[] languages = Language.values();

    @Override
    protected void run(Database database) throws IOException {
      var chosen =
          dataset.chosen(database, Set.of(Dataset.Kind.SPECIES_PLUS)).orElse(Dataset.SPECIES_PLUS);
      var export = BulkExport.of(database, chosen, ProgressDisplay.onStandardError());
      if (folder == null) {
        write(export, BulkExport.usualFolder(directory(), chosen));
      } else {
        try (var _ = Umask.asCallerSaid()) {
          write(export, folder);
        }
      }
      var lacking = ReleaseWords.lacking(export.release());
      if (!lacking.isEmpty()) {
        out().printf("Never imported, so empty in these files: %s%n", lacking);
      }
    }

    private void write(BulkExport export, Path target) throws IOException {
      for (var language : languages) {
        var published = export.run(language, target);
        out().printf("%s: %,d records, published%n", published.file(), published.records());
      }
    }
  }
}
