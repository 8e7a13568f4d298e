package org.saola.ingest.redlistdownload;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.csv.CsvColumns;
import org.saola.ingest.csv.CsvFile;
import org.saola.ingest.csv.CsvHeader;
import org.saola.ingest.redlist.RedListTable;
import org.saola.ingest.redlist.RedListTables;
import org.saola.progress.Progress;
import org.saola.redlist.CodeLists;

/**
 * The CSV tables that the search of the Red List offers as a download; any of them may be missing
 * but for one that lists assessments. A release comes in several downloads, which are merged.
 */
public final class RedListDownload {
  private static final String ASSESSMENT_ID = "assessmentId";
  private static final String TAXON_ID = "internalTaxonId";

  /** A column that repeats what another table says. */
  private static final String REPEATED = "scientificName";

  private static final Map<String, RedListTable> TABLES =
      Stream.of(RedListTable.values())
          .collect(Collectors.toMap(table -> table.code() + ".csv", Function.identity()));
  private static final Set<String> LISTS_OF_ASSESSMENTS =
      Set.of("simple_summary.csv", "assessments.csv", "assessments_with_html.csv");
  private static final Pattern NO_DATA = Pattern.compile("(?i)read_?me.*|.*\\.pdf");

  private static final int KILOBYTE = 1024;

  private final ImportIssues issues;
  private final RedListTables tables;

  private RedListDownload(ImportIssues issues, RedListTables tables) {
    this.issues = issues;
    this.tables = tables;
  }

  /**
   * Whether the file names are those of a download; nothing is read. Other sets have tables of
   * these names too.
   */
  public static boolean recognises(List<InputFiles> inputs) {
    return inputs.stream()
        .flatMap(input -> input.files().stream())
        .anyMatch(file -> LISTS_OF_ASSESSMENTS.contains(ownName(file)));
  }

  /** What files lack that are tables of downloads, but no list of assessments. */
  public static Optional<String> lacking(List<InputFiles> inputs) {
    var tables = new ArrayList<String>();
    for (var file : InputFiles.shown(inputs)) {
      var header = CsvHeader.find(file);
      if (header.filter(RedListDownload::isOfDownload).isPresent()) {
        if (header.get().has("redlistCategory")) {
          return Optional.of(
              "%s is a list of assessments under a name that no download has; call it "
                      .formatted(file.name())
                  + "simple_summary.csv or assessments.csv");
        }
        tables.add(file.name());
      }
    }
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s holds no assessment; take assessments.csv or simple_summary.csv along"
                .formatted(InputFiles.listed(tables)));
  }

  private static boolean isOfDownload(CsvHeader header) {
    return header.has(TAXON_ID) || header.has(ASSESSMENT_ID);
  }

  /**
   * Reads and merges downloads.
   *
   * @param inputs of one release; what several of them have counts once
   * @param folder where large tables may be put aside
   * @return to be closed when all records were taken
   * @throws RefusedInput with all issues when there is any, or when there is no assessment
   */
  public static RedListTables open(
      List<InputFiles> inputs, Path folder, CodeLists codeLists, Progress progress) {
    var issues = new ImportIssues();
    var files = InputFiles.shown(inputs);
    var names = inputs.stream().map(InputFiles::name).collect(Collectors.joining(", "));
    long bytes = files.stream().filter(RedListDownload::isTable).mapToLong(InputFile::size).sum();
    var tables = RedListTables.begin(folder, bytes, codeLists, issues);
    try {
      try (var step = progress.start("read " + names, "KB", bytes / KILOBYTE)) {
        new RedListDownload(issues, tables).read(files, step);
      }
      issues.refuseIfAny(names);
      if (tables.assessmentCount() == 0) {
        throw new RefusedInput(
            names + " holds no assessment; take assessments.csv or simple_summary.csv along");
      }
      return tables;
    } catch (RuntimeException failure) {
      tables.close();
      throw failure;
    }
  }

  private static String ownName(InputFile file) {
    return file.name().substring(file.name().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isTable(InputFile file) {
    return TABLES.containsKey(ownName(file));
  }

  /** Reads table by table, because rows need to know their taxa and assessments. */
  private void read(List<InputFile> files, Progress.Step step) {
    for (var table : RedListTable.values()) {
      files.stream()
          .filter(file -> table == TABLES.get(ownName(file)))
          .forEach(file -> read(table, file.countedBy(step)));
    }
    files.stream()
        .filter(file -> !isTable(file) && !NO_DATA.matcher(ownName(file)).matches())
        .forEach(file ->
            issues.remark(new ImportIssue(file.name(), 0, null, null, "is no table that is read")));
  }

  private void read(RedListTable table, InputFile file) {
    var rows = tables.input(table, file.name());
    boolean ofTaxa = table.key() == RedListTable.Key.TAXON;
    new CsvFile(file, columns(table), issues)
        .read(row -> {
          int assessment = ofTaxa ? 0 : row.id(ASSESSMENT_ID);
          int taxon = row.has(TAXON_ID) ? row.id(TAXON_ID) : 0;
          var cells = table.cells(row);
          if (!row.faulty()) {
            rows.add(row, taxon, assessment, cells);
          }
        });
  }

  private static CsvColumns columns(RedListTable table) {
    var required = Stream.concat(ids(table), table.requiredColumn()).toList();
    var declared =
        table.declaredWith(
            Stream.concat(required.stream(), Stream.of(REPEATED, TAXON_ID))
                .filter(column -> !table.columns().contains(column)));
    var spellings =
        declared.names().stream()
            .collect(
                Collectors.toMap(column -> column.toLowerCase(Locale.ROOT), Function.identity()));
    return new CsvColumns(
        declared,
        required,
        cell -> spellings.getOrDefault(cell.strip().toLowerCase(Locale.ROOT), cell),
        table == RedListTable.ALL_OTHER_FIELDS);
  }

  private static Stream<String> ids(RedListTable table) {
    return switch (table) {
      case TAXONOMY, TAXONOMY_WITH_HTML, COMMON_NAMES, SYNONYMS -> Stream.of(TAXON_ID);
      case SIMPLE_SUMMARY, ASSESSMENTS, ASSESSMENTS_WITH_HTML -> Stream.of(ASSESSMENT_ID, TAXON_ID);
      default -> Stream.of(ASSESSMENT_ID);
    };
  }
}
