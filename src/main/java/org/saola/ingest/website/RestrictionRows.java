package org.saola.ingest.website;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.cites.Quota;
import org.saola.cites.QuotaCascade;
import org.saola.cites.Suspension;
import org.saola.cites.SuspensionCascade;
import org.saola.ingest.csv.CsvRow;
import org.saola.ingest.places.PlaceNames;
import org.saola.language.Translation;
import org.saola.listing.Event;
import org.saola.speciesplus.TaxonRecord.EventName;
import org.saola.speciesplus.TaxonRecord.Place;
import org.saola.speciesplus.TaxonRecord.PublishedQuota;
import org.saola.speciesplus.TaxonRecord.PublishedSuspension;
import org.saola.taxonomy.Classification;
import org.saola.taxonomy.Taxon;
import org.saola.taxonomy.Taxonomy;

/** Quotas and suspensions, and which taxa show them, as Species+ has it. */
final class RestrictionRows {
  private final WebsiteTaxa taxa;
  private final PlaceNames countries;
  private final DerivedNumbers numbers = new DerivedNumbers();
  private final Map<String, Integer> countryNumbers = new HashMap<>();
  private final Map<Integer, PublishedQuota> quotas = new TreeMap<>();
  private final Map<Integer, PublishedSuspension> suspensions = new TreeMap<>();
  private final TreeMap<String, Integer> unknownParties = new TreeMap<>();
  private @Nullable QuotaCascade quotaCascade;
  private @Nullable SuspensionCascade suspensionCascade;

  RestrictionRows(WebsiteTaxa taxa, PlaceNames countries) {
    this.taxa = taxa;
    this.countries = countries;
  }

  /**
   * A row of {@code quotas}.
   *
   * @param day of the download; quotas of its year and later ones are current
   */
  void addQuota(CsvRow row, LocalDate day) {
    var taxon = taxon(row);
    var year = year(row);
    var place = place(row, "party");
    var published = WebsiteDay.of(row, "publication_date");
    var amount = row.optionalDecimal("quota");
    if (row.faulty()) {
      return;
    }
    int id = number("quota", taxon, row, List.of("year", "party", "quota", "unit", "notes", "url"));
    quotas.put(
        id,
        new PublishedQuota(
            id,
            taxon == null ? null : (Integer) taxon.id,
            amount == null || amount < 0 ? null : amount,
            published,
            notes(row),
            TaxonCells.word(row, "url"),
            true,
            year >= day.getYear(),
            TradeNames.unit(TaxonCells.word(row, "unit")),
            place));
  }

  /** A row of {@code citessuspensions}. */
  void addSuspension(CsvRow row) {
    var taxon = taxon(row);
    var place = place(row, "party");
    var start = WebsiteDay.of(row, "start_date");
    boolean valid = Truth.of(row, "valid");
    if (row.faulty()) {
      return;
    }
    int id =
        number(
            "suspension",
            taxon,
            row,
            List.of("start_date", "start_notification", "end_date", "party", "notes"));
    suspensions.put(
        id,
        new PublishedSuspension(
            id,
            taxon == null ? null : (Integer) taxon.id,
            notes(row),
            start,
            valid,
            null,
            place,
            new EventName(TaxonCells.word(row, "start_notification"), start, null)));
  }

  private int number(
      String kind, @Nullable WebsiteTaxon taxon, CsvRow row, List<String> identifying) {
    return numbers.of(
        Stream.concat(
                Stream.of(kind, taxon == null ? "" : taxon.position()),
                identifying.stream().map(column -> TaxonCells.text(row, column)))
            .collect(Collectors.joining("\0")));
  }

  /** Null for what is about all taxa of a country. */
  private @Nullable WebsiteTaxon taxon(CsvRow row) {
    if (TaxonCells.word(row, "Full Name") == null && TaxonCells.word(row, "Rank") == null) {
      return null;
    }
    var read = TaxonCells.read(row, "Full Name", Taxonomy.CITES_EU);
    return read == null || row.faulty() ? null : taxa.named(row, read);
  }

  private static int year(CsvRow row) {
    var cell = TaxonCells.text(row, "year");
    if (!cell.matches("\\d{4}")) {
      row.problem("year", cell, "is no year; four digits are needed");
      return 0;
    }
    return Integer.parseInt(cell);
  }

  private static @Nullable String notes(CsvRow row) {
    var notes =
        Stream.of("notes", "Remarks")
            .map(column -> TaxonCells.word(row, column))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("; "));
    return notes.isEmpty() ? null : notes;
  }

  /** The place that a row calls by its name; of one that nobody knows only this. */
  Place place(CsvRow row, String column) {
    var name = TaxonCells.word(row, column);
    if (name == null) {
      return new Place(null, Translation.NONE, null);
    }
    var code = countries.findCode(name).orElse(null);
    if (code == null) {
      unknownParties.merge(name, 1, Integer::sum);
      return new Place(null, Translation.english(name), null);
    }
    return new Place(code, Translation.english(name), countries.place(code).type());
  }

  /** Lays what was read over the tree. */
  void cascade(Classification classification) {
    quotaCascade =
        new QuotaCascade(classification, quotas.values().stream().map(this::quota).toList());
    var notification =
        new Event(1, Event.Type.CITES_SUSPENSION_NOTIFICATION, "", null, null, true, null);
    suspensionCascade =
        new SuspensionCascade(
            classification,
            suspensions.values().stream().map(this::suspension).toList(),
            Map.of(1, notification));
  }

  private Quota quota(PublishedQuota quota) {
    return new Quota(
        quota.id(),
        quota.taxonConceptId(),
        countryNumber(quota.geoEntity().isoCode2()),
        null,
        null,
        null,
        null,
        null,
        true,
        true);
  }

  private Suspension suspension(PublishedSuspension suspension) {
    var code = suspension.geoEntity().isoCode2();
    boolean anywhere = code == null && suspension.geoEntity().name().en() == null;
    return new Suspension(
        suspension.id(),
        suspension.taxonConceptId(),
        anywhere ? null : (Integer) countryNumber(code),
        null,
        null,
        true,
        null,
        1);
  }

  /** A number that stands for a code while restrictions cascade; 0 = a country without a code. */
  private int countryNumber(@Nullable String code) {
    return code == null ? 0 : countryNumbers.computeIfAbsent(code, _ -> countryNumbers.size() + 1);
  }

  private Set<Integer> range(List<String> codes) {
    return codes.stream().map(this::countryNumber).collect(Collectors.toSet());
  }

  /** The quotas that a taxon shows, which occurs where the codes say. */
  List<PublishedQuota> quotasOf(Taxon taxon, List<String> codes) {
    return requireNonNull(quotaCascade).shownBy(taxon, range(codes)).stream()
        .map(quota -> requireNonNull(quotas.get(quota.id())))
        .toList();
  }

  /** The suspensions that a taxon shows, which occurs where the codes say. */
  List<PublishedSuspension> suspensionsOf(Taxon taxon, List<String> codes) {
    return requireNonNull(suspensionCascade).shownBy(taxon, range(codes)).stream()
        .map(suspension -> requireNonNull(suspensions.get(suspension.id())))
        .toList();
  }

  int quotas() {
    return quotas.size();
  }

  int suspensions() {
    return suspensions.size();
  }

  /** Names of parties that the list of countries doesn't have, with their rows. */
  List<String> unknownParties() {
    var lines = new ArrayList<String>();
    unknownParties.forEach((name, rows) -> lines.add("%s, %,d rows".formatted(name, rows)));
    return lines;
  }
}
