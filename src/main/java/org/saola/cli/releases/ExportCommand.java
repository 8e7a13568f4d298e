package org.saola.cli.releases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.CommandGroup;
import org.saola.cli.terminal.DataCommand;
import org.saola.cli.terminal.DatasetOption;
import org.saola.language.Language;
import org.saola.message.Refused;
import org.saola.publish.ReleaseWords;
import org.saola.publish.dump.BulkExport;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import org.saola.store.rights.Umask;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
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
      description =
          "Write the Species+ bulk dumps, cites_eu_LANGUAGE.ndjson.gz, and publish them at"
              + " /api/v1/downloads.",
      sortOptions = false)
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
      var chosen = chosen(database);
      var target = folder == null ? folder(chosen) : folder;
      database.speciesPlus(chosen).refresh();
      var snapshot =
          database
              .speciesPlus(chosen)
              .current()
              .orElseThrow(
                  () -> new Refused("there is nothing to export yet; run saola import first"));
      if (folder == null) {
        export(database, snapshot, target);
      } else {
        try (var _ = Umask.asCallerSaid()) {
          export(database, snapshot, target);
        }
      }
      var lacking = ReleaseWords.lacking(snapshot.release());
      if (!lacking.isEmpty()) {
        out().printf("Never imported, so empty in these files: %s%n", lacking);
      }
    }

    private void export(Database database, SpeciesPlusSnapshot snapshot, Path target)
        throws IOException {
      Files.createDirectories(target);
      var export = new BulkExport(database, snapshot, ProgressDisplay.onStandardError());
      for (var language : languages) {
        var published = export.run(language, target);
        out().printf("%s: %,d records, published%n", published.file(), published.records());
      }
    }

    private Dataset chosen(Database database) {
      return dataset
          .chosen(database, Set.of(Dataset.Kind.SPECIES_PLUS))
          .orElse(Dataset.SPECIES_PLUS);
    }

    private Path folder(Dataset chosen) {
      var exports = directory().resolve("exports");
      return Dataset.FIRST.contains(chosen) ? exports : exports.resolve(chosen.id());
    }
  }
}
