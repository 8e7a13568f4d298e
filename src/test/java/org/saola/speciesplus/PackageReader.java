package org.saola.speciesplus;

import java.nio.file.Path;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFiles;
import org.saola.ingest.speciespackage.SpeciesPackage;
import org.saola.progress.Progress;

/** Reads the packages that the reference answers belong to. */
public final class PackageReader {
  private PackageReader() {}

  public static PrimaryRecords read(Path folder) {
    try (var files = InputFiles.open(folder)) {
      return SpeciesPackage.read(files, new ImportIssues(), Progress.SILENT);
    }
  }
}
