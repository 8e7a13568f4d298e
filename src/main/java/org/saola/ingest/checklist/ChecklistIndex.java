package org.saola.ingest.checklist;

import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.NamedInput;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.csv.CsvHeader;
import org.saola.ingest.places.PlaceNames;
import org.saola.ingest.places.TaggedPlaces;
import org.saola.ingest.speciesplus.IndexOrder;
import org.saola.progress.Progress;
import org.saola.speciesplus.IndexKey;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecords;
import org.saola.status.Coverage;
import org.saola.taxonomy.Taxonomy;

/**
 * An index of CITES species as the CITES Checklist offers it: names, places and current listings,
 * but no history, no EU law, no quotas. Rows are held in memory with equal cells shared; records
 * are made one after another.
 */
public final class ChecklistIndex implements TaxonRecords {
  private static final int EXAMPLES = 5;

  /** Before, authors of synonyms moved on to the next name where a synonym had none. */
  private static final Instant AUTHORS_ALIGNED = Instant.parse("2026-08-05T00:00:00Z");

  private static final String MISALIGNED =
      "authors of synonyms stand with wrong names in files older than 2026-08-05; the names alone"
          + " were taken";

  private final List<ChecklistRow> rows;
  private final CreatedTaxa created;
  private final ChecklistRecords records;
  private final ChecklistReport report;
  private final Coverage coverage;
  private final int[] places;
  private final Map<Integer, Integer> firstPlaceIds;

  private ChecklistIndex(
      List<ChecklistRow> rows,
      CreatedTaxa created,
      TaggedPlaces rowPlaces,
      ChecklistReport report,
      Coverage coverage) {
    this.coverage = coverage;
    this.rows = rows;
    this.created = created;
    this.records = new ChecklistRecords(created, rowPlaces, report.date());
    this.report = report;
    this.places = IndexOrder.places(keys().toList());
    this.firstPlaceIds = firstPlaceIds(rows, rowPlaces);
  }

  /** Whether the file begins like an index of the Checklist; only its beginning is read. */
  public static boolean recognises(NamedInput file) {
    return isJson(file)
        ? ChecklistJson.recognises(file)
        : CsvHeader.find(file).filter(ChecklistIndex::isOfIndex).isPresent();
  }

  private static boolean isJson(NamedInput file) {
    return file.name().toLowerCase(Locale.ROOT).matches(".*\\.json(\\.gz)?");
  }

  private static ChecklistCsv.Rows read(NamedInput file, Progress progress) {
    return isJson(file) ? ChecklistJson.read(file, progress) : ChecklistCsv.read(file, progress);
  }

  private static boolean isOfIndex(CsvHeader header) {
    return header.has(Column.TAXON_ID.header())
        && !isOfHistory(header)
        && Stream.of(Column.FULL_NAME, Column.RANK_NAME, Column.CURRENT_LISTING)
            .anyMatch(column -> header.has(column.header()));
  }

  private static boolean isOfHistory(CsvHeader header) {
    return header.hasAll(List.of("ChangeType", "EffectiveAt"));
  }

  /** What files lack that are the Checklist's other download, its history of listings. */
  public static Optional<String> lacking(List<InputFiles> inputs) {
    var histories =
        InputFiles.shown(inputs).stream()
            .filter(file -> CsvHeader.find(file).filter(ChecklistIndex::isOfHistory).isPresent())
            .map(InputFile::name)
            .toList();
    return histories.isEmpty()
        ? Optional.empty()
        : Optional.of(
            InputFiles.listed(histories)
                + " is the Checklist's history of listings, which can't be imported; take its"
                + " index, best as JSON, which has the days of the listings in force");
  }

  /**
   * Reads a file.
   *
   * @param today the time of change when the file's name tells none
   * @throws RefusedInput as {@link ChecklistCsv#read}
   */
  public static ChecklistIndex open(NamedInput file, Instant today, Progress progress) {
    return open(List.of(file), today, progress);
  }

  /**
   * Reads the files of one index, such as the pages in which it was asked for.
   *
   * @param files at least one
   * @param today the time of change when the name of the first file tells none
   * @throws RefusedInput as {@link ChecklistCsv#read}, or if two files differ in a taxon
   */
  public static ChecklistIndex open(List<NamedInput> files, Instant today, Progress progress) {
    var file = files.getFirst();
    boolean json = isJson(file);
    var read = ChecklistCsv.Rows.joined(files.stream().map(each -> read(each, progress)).toList());
    var rows = read.taxa();
    boolean misaligned =
        read.columns().contains(Column.SYNONYMS_WITH_AUTHORS)
            && ChecklistDate.find(file.name()).filter(AUTHORS_ALIGNED::isAfter).isPresent();
    var created = CreatedTaxa.of(rows, !misaligned);
    var unsplit = created.uncertainSynonyms();
    var names = PlaceNames.of(rows.stream().map(ChecklistRow::places));
    checkPlaces(file.name(), rows, names);
    var places = new TaggedPlaces(names);
    var listings = new RowListings();
    var report =
        new ChecklistReport(
            file.name(),
            ChecklistDate.find(file.name()).orElse(today),
            read.read(),
            read.merged(),
            created.parents().size(),
            created.synonyms().size(),
            count(rows.stream().filter(row -> row.find(Column.CURRENT_LISTING) == null)),
            count(
                rows.stream()
                    .filter(row -> row.text(Column.CURRENT_LISTING).contains("I"))
                    .filter(row -> !listings.annotated(row))),
            places.unresolved(rows.stream().map(ChecklistRow::places)),
            unsplit.size(),
            unsplit.subList(0, Math.min(EXAMPLES, unsplit.size())),
            misaligned ? plus(read.remarks(), MISALIGNED) : read.remarks());
    var coverage = ChecklistCoverage.of(read.columns());
    return new ChecklistIndex(
        rows, created, places, report, json ? ChecklistCoverage.dated(coverage) : coverage);
  }

  private static List<String> plus(List<String> remarks, String remark) {
    return Stream.concat(remarks.stream(), Stream.of(remark)).toList();
  }

  private static void checkPlaces(String file, List<ChecklistRow> rows, PlaceNames names) {
    var issues = new ImportIssues();
    for (var row : rows) {
      names
          .problem(row.places())
          .ifPresent(problem -> {
            var column = problem.codes() ? Column.ISO_CODES : Column.PLACE_NAMES;
            issues.add(
                new ImportIssue(
                    file, row.line(), column.header(), problem.value(), problem.words()));
          });
    }
    issues.refuseIfAny(file);
  }

  private static int count(Stream<ChecklistRow> rows) {
    return Math.toIntExact(rows.count());
  }

  private static Map<Integer, Integer> firstPlaceIds(List<ChecklistRow> rows, TaggedPlaces places) {
    var firstIds = new HashMap<Integer, Integer>();
    int next = CreatedTaxa.FIRST_ID;
    for (var row : rows.stream().sorted(comparingInt(ChecklistRow::id)).toList()) {
      firstIds.put(row.id(), next);
      next += places.count(row.places());
    }
    return firstIds;
  }

  public ChecklistReport report() {
    return report;
  }

  /** How much of each topic the file has. */
  public Coverage coverage() {
    return coverage;
  }

  @Override
  public int count() {
    return places.length;
  }

  private Stream<IndexKey> keys() {
    var taxonomy = Taxonomy.CITES_EU;
    var all = new ArrayList<Stream<IndexKey>>();
    all.add(
        rows.stream().map(row -> new IndexKey(taxonomy, row.position(), row.fullName(), row.id())));
    all.add(
        created.parents().stream()
            .map(parent -> new IndexKey(taxonomy, parent.position(), parent.name(), parent.id())));
    all.add(
        created.synonyms().stream()
            .map(name -> new IndexKey(taxonomy, null, name.synonym().fullName(), name.id())));
    return all.stream().flatMap(keys -> keys);
  }

  /** Rows by their order in the file, then created parents, then synonyms. */
  @Override
  public void forEach(ObjIntConsumer<TaxonRecord> sink) {
    int next = 0;
    for (var row : rows) {
      sink.accept(records.ofRow(row, firstPlaceIds.getOrDefault(row.id(), 0)), places[next++]);
    }
    for (var parent : created.parents()) {
      sink.accept(records.ofParent(parent), places[next++]);
    }
    for (var name : created.synonyms()) {
      sink.accept(records.ofSynonym(name), places[next++]);
    }
  }
}
