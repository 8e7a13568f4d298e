package org.saola.ingest.darwincore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFiles;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.darwincore.archive.ArchiveMetadata;
import org.saola.ingest.darwincore.archive.ArchiveTable;
import org.saola.ingest.darwincore.archive.MetaFile;
import org.saola.ingest.darwincore.archive.Term;
import org.saola.progress.Progress;
import org.saola.redlist.Assessment;
import org.saola.redlist.CategoryReader;
import org.saola.redlist.CodeLists;
import org.saola.redlist.GreenStatus;
import org.saola.redlist.RedListRecords;
import org.saola.redlist.RedListTaxon;

/**
 * A national or regional Red List as a Darwin Core archive, with or without {@code meta.xml}, or in
 * ColDP. The archive is read once; its names stay in memory.
 */
public final class DarwinCoreArchive implements RedListRecords {
  private static final String META = "meta.xml";

  private final ListedTaxa taxa;
  private final TaxonBuilder taxonBuilder;
  private final AssessmentBuilder assessmentBuilder;
  private final DarwinCoreReport report;

  private DarwinCoreArchive(
      ListedTaxa taxa,
      TaxonBuilder taxonBuilder,
      AssessmentBuilder assessmentBuilder,
      DarwinCoreReport report) {
    this.taxa = taxa;
    this.taxonBuilder = taxonBuilder;
    this.assessmentBuilder = assessmentBuilder;
    this.report = report;
  }

  /** Whether the files are an archive: with {@code meta.xml}, or with names and threat statuses. */
  public static boolean recognises(InputFiles files) {
    return files.find(META).isPresent() || isRedList(HeaderTables.read(files));
  }

  private static boolean isRedList(List<ArchiveTable> tables) {
    return hasColumn(tables, DetailsReader.THREAT_STATUS) && hasTaxa(tables);
  }

  private static boolean hasTaxa(List<ArchiveTable> tables) {
    return tables.stream().anyMatch(table -> table.type().equals("taxon"));
  }

  /** What files lack that are tables of an archive or of ColDP. */
  public static Optional<String> lacking(List<InputFiles> inputs) {
    var tables =
        inputs.stream()
            .flatMap(input -> HeaderTables.read(input).stream())
            .filter(HeaderTables::isOfArchive)
            .toList();
    var names =
        InputFiles.listed(tables.stream().map(table -> table.file().name()).distinct().toList());
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    if (isRedList(tables)) {
      return Optional.of(names + ": give the folder or zip that holds all tables of the archive");
    }
    if (hasTaxa(tables)) {
      return Optional.of(withoutStatus(names));
    }
    return Optional.of(
        names
            + " holds no names of taxa; take the table of taxa along (taxon.csv, or NameUsage.tsv"
            + " of ColDP), and one with a column threatStatus");
  }

  private static String withoutStatus(String files) {
    return files
        + " has no column threatStatus in any table; a checklist without it is no Red List";
  }

  private static boolean hasColumn(List<ArchiveTable> tables, String term) {
    return tables.stream()
        .anyMatch(table -> table.columns().containsKey(term) || table.defaults().containsKey(term));
  }

  /**
   * Reads an archive.
   *
   * @throws RefusedInput if it is damaged, incomplete, holds no threat status, or tells no year
   */
  public static DarwinCoreArchive open(
      InputFiles files, ArchiveOptions options, CodeLists codeLists, Progress progress) {
    var mapping = options.mapping();
    var tables = tables(files, mapping);
    if (!hasColumn(tables, DetailsReader.THREAT_STATUS)) {
      throw new RefusedInput(withoutStatus(files.name()));
    }
    return new Opening(files.name(), codeLists, mapping)
        .open(tables, identity(files, options, codeLists), progress);
  }

  private static List<ArchiveTable> tables(InputFiles files, ListMapping mapping) {
    var meta = files.find(META);
    if (meta.isEmpty()) {
      requireHeads(HeaderTables.read(files), mapping);
      return HeaderTables.read(files, mapping);
    }
    if (!mapping.columns().isEmpty()) {
      throw new RefusedInput(
          "%s says what the columns hold; leave --column out, or the file"
              .formatted(meta.get().name()));
    }
    return MetaFile.read(meta.get(), files);
  }

  /** A mistyped head must not leave a term to another column that is called like it. */
  private static void requireHeads(List<ArchiveTable> tables, ListMapping mapping) {
    mapping
        .columns()
        .forEach((term, head) -> {
          if (!hasColumn(tables, Term.simple(head))) {
            throw new RefusedInput(
                "no table has a column %s, which shall be %s; the first line has the heads"
                    .formatted(head, term));
          }
        });
  }

  private static ListIdentity identity(
      InputFiles files, ArchiveOptions options, CodeLists codeLists) {
    var metadata = ArchiveMetadata.read(files);
    if (options.scope().isBlank()) {
      throw new RefusedInput(
          "the country or region of the list is needed, such as --scope Flanders");
    }
    var year = options.year() == null ? metadata.year() : options.year();
    if (year == null || !year.matches("[0-9]{4}")) {
      throw new RefusedInput(
          "%s doesn't tell its year; give it in four digits, such as --year 2015"
              .formatted(files.name()));
    }
    return ListIdentity.of(
        Objects.requireNonNullElse(metadata.title(), files.name()),
        year,
        options.scope(),
        codeLists);
  }

  /** The work of reading. */
  private static final class Opening {
    private final String input;
    private final CategoryReader categories;
    private final ImportIssues issues = new ImportIssues();
    private final ForeignValues unmapped = new ForeignValues();
    private final NameTable names = new NameTable(issues);
    private final DetailsReader details;
    private final TreeMap<String, Long> rows = new TreeMap<>();
    private final List<String> ignored = new ArrayList<>();

    Opening(String input, CodeLists codeLists, ListMapping mapping) {
      this.input = input;
      this.categories = new CategoryReader(codeLists);
      this.details = new DetailsReader(names, codeLists, issues, unmapped, mapping);
    }

    DarwinCoreArchive open(List<ArchiveTable> tables, ListIdentity list, Progress progress) {
      long kilobytes = tables.stream().mapToLong(table -> table.file().size()).sum() >> 10;
      try (var step = progress.start("read the archive", "KB", kilobytes)) {
        read(tables.stream().map(table -> table.countedBy(step)).toList());
      }
      issues.refuseIfAny(input);
      var taxa = new ListedTaxa(names, details, list);
      if (taxa.counts().assessments == 0) {
        throw new RefusedInput(
            "%s holds no threat status of a species, or of a taxon below one, among %,d names"
                .formatted(input, names.count()));
      }
      countUnmappedStatuses(taxa);
      var taxonBuilder = new TaxonBuilder(names, taxa);
      return new DarwinCoreArchive(
          taxa,
          taxonBuilder,
          new AssessmentBuilder(categories, list, taxonBuilder),
          report(taxa, list));
    }

    private void read(List<ArchiveTable> tables) {
      names.read(tables);
      rows.putAll(names.rowsByFile());
      for (var table : tables) {
        long count = details.read(table);
        if (count >= 0) {
          rows.put(table.file().name(), count);
        } else if (!rows.containsKey(table.file().name())) {
          ignored.add(table.file().name());
        }
      }
    }

    private void countUnmappedStatuses(ListedTaxa taxa) {
      var told = new HashSet<String>();
      for (var taxon : taxa.all()) {
        var status = taxon.status();
        if (status != null && !ThreatStatus.of(status.threatStatus(), categories).known()) {
          unmapped.add("threat status", status.threatStatus());
          if (told.add(status.threatStatus())) {
            issues.remark(status.remark("is no category of the Red List; kept as it is"));
          }
        }
      }
    }

    private DarwinCoreReport report(ListedTaxa taxa, ListIdentity list) {
      var counts = taxa.counts();
      return new DarwinCoreReport(
          list.name(),
          list.scope().code(),
          list.year(),
          rows,
          List.copyOf(ignored),
          counts.assessments,
          taxa.all().size(),
          counts.synonyms,
          counts.otherRanks,
          counts.unclear,
          counts.synonymsWithStatus,
          counts.contradictions,
          new TreeMap<>(details.orphans()),
          unmapped.counts(),
          issues.remarks().stream().map(ImportIssue::toString).toList());
    }
  }

  public DarwinCoreReport report() {
    return report;
  }

  @Override
  public long assessmentCount() {
    return report.assessments();
  }

  @Override
  public void forEachAssessment(Consumer<Assessment> sink) {
    for (var taxon : taxa.all()) {
      if (taxon.status() != null && taxon.details() != null) {
        sink.accept(assessmentBuilder.build(taxon, taxon.status(), taxon.details()));
      }
    }
  }

  @Override
  public void forEachTaxon(Consumer<RedListTaxon> sink) {
    taxa.all().forEach(taxon -> sink.accept(taxonBuilder.build(taxon)));
  }

  /** An archive has none. */
  @Override
  public List<GreenStatus> greenStatuses() {
    return List.of();
  }

  /** What the classification tells is told elsewhere. */
  @Override
  public List<GroupMember> comprehensiveGroupMembers() {
    return List.of();
  }
}
