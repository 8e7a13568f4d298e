package org.saola.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.redlist.RedListTable;
import org.saola.ingest.speciespackage.SpeciesPackage;
import org.saola.progress.Progress;
import org.saola.publish.demo.EarlierDemo;
import org.saola.publish.source.ReasonsImport;
import org.saola.store.Database;
import org.saola.store.FormerRelease;
import org.saola.store.release.Dataset;
import org.saola.store.release.Publication;
import org.saola.store.release.Release;

/** The demo data that come with the program. */
public final class Demo {
  private static final String FOLDER = "/org/saola/demo/";
  private static final ImportOptions PRESENT =
      ImportOptions.labelled("demo", Publication.DEMONSTRATION);
  private static final ImportOptions EARLIER =
      ImportOptions.copied(
          "demo-" + EarlierDemo.DAY.getYear(), Publication.DEMONSTRATION, EarlierDemo.DAY);

  private Demo() {}

  /** Whether a release is the demo, which no other continues. */
  static boolean is(Release release) {
    return Publication.isDemonstration(release);
  }

  /**
   * Imports what there is of both lists, unless there are data already: first as it stood on an
   * earlier day, then as it is, so that there are changes to look at.
   *
   * @param folder where tables may be put aside while they are read
   */
  public static void importBoth(Database database, Path folder, Progress progress) {
    importSpeciesPlus(database, EARLIER, () -> EarlierDemo.speciesPlus(speciesPlus()), progress);
    importSpeciesPlus(database, progress);
    importRedList(database, folder, EARLIER, () -> EarlierDemo.redList(redList()), progress);
    importRedList(database, folder, progress);
  }

  /** Imports what there is of Species+, unless there are data already. */
  public static void importSpeciesPlus(Database database, Progress progress) {
    importSpeciesPlus(database, PRESENT, Demo::speciesPlus, progress);
  }

  private static void importSpeciesPlus(
      Database database,
      ImportOptions options,
      Supplier<List<InputFile>> files,
      Progress progress) {
    if (!lacks(database.releases().findCurrent(Dataset.SPECIES_PLUS), options)) {
      return;
    }
    try (var turn = database.releases().takeTurn(Dataset.SPECIES_PLUS)) {
      // only now it is sure that nobody else imports
      if (lacks(turn.former().map(FormerRelease::release), options)) {
        new SpeciesPlusImport(database, Dataset.SPECIES_PLUS, progress)
            .run(turn, SpeciesPlusFormat.PACKAGE, input(files.get()), options);
      }
    }
  }

  /**
   * The same with assessments of the Red List.
   *
   * @param folder where tables may be put aside while they are read
   */
  public static void importRedList(Database database, Path folder, Progress progress) {
    if (importRedList(database, folder, PRESENT, Demo::redList, progress)) {
      keepReasons(database);
    }
  }

  private static boolean importRedList(
      Database database,
      Path folder,
      ImportOptions options,
      Supplier<List<InputFile>> files,
      Progress progress) {
    if (!lacks(database.releases().findCurrent(Dataset.RED_LIST), options)) {
      return false;
    }
    try (var turn = database.releases().takeTurn(Dataset.RED_LIST)) {
      if (!lacks(turn.former().map(FormerRelease::release), options)) {
        return false;
      }
      new RedListImport(database, Dataset.RED_LIST, folder, progress)
          .run(turn, RedListFormat.DOWNLOAD, input(files.get()), options);
      return true;
    }
  }

  /** Whether there is nothing yet, or only the earlier demo, and this is the later one. */
  private static boolean lacks(Optional<Release> served, ImportOptions options) {
    return served.isEmpty()
        || (options.equals(PRESENT)
            && is(served.get())
            && served.get().description().label().equals(EARLIER.label()));
  }

  /** Keeps which changes of categories were genuine, so that an index has a trend to show. */
  private static void keepReasons(Database database) {
    var file = find("redlist/", "reasons.csv").orElseThrow();
    var _ = ReasonsImport.into(database, Dataset.RED_LIST, null).run(file, false);
  }

  private static List<InputFile> speciesPlus() {
    return files("", SpeciesPackage.tables());
  }

  private static List<InputFile> redList() {
    return files("redlist/", Stream.of(RedListTable.values()).map(table -> table.code() + ".csv"));
  }

  private static List<InputFile> files(String folder, Stream<String> names) {
    return names.map(name -> find(folder, name)).flatMap(Optional::stream).toList();
  }

  private static List<InputFiles> input(List<InputFile> files) {
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
