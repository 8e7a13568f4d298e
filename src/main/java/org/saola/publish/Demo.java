package org.saola.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.redlist.RedListTable;
import org.saola.ingest.speciespackage.SpeciesPackage;
import org.saola.progress.Progress;
import org.saola.publish.source.ReasonsImport;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import org.saola.store.release.Publication;
import org.saola.store.release.Release;

/** The demo data that come with the program. */
public final class Demo {
  private static final String FOLDER = "/org/saola/demo/";
  private static final ImportOptions OPTIONS =
      ImportOptions.labelled("demo", Publication.DEMONSTRATION);

  private Demo() {}

  /** Whether a release is the demo, which no other continues. */
  static boolean is(Release release) {
    return Publication.isDemonstration(release);
  }

  /**
   * Imports what there is of both lists, unless there are data already.
   *
   * @param folder where tables may be put aside while they are read
   */
  public static void importBoth(Database database, Path folder, Progress progress) {
    importSpeciesPlus(database, progress);
    importRedList(database, folder, progress);
  }

  /** Imports what there is of Species+, unless there are data already. */
  public static void importSpeciesPlus(Database database, Progress progress) {
    if (database.releases().findCurrent(Dataset.SPECIES_PLUS).isPresent()) {
      return;
    }
    try (var turn = database.releases().takeTurn(Dataset.SPECIES_PLUS)) {
      // only now it is sure that nobody else imports
      if (turn.former().isEmpty()) {
        new SpeciesPlusImport(database, Dataset.SPECIES_PLUS, progress)
            .run(turn, SpeciesPlusFormat.PACKAGE, files("", SpeciesPackage.tables()), OPTIONS);
      }
    }
  }

  /**
   * The same with assessments of the Red List.
   *
   * @param folder where tables may be put aside while they are read
   */
  public static void importRedList(Database database, Path folder, Progress progress) {
    if (database.releases().findCurrent(Dataset.RED_LIST).isPresent()) {
      return;
    }
    var tables = Stream.of(RedListTable.values()).map(table -> table.code() + ".csv");
    try (var turn = database.releases().takeTurn(Dataset.RED_LIST)) {
      if (turn.former().isEmpty()) {
        new RedListImport(database, Dataset.RED_LIST, folder, progress)
            .run(turn, RedListFormat.DOWNLOAD, files("redlist/", tables), OPTIONS);
        keepReasons(database);
      }
    }
  }

  /** Keeps which changes of categories were genuine, so that an index has a trend to show. */
  private static void keepReasons(Database database) {
    var file = find("redlist/", "reasons.csv").orElseThrow();
    var _ = ReasonsImport.into(database, Dataset.RED_LIST, null).run(file, false);
  }

  private static List<InputFiles> files(String folder, Stream<String> names) {
    var files = names.map(name -> find(folder, name)).flatMap(Optional::stream).toList();
    return List.of(InputFiles.of("demo", files));
  }

  /**
   * A file of the demo data; empty when there is none of this name.
   *
   * @param folder below the demo data, with a slash at its end; empty for the data package
   */
  public static Optional<InputFile> find(String folder, String name) {
    var path = FOLDER + folder + name;
    return Demo.class.getResource(path) == null
        ? Optional.empty()
        : Optional.of(new InputFile(name, 0, () -> open(path)));
  }

  private static InputStream open(String path) throws IOException {
    var stream = Demo.class.getResourceAsStream(path);
    if (stream == null) {
      throw new IOException(path + " was there a moment ago");
    }
    return stream;
  }
}
