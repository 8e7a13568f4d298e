package org.saola.ingest.sisconnect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.csv.CsvColumns;
import org.saola.ingest.csv.CsvFile;
import org.saola.ingest.csv.CsvHeader;
import org.saola.ingest.csv.CsvRow;
import org.saola.ingest.redlist.RedListTable;
import org.saola.ingest.redlist.RedListTables;
import org.saola.progress.Progress;
import org.saola.redlist.CodeLists;

/**
 * An import set of SIS Connect (version 6.1): one assessment for each taxon, which has the number
 * of its taxon. Such assessments were not published, so they have no year of publication.
 */
public final class SisConnect {
  private static final int KILOBYTE = 1024;

  private final List<InputFile> files;
  private final ImportIssues issues;
  private final RedListTables tables;
  private final Progress.Step step;
  private final SisTaxa taxa = new SisTaxa();

  private SisConnect(
      List<InputFile> files, ImportIssues issues, RedListTables tables, Progress.Step step) {
    this.files = files;
    this.issues = issues;
    this.tables = tables;
    this.step = step;
  }

  /** Whether the first line of a taxonomy or of assessments is that of a set. */
  public static boolean recognises(InputFiles input) {
    return input.files().stream()
        .filter(file -> SisTable.isNamed(file, "taxonomy") || SisTable.isNamed(file, "assessments"))
        .anyMatch(SisConnect::isOfSet);
  }

  private static boolean isOfSet(InputFile file) {
    return CsvHeader.find(file).filter(header -> header.has(SisTable.ID)).isPresent();
  }

  /** What files lack that are tables of a set. */
  public static Optional<String> lacking(List<InputFiles> inputs) {
    var tables =
        InputFiles.shown(inputs).stream().filter(SisConnect::isOfSet).map(InputFile::name).toList();
    return tables.isEmpty() ? Optional.empty() : Optional.of(incomplete(tables));
  }

  private static String incomplete(List<String> tables) {
    return "%s holds no assessment; take taxonomy.csv and assessments.csv of the SIS Connect set along"
        .formatted(InputFiles.listed(tables));
  }

  /**
   * Reads a set.
   *
   * @param folder where large tables may be put aside
   * @return to be closed when all records were taken
   * @throws RefusedInput with all issues when there is any, or when there is no assessment
   */
  public static RedListTables open(
      InputFiles input, Path folder, CodeLists codeLists, Progress progress) {
    for (var needed : List.of("taxonomy", "assessments")) {
      if (input.files().stream().noneMatch(file -> SisTable.isNamed(file, needed))) {
        throw new RefusedInput(incomplete(List.of(input.name())));
      }
    }
    var issues = new ImportIssues();
    var tables = RedListTables.begin(folder, input.size(), codeLists, issues);
    try {
      try (var step = progress.start("read " + input.name(), "KB", input.size() / KILOBYTE)) {
        new SisConnect(InputFiles.shown(List.of(input)), issues, tables, step).read();
      }
      issues.refuseIfAny(input.name());
      if (tables.assessmentCount() == 0) {
        throw new RefusedInput(incomplete(List.of(input.name())));
      }
      return tables;
    } catch (RuntimeException failure) {
      tables.close();
      throw failure;
    }
  }

  private void read() {
    var read = new ArrayList<InputFile>();
    for (var table : SisTable.values()) {
      files.stream()
          .filter(file -> SisTable.of(file).filter(table::equals).isPresent())
          .forEach(file -> {
            read(table, file);
            read.add(file);
          });
    }
    var credits = new SisCredits();
    for (var file : named("credits")) {
      rows(file, SisCredits.COLUMNS, row -> credits.add(taxa.number(row), row));
      credits.addTo(tables.input(RedListTable.CREDITS, file.name()));
      read.add(file);
    }
    for (var file : named("references")) {
      var references = tables.input(RedListTable.REFERENCES, file.name());
      rows(file, SisReferences.COLUMNS, row -> add(references, row, SisReferences.cells(row)));
      read.add(file);
    }
    files.stream()
        .filter(file -> !read.contains(file))
        .forEach(file ->
            issues.remark(new ImportIssue(file.name(), 0, null, null, "is no table that is read")));
  }

  private List<InputFile> named(String table) {
    return files.stream().filter(file -> SisTable.isNamed(file, table)).toList();
  }

  private void rows(InputFile file, CsvColumns columns, Consumer<CsvRow> sink) {
    new CsvFile(file.countedBy(step), columns, issues).read(sink);
  }

  private void read(SisTable table, InputFile file) {
    var rows = tables.input(table.table(), file.name());
    rows(
        file,
        table.columns(),
        row -> {
          if (table == SisTable.TAXONOMY) {
            taxa.add(row);
            add(rows, row, SisTaxa.cells(row));
          } else {
            requireTaxon(table, row);
            add(rows, row, table.table().cells(row));
          }
        });
  }

  /** Details without a taxon are orphans, but an assessment needs one. */
  private void requireTaxon(SisTable table, CsvRow row) {
    if (table == SisTable.ASSESSMENTS && taxa.number(row) == 0) {
      row.problem(SisTable.ID, row.optionalText(SisTable.ID), "is not in taxonomy.csv");
    }
  }

  private void add(RedListTables.Input rows, CsvRow row, List<@Nullable String> cells) {
    int number = taxa.number(row);
    if (!row.faulty()) {
      rows.add(row, number, number, cells);
    }
  }
}
