package org.saola.ingest.website;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.csv.CsvHeader;
import org.saola.ingest.places.TaggedPlaces;
import org.saola.ingest.speciesplus.IndexOrder;
import org.saola.ingest.speciesplus.TaxonDependents;
import org.saola.progress.Progress;
import org.saola.speciesplus.IndexKey;
import org.saola.speciesplus.RecordLaw;
import org.saola.speciesplus.RecordNames;
import org.saola.speciesplus.RecordPlaces;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecords;
import org.saola.status.Coverage;
import org.saola.status.DataDay;
import org.saola.status.Extent;
import org.saola.status.Topic;
import org.saola.taxonomy.Classification;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Taxonomy;

/**
 * CSV downloads of the website of Species+: listings, quotas, suspensions, decisions, one of them
 * or several. What none of the files holds stays unknown. All rows are held in memory.
 */
public final class WebsiteExport implements TaxonRecords {
  private final List<WebsiteTaxon> taxa;
  private final Set<WebsiteTable> tables;
  private final TaggedPlaces places;
  private final RestrictionRows restrictions;
  private final Classification classification;
  private final @Nullable LocalDate day;
  private final Instant time;
  private final WebsiteReport report;
  private final int[] order;

  private WebsiteExport(WebsiteReading reading, Instant today) {
    this.taxa = reading.taxa().all();
    this.tables = reading.tables();
    this.places = new TaggedPlaces(reading.countries());
    this.restrictions = reading.restrictions();
    this.classification = reading.taxa().classification();
    this.restrictions.cascade(classification);
    this.day = reading.day();
    this.time = day == null ? today : day.atStartOfDay().toInstant(ZoneOffset.UTC);
    this.report = reading.report();
    this.order =
        IndexOrder.places(
            taxa.stream()
                .map(taxon ->
                    new IndexKey(taxon.taxonomy, taxon.position(), taxon.fullName, taxon.id))
                .toList());
  }

  /** Whether the first line of a file is that of a download. */
  public static boolean recognises(InputFile file) {
    return CsvHeader.find(file).flatMap(WebsiteTable::of).isPresent();
  }

  /** What files lack that are downloads of the website, but of none that can be read. */
  public static Optional<String> lacking(List<InputFiles> inputs) {
    var others =
        InputFiles.shown(inputs).stream()
            .filter(file -> CsvHeader.find(file).filter(WebsiteTable::isOther).isPresent())
            .map(InputFile::name)
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            InputFiles.listed(others)
                + " is an export of Species+ that can't be imported; take the downloads of"
                + " listings, quotas, suspensions or EU decisions");
  }

  /**
   * Reads files.
   *
   * @param files those that are no downloads are passed over with a remark
   * @param today stands in for the day of the download where no file tells it
   * @throws RefusedInput with all issues when there is any, or when there is no row
   */
  public static WebsiteExport open(List<InputFile> files, Instant today, Progress progress) {
    var reading = new WebsiteReading(files, LocalDate.ofInstant(today, ZoneOffset.UTC));
    reading.readAll(progress);
    return new WebsiteExport(reading, today);
  }

  public WebsiteReport report() {
    return report;
  }

  /** The day of the download, of several the oldest; null when no file tells it. */
  public @Nullable DataDay day() {
    return day == null ? null : new DataDay(day, DataDay.From.FILE_NAME);
  }

  /** What the files have: parts only, because whoever downloads chooses. */
  public Coverage coverage() {
    var coverage = Coverage.of(Topic.ofSpeciesPlus(), Extent.NONE);
    if (report.cites() > 0) {
      coverage = coverage.with(Extent.PART, Topic.CITES_LISTINGS);
    }
    if (report.eu() > 0) {
      coverage = coverage.with(Extent.PART, Topic.EU_LISTINGS);
    }
    var topics =
        Map.of(
            WebsiteTable.LISTINGS, Topic.DISTRIBUTIONS,
            WebsiteTable.CMS_LISTINGS, Topic.CMS_TAXA,
            WebsiteTable.QUOTAS, Topic.CITES_QUOTAS,
            WebsiteTable.SUSPENSIONS, Topic.CITES_SUSPENSIONS,
            WebsiteTable.EU_DECISIONS, Topic.EU_DECISIONS);
    for (var table : tables) {
      coverage = coverage.with(Extent.PART, topics.getOrDefault(table, Topic.DISTRIBUTIONS));
    }
    return coverage;
  }

  @Override
  public int count() {
    return taxa.size();
  }

  @Override
  public void forEach(ObjIntConsumer<TaxonRecord> sink) {
    var firstPlaces = firstPlaces();
    for (int at = 0; at < taxa.size(); at++) {
      var taxon = taxa.get(at);
      sink.accept(record(taxon, firstPlaces.getOrDefault(taxon.id, 0)), order[at]);
    }
  }

  private Map<Integer, Integer> firstPlaces() {
    var first = new HashMap<Integer, Integer>();
    int next = DerivedNumbers.FIRST;
    for (var taxon : taxa.stream().sorted(Comparator.comparingInt(each -> each.id)).toList()) {
      first.put(taxon.id, next);
      next += places.count(taxon.places);
    }
    return first;
  }

  private TaxonRecord record(WebsiteTaxon taxon, int firstPlace) {
    var name =
        new TaxonRecord(
            taxon.id,
            taxon.taxonomy,
            taxon.fullName,
            taxon.author,
            taxon.rank,
            NameStatus.ACCEPTED,
            time,
            true,
            taxon.position(),
            new RecordNames(taxon.higherTaxa(), List.of(), List.of()),
            new RecordLaw(
                taxon.taxonomy == Taxonomy.CITES_EU ? taxon.citesListing : null,
                taxon.euListing,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()),
            RecordPlaces.NONE);
    return dependents(taxon, firstPlace).of(name);
  }

  private TaxonDependents dependents(WebsiteTaxon taxon, int firstPlace) {
    var distributions = places.of(taxon.places, firstPlace);
    var codes =
        distributions.stream()
            .map(each -> each.place().isoCode2())
            .filter(code -> code != null)
            .collect(Collectors.toList());
    var inTree = classification.find(taxon.id);
    return new TaxonDependents(
        taxon.citesListings,
        inTree == null ? List.of() : restrictions.quotasOf(inTree, codes),
        inTree == null ? List.of() : restrictions.suspensionsOf(inTree, codes),
        taxon.euListings,
        taxon.decisions,
        distributions,
        List.of());
  }
}
