package org.saola.publish;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saola.ingest.InputFiles;
import org.saola.ingest.RefusedInput;
import org.saola.progress.Progress;
import org.saola.store.Database;
import org.saola.store.ImportTurn;
import org.saola.store.release.Dataset;

/** Imports files of any format. */
public final class Importer {
  private final Database database;
  private final Path folder;
  private final Progress progress;

  /**
   * @param folder where large tables may be put aside while they are read
   */
  public Importer(Database database, Path folder, Progress progress) {
    this.database = database;
    this.folder = folder;
    this.progress = progress;
  }

  /**
   * Imports and publishes.
   *
   * @param dataset empty = the first of the kind that the files are of
   * @param format empty = the one that the files look like
   * @return what was done
   * @throws RefusedInput if the inputs can't be taken; nothing is changed then
   */
  public ImportReport run(
      Optional<Dataset> dataset,
      Optional<ImportFormat> format,
      List<InputFiles> inputs,
      ImportOptions options) {
    var told = format.orElseGet(() -> ImportFormat.of(inputs));
    try (var turn = database.releases().takeTurn(into(dataset, told))) {
      return run(turn, told, inputs, options);
    }
  }

  /**
   * Does the same without publishing: all is read, checked, stored, compared with what is served,
   * and removed again.
   *
   * @return what would have been done
   * @throws RefusedInput if the inputs can't be taken
   */
  public ImportReport tryOut(
      Optional<Dataset> dataset,
      Optional<ImportFormat> format,
      List<InputFiles> inputs,
      ImportOptions options) {
    var told = format.orElseGet(() -> ImportFormat.of(inputs));
    try (var turn = database.releases().takeTurn(into(dataset, told))) {
      turn.onlyTry();
      return run(turn, told, inputs, options);
    }
  }

  private ImportReport run(
      ImportTurn turn, ImportFormat format, List<InputFiles> inputs, ImportOptions options) {
    return switch (format) {
      case SpeciesPlusFormat known ->
          new SpeciesPlusImport(database, turn.dataset(), progress)
              .run(turn, known, inputs, options);
      case RedListFormat known ->
          new RedListImport(database, turn.dataset(), folder, progress)
              .run(turn, known, inputs, options);
    };
  }

  private Dataset into(Optional<Dataset> chosen, ImportFormat format) {
    var usual = format.usualDataset();
    var dataset = chosen.orElse(usual);
    if (dataset.kind() != usual.kind()) {
      throw new RefusedInput(
          "dataset %s takes records of %s, and these files (%s) have records of %s; choose"
                  .formatted(
                      dataset.id(), dataset.kind().code(), format.code(), usual.kind().code())
              + " one of "
              + database.datasets().list().stream()
                  .filter(each -> each.kind() == usual.kind())
                  .map(Dataset::id)
                  .collect(Collectors.joining(", ")));
    }
    return dataset;
  }
}
