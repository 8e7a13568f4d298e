package org.saola.status.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.listing.Event;
import org.saola.places.GeoEntity;
import org.saola.speciesplus.PrimaryRecords;
import org.saola.taxonomy.Taxon;
import org.saola.trade.TradeCode;

/**
 * All that a data package says of the law, ready to be asked for any day. Safe for use by many
 * threads.
 */
public final class LawBook {
  /** The name of the rules by which days are read. */
  public static final String RULE = "as-of-2";

  private final LocalDate dataDay;
  private final LawNames names;
  private final ListingLaw listings;
  private final QuotaLaw quotas;
  private final SuspensionLaw suspensions;
  private final DecisionLaw decisions;
  private final Map<String, GeoEntity> countries = new HashMap<>();
  private final Map<Integer, GeoEntity> places = new HashMap<>();
  private final Map<Integer, TradeCode> tradeCodes = new HashMap<>();
  private final Map<Integer, Event> events = new HashMap<>();

  /**
   * A package as law.
   *
   * @param dataDay the day of the data: what they don't call current had ended by then
   */
  public LawBook(PrimaryRecords records, LocalDate dataDay) {
    this.dataDay = dataDay;
    names = new LawNames(records.taxonConcepts(), records.relationships());
    listings = new ListingLaw(records);
    quotas = new QuotaLaw(records.quotas());
    suspensions = new SuspensionLaw(records.suspensions(), records.events(), dataDay);
    decisions =
        new DecisionLaw(
            records.euDecisions(), records.euDecisionTypes(), records.events(), dataDay);
    for (var place : records.geoEntities()) {
      places.put(place.id(), place);
      if (place.isoCode2() != null) {
        countries.put(place.isoCode2(), place);
      }
    }
    records.events().forEach(event -> events.put(event.id(), event));
    records.tradeCodes().forEach(code -> tradeCodes.put(code.id(), code));
  }

  public LocalDate dataDay() {
    return dataDay;
  }

  public LawNames names() {
    return names;
  }

  public ListingLaw listings() {
    return listings;
  }

  public QuotaLaw quotas() {
    return quotas;
  }

  public SuspensionLaw suspensions() {
    return suspensions;
  }

  public DecisionLaw decisions() {
    return decisions;
  }

  /** The country or territory with an ISO code of two letters; upper case only. */
  public Optional<GeoEntity> country(String isoCode2) {
    return Optional.ofNullable(countries.get(isoCode2));
  }

  /** All countries and territories that have an ISO code. */
  public List<GeoEntity> countries() {
    return List.copyOf(countries.values());
  }

  /** The ISO code of a place; null for regions and for no place. */
  public @Nullable String isoCode(@Nullable Integer geoEntityId) {
    var place = geoEntityId == null ? null : places.get(geoEntityId);
    return place == null ? null : place.isoCode2();
  }

  /** A place, be it a region; null when there is none of the id. */
  public @Nullable GeoEntity place(int geoEntityId) {
    return places.get(geoEntityId);
  }

  /** A trade code; null for no id. */
  public @Nullable TradeCode tradeCode(@Nullable Integer id) {
    return id == null ? null : tradeCodes.get(id);
  }

  /** A meeting, notification or regulation; empty for no id. */
  public Optional<Event> event(@Nullable Integer id) {
    return id == null ? Optional.empty() : Optional.ofNullable(events.get(id));
  }

  /** All codes of a type. */
  public List<TradeCode> tradeCodes(TradeCode.Type type) {
    return tradeCodes.values().stream().filter(each -> each.type() == type).toList();
  }

  /** Whether there is a code of a type. */
  public boolean hasCode(TradeCode.Type type, String code) {
    return tradeCodes(type).stream().anyMatch(each -> each.code().equals(code));
  }

  /** The ids of a taxon and of all above it. */
  public static Set<Integer> lineage(Taxon taxon) {
    return taxon.lineage().stream().map(Taxon::id).collect(Collectors.toUnmodifiableSet());
  }
}
