package org.saola.ingest.redlist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.csv.CsvRow;
import org.saola.redlist.Assessment;
import org.saola.redlist.CodeLists;
import org.saola.redlist.GreenStatus;
import org.saola.redlist.RedListRecords;
import org.saola.redlist.RedListTaxon;
import org.saola.status.Coverage;

/**
 * Tables of assessments and taxa, joined to records. Rows wait in a temporary file, so that a whole
 * Red List fits into little memory; it is removed on close. What is found in several files counts
 * once.
 *
 * <p>The tables have to be added in their order, see {@link RedListTable}: rows that belong to no
 * taxon or assessment met before are orphans, which are counted and dropped.
 */
public final class RedListTables implements RedListRecords, AutoCloseable {
  private static final long PARTITION_BYTES = 4L << 20;
  private static final int MOST_PARTITIONS = 256;
  private static final long RESERVE_BYTES = 64L << 20;
  private static final Pattern WORDS = Pattern.compile("\\s+");

  private final PartitionedRows rows;
  private final List<TableRow.Source> sources = new ArrayList<>();
  private final Map<Integer, Integer> partitionOfTaxon = new HashMap<>();
  private final Map<Integer, Integer> taxonOfAssessment = new HashMap<>();
  private final TableCoverage coverage = new TableCoverage();
  private final RedListJoin join;
  private final ImportIssues issues;

  private RedListTables(PartitionedRows rows, CodeLists codeLists, ImportIssues issues) {
    this.rows = rows;
    this.issues = issues;
    this.join = new RedListJoin(rows, sources, taxonOfAssessment, codeLists, issues);
  }

  /**
   * Tables without rows.
   *
   * @param folder for the temporary file; made when missing
   * @param bytes how large the tables are in all
   * @param issues gets what contradicts itself
   * @throws RefusedInput if it can't be made, or there is not enough room
   */
  public static RedListTables begin(
      Path folder, long bytes, CodeLists codeLists, ImportIssues issues) {
    make(folder);
    requireRoom(folder, usable(folder), bytes + bytes / 2 + RESERVE_BYTES);
    int partitions = Math.clamp(bytes / PARTITION_BYTES, 1, MOST_PARTITIONS);
    return new RedListTables(new PartitionedRows(folder, partitions), codeLists, issues);
  }

  /** A database elsewhere leaves it to who needs it. */
  private static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException _) {
      throw new RefusedInput(
          "the folder %s, which an import needs for a temporary file, can't be made; choose another with --data"
              .formatted(folder));
    }
  }

  private static long usable(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException problem) {
      throw new UncheckedIOException("can't ask for the free space of " + folder, problem);
    }
  }

  static void requireRoom(Path folder, long usable, long needed) {
    if (usable < needed) {
      throw new RefusedInput(
          "%s has %,d MB free, the import needs %,d MB there; free some space or use another folder"
              .formatted(folder, usable >> 20, needed >> 20));
    }
  }

  /**
   * Begins a file of a table.
   *
   * @param file its name, as messages show it
   */
  public Input input(RedListTable table, String file) {
    coverage.note(table, file);
    return new Input(table, file);
  }

  private int source(RedListTable table, String file, Predicate<String> present) {
    coverage.note(table, file, present);
    var columns = table.columns().stream().map(present::test).toList();
    sources.add(new TableRow.Source(table, file, columns));
    return sources.size() - 1;
  }

  /** A file of one table. */
  public final class Input {
    private final RedListTable table;
    private final String file;
    private @Nullable Integer source;
    private @Nullable Integer namesSource;

    private Input(RedListTable table, String file) {
      this.table = table;
      this.file = file;
    }

    /**
     * Adds a row.
     *
     * @param row where it stands, and in which columns of the table it may have values
     * @param assessmentId of no meaning for tables of taxa
     * @param cells as {@link RedListTable#cells} has them
     */
    public void add(CsvRow row, int taxonId, int assessmentId, List<@Nullable String> cells) {
      join.counts(table).read++;
      if (!table.says(cells)) {
        join.counts(table).empty++;
        return;
      }
      if (source == null) {
        source = source(table, file, row::has);
      }
      int key = table.key() == RedListTable.Key.TAXON ? taxonId : assessmentId;
      var stored = new PartitionedRows.Row(source, (int) row.line(), key, cells);
      var partition = partition(taxonId, stored);
      if (partition == null) {
        join.counts(table).orphans++;
      } else {
        rows.add(partition, stored);
        join.noteDoi(table, cells);
      }
    }

    /** Where a row goes; null for orphans. */
    private @Nullable Integer partition(int taxonId, PartitionedRows.Row row) {
      return switch (table) {
        case TAXONOMY, TAXONOMY_WITH_HTML -> names(taxonId, row);
        case SIMPLE_SUMMARY, ASSESSMENTS, ASSESSMENTS_WITH_HTML -> begins(taxonId, row);
        case COMMON_NAMES, SYNONYMS -> partitionOfTaxon.get(taxonId);
        default -> partitionOfTaxon.get(taxonOfAssessment.getOrDefault(row.key(), 0));
      };
    }

    private int names(int taxonId, PartitionedRows.Row row) {
      if (!table.filled(row.cells(), "scientificName")) {
        problem(row, "scientificName", null, "is missing; every taxon needs its name");
      }
      return partitionOf(taxonId, row.cells());
    }

    /** Where a taxon goes: all taxa of a species go together. */
    private int partitionOf(int taxonId, List<@Nullable String> cells) {
      return partitionOfTaxon.computeIfAbsent(
          taxonId,
          _ -> {
            var name = String.valueOf(cells.get(table.place("scientificName")));
            var words = WORDS.split(name.strip().toLowerCase(Locale.ROOT), 3);
            var species = words.length < 2 ? words[0] : words[0] + " " + words[1];
            return Math.floorMod(species.hashCode(), rows.partitions());
          });
    }

    /** Where an assessment goes; its taxon becomes known, if it wasn't. */
    private @Nullable Integer begins(int taxonId, PartitionedRows.Row row) {
      var earlier = taxonOfAssessment.putIfAbsent(row.key(), taxonId);
      if (earlier != null && earlier != taxonId) {
        problem(
            row,
            "internalTaxonId",
            String.valueOf(taxonId),
            "assessment %d is of taxon %d elsewhere; an assessment is of one taxon"
                .formatted(row.key(), earlier));
        return null;
      }
      if (!partitionOfTaxon.containsKey(taxonId)) {
        nameTaxon(taxonId, row);
      }
      return partitionOf(taxonId, row.cells());
    }

    /** Makes a row of the taxonomy of what the row of an assessment says of its taxon. */
    private void nameTaxon(int taxonId, PartitionedRows.Row row) {
      if (!table.filled(row.cells(), "scientificName")) {
        problem(
            row,
            "scientificName",
            null,
            "is missing, and taxon %d is not in taxonomy.csv; one of both is needed"
                .formatted(taxonId));
      }
      var own = sources.get(row.source());
      var columns = RedListTable.TAXONOMY.columns();
      if (namesSource == null) {
        namesSource =
            source(
                RedListTable.TAXONOMY,
                file,
                column ->
                    table.columns().contains(column) && own.present().get(table.place(column)));
      }
      var cells = new ArrayList<@Nullable String>();
      for (var column : columns) {
        cells.add(table.columns().contains(column) ? row.cells().get(table.place(column)) : null);
      }
      rows.add(
          partitionOf(taxonId, row.cells()),
          new PartitionedRows.Row(namesSource, row.line(), taxonId, cells));
    }

    private void problem(
        PartitionedRows.Row row, String column, @Nullable String value, String problem) {
      issues.add(new ImportIssue(file, row.line(), column, value, problem));
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws RefusedInput if rows contradict each other
   */
  @Override
  public void forEachAssessment(Consumer<Assessment> sink) {
    join.forEachAssessment(sink);
    issues.refuseIfAny("the Red List");
  }

  @Override
  public void forEachTaxon(Consumer<RedListTaxon> sink) {
    join.forEachTaxon(sink);
  }

  /** Which topics the tables had; complete when all of them were added. */
  public Coverage coverage() {
    return coverage.coverage();
  }

  /** No table has any. */
  @Override
  public List<GreenStatus> greenStatuses() {
    return List.of();
  }

  /** No table has any. */
  @Override
  public List<GroupMember> comprehensiveGroupMembers() {
    return List.of();
  }

  @Override
  public long assessmentCount() {
    return taxonOfAssessment.size();
  }

  /** What was read so far; complete when all assessments and taxa were handed over. */
  public RedListReport report() {
    return join.report(
        partitionOfTaxon.size(), issues.remarks().stream().map(ImportIssue::toString).toList());
  }

  @Override
  public void close() {
    rows.close();
  }
}
