package org.saola.ingest.speciespackage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.csv.CsvHeader;
import org.saola.ingest.csv.FoldedTable;
import org.saola.progress.Progress;
import org.saola.speciesplus.PrimaryRecords;

/**
 * The primary-data package: sixteen CSV tables. Empty unquoted cells are missing values, quoted
 * empty ones are empty texts; columns are found by name.
 *
 * <p>A package can be laid over an older one: a row replaces the older row with the same id, or, in
 * tables without ids, with the same natural key.
 */
public final class SpeciesPackage {
  private static final Set<String> TABLES =
      files(PackageTables.empty(new ImportIssues()).required());

  /** Those that a package may have besides. */
  private static final Set<String> EXTRA_TABLES =
      files(PackageTables.empty(new ImportIssues()).extra());

  /** What of a package says nothing of the law. */
  private static final Set<String> WITHOUT_LAW =
      Set.of("common_names.csv", "references.csv", "taxon_references.csv");

  /** Tables whose names other sets have too, and a column that only those of packages have. */
  private static final Map<String, String> ALSO_ELSEWHERE =
      Map.of(
          "common_names.csv", "taxon_concept_id",
          "references.csv", "id",
          "quotas.csv", "geo_entity_id");

  private static final String TAXA = "taxon_concepts.csv";

  private static final int KILOBYTE = 1024;

  private final ImportIssues issues;
  private final Progress progress;
  private final PackageTables tables;

  private SpeciesPackage(ImportIssues issues, Progress progress) {
    this.issues = issues;
    this.progress = progress;
    this.tables = PackageTables.empty(issues);
  }

  private static Set<String> files(List<Table<?>> tables) {
    return tables.stream()
        .map(table -> table.format().file())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The file names of the tables that it may have besides. */
  public static Stream<String> extraTables() {
    return EXTRA_TABLES.stream().sorted();
  }

  /** The file names of the sixteen tables. */
  public static Stream<String> tables() {
    return TABLES.stream().sorted();
  }

  /** Whether there is a table of a package, be it incomplete. */
  public static boolean recognises(InputFiles files) {
    return files.files().stream().anyMatch(SpeciesPackage::isTable);
  }

  /** Whether a file is a table of a package: by its name, and a column where that isn't enough. */
  private static boolean isTable(InputFile file) {
    var column = ALSO_ELSEWHERE.get(file.name());
    return column == null
        ? TABLES.contains(file.name())
        : CsvHeader.find(file).filter(header -> header.has(column)).isPresent();
  }

  /**
   * Reads and checks a whole package.
   *
   * @throws RefusedInput with all issues when there is any, those in {@code issues} before included
   */
  public static PrimaryRecords read(InputFiles files, ImportIssues issues, Progress progress) {
    return read(List.of(files), issues, progress);
  }

  /**
   * Reads packages laid over each other and checks the whole.
   *
   * @param layers the oldest first, which must be complete; the others may lack tables
   * @throws RefusedInput with all issues when there is any, those in {@code issues} before included
   */
  public static PrimaryRecords read(
      List<InputFiles> layers, ImportIssues issues, Progress progress) {
    return open(layers, issues, progress).records();
  }

  /** The same, with what the layers are folded together; they must stay open. */
  public static SpeciesPackage open(
      List<InputFiles> layers, ImportIssues issues, Progress progress) {
    requireTaxa(layers.getFirst());
    var reader = new SpeciesPackage(issues, progress);
    for (var layer : layers) {
      reader.readLayer(layer, layers.size() > 1, layer == layers.getFirst());
    }
    try (var step = progress.start("check references", "tables", -1)) {
      reader.tables.check();
      step.add(TABLES.size());
    }
    issues.refuseIfAny(layers.getLast().name());
    return reader;
  }

  /**
   * What a package that was imported says of the law: no common names, no references. Nothing is
   * checked again.
   *
   * @param layers the oldest first
   */
  public static PrimaryRecords law(List<InputFiles> layers) {
    var reader = new SpeciesPackage(new ImportIssues(), Progress.SILENT);
    for (var layer : layers) {
      for (var table : reader.tables.all()) {
        var name = table.format().file();
        if (!WITHOUT_LAW.contains(name)) {
          layer.find(name).ifPresent(table::overlay);
        }
      }
    }
    return reader.records();
  }

  public PrimaryRecords records() {
    return tables.records();
  }

  /** All tables, each of all layers; read as one layer they are the same package. */
  public List<FoldedTable> folded() {
    return tables.all().stream().filter(Table::present).map(Table::folded).toList();
  }

  /** A package from which most is missing is no package. */
  private static void requireTaxa(InputFiles layer) {
    var found = layer.files().stream().map(InputFile::name).filter(TABLES::contains).toList();
    if (!found.contains(TAXA) && found.size() < TABLES.size() / 2) {
      throw new RefusedInput(
          ("%s: %s of a Species+ data package, which has %d tables; give the folder or zip with all"
                  + " of them, or add to what is served with --merge")
              .formatted(
                  InputFiles.listed(found),
                  found.size() == 1 ? "one table" : "some tables",
                  TABLES.size()));
    }
  }

  private void readLayer(InputFiles layer, boolean oneOfSeveral, boolean complete) {
    try (var step = progress.start("read " + layer.name(), "KB", layer.size() / KILOBYTE)) {
      for (var table : tables.all()) {
        var fileName = table.format().file();
        var shownName = layer.shown(fileName, oneOfSeveral);
        var file = layer.find(fileName);
        if (file.isPresent()) {
          table.overlay(file.get().named(shownName).countedBy(step));
        } else if (complete && TABLES.contains(fileName)) {
          table.missing(
              "is missing in %s; a package has all 16 tables%s"
                  .formatted(layer.name(), misplaced(layer, fileName)));
        }
      }
    }
    layer.files().stream()
        .filter(file -> !TABLES.contains(file.name()) && !EXTRA_TABLES.contains(file.name()))
        .forEach(file -> remarkUnknown(layer, file));
  }

  /** Tells of a file that may be the wanted one but is spelled otherwise or lies elsewhere. */
  private static String misplaced(InputFiles layer, String fileName) {
    return layer.files().stream()
        .map(InputFile::name)
        .filter(name -> name.substring(name.lastIndexOf('/') + 1).equalsIgnoreCase(fileName))
        .map(name -> "; there is a %s, which should be %s".formatted(name, fileName))
        .findFirst()
        .orElse("");
  }

  private void remarkUnknown(InputFiles layer, InputFile file) {
    issues.remark(
        new ImportIssue(
            file.name(),
            0,
            null,
            null,
            "is not a table of the package; not read in " + layer.name()));
  }
}
