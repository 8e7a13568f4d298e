package org.saola.decision.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.decision.Memberships;
import org.saola.decision.Shipment;
import org.saola.status.law.LawBook;
import org.saola.taxonomy.Taxon;

/**
 * A movement whose taxa, day and countries are settled.
 *
 * @param subjects the taxon, or the parents of a hybrid
 * @param plant whether they are of the kingdom of plants
 * @param source as sent, or unknown where it does not fit the kingdom; null when it is missing
 */
record Movement(
    LawBook law,
    Memberships memberships,
    Shipment shipment,
    LocalDate date,
    @Nullable LocalDate acquiredOn,
    List<Taxon> subjects,
    boolean plant,
    @Nullable String source) {
  private static final String TRADE = "T";
  private static final String LIVE = "LIV";
  private static final String MARINE = "X";
  private static final Set<String> BRED = Set.of("D", "A", "C");

  Movement {
    subjects = List.copyOf(subjects);
  }

  /** The same with another source. */
  Movement withSource(String other) {
    return new Movement(law, memberships, shipment, date, acquiredOn, subjects, plant, other);
  }

  @Nullable String exporter() {
    return shipment.exporter();
  }

  String importer() {
    var importer = shipment.importer();
    if (importer == null) {
      throw new IllegalStateException("a movement without importer is refused before");
    }
    return importer;
  }

  boolean reExport() {
    return shipment.origin() != null && exporter() != null && !shipment.origin().equals(exporter());
  }

  /** Taken on the high seas and brought to land: there is no exporter. */
  boolean fromTheSea() {
    return exporter() == null && sourceIs(MARINE);
  }

  /** The country of the population: the origin, or else the exporter; null from the sea. */
  @Nullable Integer place() {
    return geoEntity(shipment.origin() != null ? shipment.origin() : exporter());
  }

  @Nullable Integer geoEntity(@Nullable String country) {
    return country == null ? null : law.country(country).map(each -> each.id()).orElse(null);
  }

  boolean withinUnion() {
    return memberships.union(exporter(), date) && memberships.union(importer(), date);
  }

  boolean intoUnion() {
    return memberships.union(importer(), date) && !withinUnion();
  }

  boolean outOfUnion() {
    return memberships.union(exporter(), date) && !withinUnion();
  }

  boolean sourceIs(String code) {
    return code.equals(source);
  }

  /** Bred in captivity or propagated; a missing source is read as wild. */
  boolean bred() {
    return source != null && BRED.contains(source);
  }

  boolean commercial() {
    return TRADE.equals(shipment.purpose());
  }

  boolean purposeMissing() {
    return shipment.purpose() == null;
  }

  boolean live() {
    return LIVE.equals(shipment.term());
  }

  /** The ids of the subjects and of all above them. */
  Set<Integer> lineage() {
    return subjects.stream()
        .flatMap(subject -> LawBook.lineage(subject).stream())
        .collect(Collectors.toSet());
  }
}
