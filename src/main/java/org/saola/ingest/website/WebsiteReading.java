package org.saola.ingest.website;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.csv.CsvFile;
import org.saola.ingest.csv.CsvHeader;
import org.saola.ingest.csv.CsvRow;
import org.saola.ingest.places.PlaceCells;
import org.saola.ingest.places.PlaceNames;
import org.saola.progress.Progress;

/** Reads all rows of all files: listings first, so that others find their taxa. */
final class WebsiteReading {
  /** A file and what its first line says. */
  private record Download(InputFile file, CsvHeader header, WebsiteTable table) {}

  private final ImportIssues issues = new ImportIssues();
  private final WebsiteTaxa taxa = new WebsiteTaxa();
  private final Set<WebsiteTable> tables = EnumSet.noneOf(WebsiteTable.class);
  private final List<Download> downloads = new ArrayList<>();
  private final TreeMap<String, Long> rows = new TreeMap<>();
  private final PlaceNames countries;
  private final RestrictionRows restrictions;
  private final WebsiteListings listings;
  private final DecisionRows decisions;
  private final LocalDate today;
  private @Nullable LocalDate day;

  WebsiteReading(List<InputFile> files, LocalDate today) {
    this.today = today;
    for (var file : files) {
      var header = CsvHeader.find(file);
      var table = header.flatMap(WebsiteTable::of);
      if (table.isPresent()) {
        downloads.add(new Download(file, header.get(), table.get()));
      } else {
        issues.remark(new ImportIssue(file.name(), 0, null, null, "is no table that is read"));
      }
    }
    downloads.sort(Comparator.comparing(Download::table));
    this.countries = countryNames();
    this.restrictions = new RestrictionRows(taxa, countries);
    this.listings = new WebsiteListings(taxa, countries);
    this.decisions = new DecisionRows(taxa, restrictions);
  }

  /** Reads the columns of places before anything else. */
  private PlaceNames countryNames() {
    var cells = new ArrayList<PlaceCells>();
    for (var download : downloads) {
      if (hasPlaces(download.table)) {
        read(download, new ImportIssues(), row -> cells.add(TaxonCells.places(row)));
      }
    }
    return PlaceNames.of(cells.stream());
  }

  private static boolean hasPlaces(WebsiteTable table) {
    return table == WebsiteTable.LISTINGS || table == WebsiteTable.CMS_LISTINGS;
  }

  private static void read(Download download, ImportIssues issues, Consumer<CsvRow> sink) {
    new CsvFile(download.file, download.table.columns(), issues)
        .separatedBy(download.header.separator())
        .read(sink);
  }

  void readAll(Progress progress) {
    for (var download : downloads) {
      WebsiteDay.ofFile(download.header, download.file.name())
          .filter(told -> day == null || told.isBefore(day))
          .ifPresent(told -> day = told);
    }
    for (var download : downloads) {
      tables.add(download.table);
      try (var step = progress.start("read " + download.file.name(), "rows", -1)) {
        read(
            download,
            issues,
            row -> {
              rows.merge(download.file.name(), 1L, Long::sum);
              add(download, row);
              step.add(1);
            });
      }
    }
    issues.refuseIfAny(
        InputFiles.listed(downloads.stream().map(each -> each.file.name()).toList()));
    if (taxa.all().isEmpty()) {
      throw new RefusedInput(
          "the downloads of Species+ name no taxon%s"
              .formatted(
                  restrictions.quotas() + restrictions.suspensions() == 0
                      ? "; take some that have rows"
                      : ", only whole countries; take listings along, which tell where taxa"
                          + " occur"));
    }
    taxa.createParents();
  }

  private void add(Download download, CsvRow row) {
    switch (download.table) {
      case LISTINGS -> listings.add(row);
      case CMS_LISTINGS -> listings.addCms(row);
      case QUOTAS -> restrictions.addQuota(row, day == null ? today : day);
      case SUSPENSIONS -> restrictions.addSuspension(row);
      case EU_DECISIONS -> decisions.add(row);
    }
    if (hasPlaces(download.table)) {
      countries
          .problem(TaxonCells.places(row))
          .ifPresent(problem ->
              row.problem(
                  problem.codes() ? "All_DistributionISOCodes" : "All_DistributionFullNames",
                  problem.value(),
                  problem.words()));
    }
  }

  PlaceNames countries() {
    return countries;
  }

  WebsiteTaxa taxa() {
    return taxa;
  }

  RestrictionRows restrictions() {
    return restrictions;
  }

  Set<WebsiteTable> tables() {
    return tables;
  }

  /** The day of the download; null when no file tells it. */
  @Nullable LocalDate day() {
    return day;
  }

  WebsiteReport report() {
    var counts = listings.counts();
    var remarks = new ArrayList<>(issues.remarks().stream().map(ImportIssue::toString).toList());
    restrictions
        .unknownParties()
        .forEach(party -> remarks.add("a country that the program doesn't know: " + party));
    return new WebsiteReport(
        rows,
        taxa.all().size(),
        counts.get(0),
        counts.get(1),
        counts.get(2),
        restrictions.quotas(),
        restrictions.suspensions(),
        decisions.count(),
        taxa.namedOnly(),
        taxa.parents(),
        remarks);
  }
}
