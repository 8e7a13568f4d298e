package org.saola.cli.mirror;

import java.nio.file.Path;
import java.util.List;
import org.saola.cli.CommandRun;
import org.saola.cli.RunningSite;
import org.saola.ingest.InputFiles;
import org.saola.progress.Progress;
import org.saola.publish.ImportOptions;
import org.saola.publish.RedListFormat;
import org.saola.publish.RedListImport;
import org.saola.publish.SpeciesPlusFormat;
import org.saola.publish.SpeciesPlusImport;
import org.saola.store.release.Dataset;

/** Publishes new releases on a server that runs. */
final class Publishing {
  private Publishing() {}

  static void taxa(RunningSite site, Path folder, String label) {
    new SpeciesPlusImport(site.database(), Dataset.SPECIES_PLUS, Progress.SILENT)
        .run(
            SpeciesPlusFormat.PACKAGE,
            List.of(InputFiles.open(folder)),
            ImportOptions.labelled(label, ""));
    site.refreshed();
  }

  static void assessments(RunningSite site, Path folder, String label) {
    new RedListImport(site.database(), Dataset.RED_LIST, folder, Progress.SILENT)
        .run(
            RedListFormat.DOWNLOAD,
            List.of(InputFiles.open(folder)),
            ImportOptions.labelled(label, ""));
    site.refreshed();
  }

  /**
   * Publishes dumps of what is current.
   *
   * @param data of a server over SQLite
   */
  static void dumps(Path data) {
    CommandRun.succeeding("export", "speciesplus", "--data", data.toString());
  }
}
