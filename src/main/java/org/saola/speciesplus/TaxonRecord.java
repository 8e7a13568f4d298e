package org.saola.speciesplus;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.language.Translation;
import org.saola.listing.ChangeType;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Taxonomy;

/**
 * Everything Species+ publishes about one taxon concept, derived and in all languages; what both a
 * data package (by derivation) and a bulk dump (by reading) become. Lists are in the order of the
 * wire contract (sections 2.2 to 2.5).
 *
 * @param status accepted or synonym; names of other statuses have no record
 * @param active false = the name was deleted; then only the name, rank and time are known
 * @param position sorts records bytewise, nulls last; null for synonyms and deleted names
 */
public record TaxonRecord(
    int id,
    Taxonomy taxonomy,
    String fullName,
    @Nullable String authorYear,
    Rank rank,
    NameStatus status,
    Instant updatedAt,
    boolean active,
    @Nullable String position,
    RecordNames names,
    RecordLaw law,
    RecordPlaces places) {

  /** The same record, changed at another time. */
  public TaxonRecord updatedAt(Instant time) {
    return with(time, position, names, law, places);
  }

  /** The same record in another place among others. */
  public TaxonRecord position(@Nullable String place) {
    return with(updatedAt, place, names, law, places);
  }

  public TaxonRecord with(RecordNames others) {
    return with(updatedAt, position, others, law, places);
  }

  public TaxonRecord with(RecordLaw other) {
    return with(updatedAt, position, names, other, places);
  }

  public TaxonRecord with(RecordPlaces others) {
    return with(updatedAt, position, names, law, others);
  }

  private TaxonRecord with(
      Instant time,
      @Nullable String place,
      RecordNames otherNames,
      RecordLaw otherLaw,
      RecordPlaces otherPlaces) {
    return new TaxonRecord(
        id,
        taxonomy,
        fullName,
        authorYear,
        rank,
        status,
        time,
        active,
        place,
        otherNames,
        otherLaw,
        otherPlaces);
  }

  /** What is left of the record once its name is deleted (contract 2.2.4). */
  public TaxonRecord deleted(Instant time) {
    return new TaxonRecord(
        id,
        taxonomy,
        fullName,
        authorYear,
        rank,
        status,
        time,
        false,
        null,
        RecordNames.NONE,
        RecordLaw.NONE,
        RecordPlaces.NONE);
  }

  public @Nullable HigherTaxa higherTaxa() {
    return names.higherTaxa();
  }

  public @Nullable List<RelatedName> relatedNames() {
    return names.related();
  }

  public List<VernacularName> commonNames() {
    return names.common();
  }

  public @Nullable String citesListing() {
    return law.citesListing();
  }

  public @Nullable String euListing() {
    return law.euListing();
  }

  public List<Listing> citesListings() {
    return law.citesListings();
  }

  public List<PublishedQuota> citesQuotas() {
    return law.citesQuotas();
  }

  public List<PublishedSuspension> citesSuspensions() {
    return law.citesSuspensions();
  }

  public List<Listing> euListings() {
    return law.euListings();
  }

  public List<PublishedDecision> euDecisions() {
    return law.euDecisions();
  }

  public List<PublishedDistribution> distributions() {
    return places.distributions();
  }

  public List<PublishedReference> references() {
    return places.references();
  }

  /**
   * The names of a taxon's higher taxa, its own at its rank included.
   *
   * @param genus not shown, but searched by {@code with_descendants}
   */
  public record HigherTaxa(
      @Nullable String kingdom,
      @Nullable String phylum,
      @Nullable String className,
      @Nullable String order,
      @Nullable String family,
      @Nullable String genus) {}

  /** Another name for the taxon. */
  public record RelatedName(int id, String fullName, String authorYear, Rank rank) {}

  /** A common name; the language is ISO 639-1 in upper case, null without such a code. */
  public record VernacularName(@Nullable String language, String name) {}

  /** A place as answers name it. */
  public record Place(@Nullable String isoCode2, Translation name, @Nullable String type) {}

  /** A trade code as answers name it. */
  public record Code(String code, Translation name) {}

  /** An event as answers name it. */
  public record EventName(@Nullable String name, @Nullable LocalDate date, @Nullable String url) {}

  /** A # annotation as answers show it. */
  public record Hash(String symbol, Translation note) {}

  /**
   * A listing change as this taxon shows it.
   *
   * @param id unique only together with the taxon; null when the source gives none
   * @param symbol the appendix or annex
   * @param effectiveAt null when the source gives none
   * @param annotation the assembled text; a language may be missing
   * @param party null when there is none
   * @param hash null when there is none
   */
  public record Listing(
      @Nullable Integer id,
      boolean current,
      String symbol,
      ChangeType type,
      @Nullable LocalDate effectiveAt,
      Translation annotation,
      @Nullable Place party,
      @Nullable Hash hash) {}

  /** A quota, with the taxon it was set for (null = country-wide). */
  public record PublishedQuota(
      int id,
      @Nullable Integer taxonConceptId,
      @Nullable Double amount,
      @Nullable LocalDate publicationDate,
      @Nullable String notes,
      @Nullable String url,
      boolean publicDisplay,
      boolean current,
      @Nullable Code unit,
      Place geoEntity) {

    /** How much, as it was written; empty where only the notes tell, which the source calls -1. */
    public Optional<BigDecimal> quantity() {
      return Optional.ofNullable(amount)
          .filter(number -> number >= 0)
          .map(number -> BigDecimal.valueOf(number).stripTrailingZeros())
          .map(number -> number.scale() < 0 ? number.setScale(0) : number);
    }
  }

  /**
   * A suspension, with the taxon it was set for (null = country-wide); the place may be all null.
   *
   * @param appliesToImport null = the source does not tell whether imports or exports are meant
   */
  public record PublishedSuspension(
      int id,
      @Nullable Integer taxonConceptId,
      @Nullable String notes,
      @Nullable LocalDate startDate,
      boolean current,
      @Nullable Boolean appliesToImport,
      Place geoEntity,
      EventName startNotification) {}

  /** An EU decision on exactly this taxon. */
  public record PublishedDecision(
      int id,
      @Nullable String notes,
      @Nullable LocalDate startDate,
      Validity validity,
      @Nullable DecisionType type,
      Place geoEntity,
      @Nullable EventName startEvent,
      @Nullable Code source,
      @Nullable Code term) {

    /** The outcome as answers name it. */
    public record DecisionType(String name, @Nullable String description, String type) {}
  }

  /**
   * When a decision is current.
   *
   * @param valid false = on no day, whatever the dates say
   * @param from the first day; null = since ever
   * @param until the day after the last; null = open
   */
  public record Validity(boolean valid, @Nullable LocalDate from, @Nullable LocalDate until) {
    public static final Validity NEVER = new Validity(false, null, null);
    public static final Validity ALWAYS = new Validity(true, null, null);

    public boolean on(LocalDate day) {
      return valid
          && (from == null || !day.isBefore(from))
          && (until == null || day.isBefore(until));
    }
  }

  /** An occurrence with its citations, sorted. */
  public record PublishedDistribution(
      int id, Place place, List<String> tags, List<String> citations) {}

  /** A reference; the id is that of the link, which repeats under descendants. */
  public record PublishedReference(int id, String citation, boolean standard) {}
}
