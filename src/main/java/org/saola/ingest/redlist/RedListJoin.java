package org.saola.ingest.redlist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.redlist.Assessment;
import org.saola.redlist.CodeLists;
import org.saola.redlist.RedListTaxon;

/** Joins rows that were put aside, one partition after another. */
final class RedListJoin {
  private static final Pattern RELEASE = Pattern.compile("\\.([0-9]{4}(?:-[0-9])?)\\.RLTS\\.");

  /** What became of the rows of a table. */
  static final class Counts {
    long read;
    long duplicates;
    long orphans;
    long empty;
  }

  private final PartitionedRows rows;
  private final List<TableRow.Source> sources;
  private final Map<Integer, Integer> taxonOfAssessment;
  private final CodeLists codeLists;
  private final ImportIssues issues;
  private final Map<RedListTable, Counts> counts = new EnumMap<>(RedListTable.class);
  private UnmappedValues unmapped = new UnmappedValues();
  private UnmappedValues withoutPlace = new UnmappedValues();
  private String newestRelease = "";
  private List<String> oddities = List.of();

  /**
   * @param sources of the rows; may still grow, as may the next
   */
  RedListJoin(
      PartitionedRows rows,
      List<TableRow.Source> sources,
      Map<Integer, Integer> taxonOfAssessment,
      CodeLists codeLists,
      ImportIssues issues) {
    this.rows = rows;
    this.sources = sources;
    this.taxonOfAssessment = taxonOfAssessment;
    this.codeLists = codeLists;
    this.issues = issues;
  }

  Counts counts(RedListTable table) {
    return counts.computeIfAbsent(table, _ -> new Counts());
  }

  /** Remembers the newest release that a DOI names. */
  void noteDoi(RedListTable table, List<@Nullable String> cells) {
    var doi = table == RedListTable.DOIS ? cells.get(table.place("doi")) : null;
    var release = RELEASE.matcher(doi == null ? "" : doi);
    if (release.find() && release.group(1).compareTo(newestRelease) > 0) {
      newestRelease = release.group(1);
    }
  }

  /** All rows of a partition by what they belong to. */
  private final class Partition {
    final Map<Integer, KeyedRows> taxa = new TreeMap<>();
    final Map<Integer, KeyedRows> assessments = new TreeMap<>();

    void read(int number, IntPredicate wanted, Consumer<TableRow> duplicates) {
      rows.forEach(number, wanted, row -> add(row, duplicates));
    }

    private void add(PartitionedRows.Row stored, Consumer<TableRow> duplicates) {
      var row = new TableRow(sources.get(stored.source()), stored.line(), stored.cells());
      var owners = row.table().key() == RedListTable.Key.TAXON ? taxa : assessments;
      var owner = owners.computeIfAbsent(stored.key(), _ -> new KeyedRows());
      switch (owner.add(row)) {
        case NEW -> {
          // kept
        }
        case DUPLICATE -> duplicates.accept(row);
        case CONTRADICTION -> contradiction(stored.key(), row, owner.of(row.table()).getFirst());
      }
    }
  }

  private void contradiction(int key, TableRow row, TableRow earlier) {
    var column = String.valueOf(row.firstDifference(earlier));
    issues.add(
        new ImportIssue(
            row.source().file(),
            row.line(),
            column,
            row.text(column),
            "%s %d has another value in %s; import downloads of one release together"
                .formatted(
                    row.table().key() == RedListTable.Key.TAXON ? "taxon" : "assessment",
                    key,
                    earlier.place())));
  }

  /** By partition, then by taxon, then by id. */
  void forEachAssessment(Consumer<Assessment> sink) {
    unmapped = new UnmappedValues();
    withoutPlace = new UnmappedValues();
    counts.values().forEach(ofTable -> ofTable.duplicates = 0);
    var labels = new RedListLabels(codeLists, unmapped);
    var reader = new AssessmentRows(labels, withoutPlace);
    for (int number = 0; number < rows.partitions(); number++) {
      var partition = new Partition();
      partition.read(number, _ -> true, row -> counts(row.table()).duplicates++);
      var taxa = new TaxonRows(labels).read(partition.taxa);
      ages(partition, reader)
          .forEach((taxonId, ages) -> {
            var latest = AssessmentAge.latest(ages);
            var taxon = known(taxa.get(taxonId));
            var taxonRows = known(partition.taxa.get(taxonId));
            for (var age : ages) {
              var ownRows = known(partition.assessments.get(age.id()));
              sink.accept(reader.read(age, latest.contains(age.id()), ownRows, taxon, taxonRows));
            }
          });
    }
    oddities = oddities(labels, reader);
  }

  private static List<String> oddities(RedListLabels labels, AssessmentRows reader) {
    var oddities = new ArrayList<>(labels.oddCategories().remarks());
    if (reader.withoutScope() > 0) {
      oddities.add(
          "%,d assessments name no scope; they are in the list of none, not in that of Global"
              .formatted(reader.withoutScope()));
    }
    return oddities;
  }

  /** The assessments of a partition by taxon. */
  private Map<Integer, List<AssessmentAge>> ages(Partition partition, AssessmentRows reader) {
    var byTaxon = new TreeMap<Integer, List<AssessmentAge>>();
    partition.assessments.forEach((id, ofAssessment) ->
        byTaxon
            .computeIfAbsent(known(taxonOfAssessment.get(id)), _ -> new ArrayList<>())
            .add(reader.age(id, ofAssessment)));
    return byTaxon;
  }

  /** By partition, then by id. */
  void forEachTaxon(Consumer<RedListTaxon> sink) {
    // what is unmapped is counted with the assessments, so as not to count it twice
    var reader = new TaxonRows(new RedListLabels(codeLists, new UnmappedValues()));
    for (int number = 0; number < rows.partitions(); number++) {
      var partition = new Partition();
      partition.read(
          number, source -> sources.get(source).table().key() == RedListTable.Key.TAXON, _ -> {});
      new TreeMap<>(reader.read(partition.taxa)).values().forEach(sink);
    }
  }

  private static <T> T known(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("a row of a taxon or assessment was lost");
    }
    return value;
  }

  RedListReport report(long taxa, List<String> remarks) {
    return new RedListReport(
        counts.entrySet().stream().map(entry -> table(entry.getKey(), entry.getValue())).toList(),
        taxonOfAssessment.size(),
        taxa,
        newestRelease.isEmpty() ? null : newestRelease,
        unmapped.values(),
        withoutPlace.values(),
        Stream.concat(oddities.stream(), remarks.stream()).toList());
  }

  private static RedListReport.Table table(RedListTable table, Counts counts) {
    return new RedListReport.Table(
        table.code(), counts.read, counts.duplicates, counts.orphans, counts.empty);
  }
}
