package org.saola.store.nameindex;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;
import org.saola.speciesplus.TaxonRecord.RelatedName;
import org.saola.speciesplus.TaxonRecord.VernacularName;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Taxonomy;
import org.saola.taxonomy.match.SourceName;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.taxonomy.match.SourceTaxon.CommonName;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** What of a record of Species+ is about names, and what search counts it by. */
public record NameFields(
    int id,
    Taxonomy taxonomy,
    String fullName,
    @Nullable String authorYear,
    Rank rank,
    NameStatus status,
    boolean active,
    @Nullable String citesListing,
    @Nullable String euListing,
    @Nullable HigherTaxa higherTaxa,
    @Nullable List<RelatedName> relatedNames,
    @Nullable List<VernacularName> commonNames,
    @Nullable List<Restriction> citesQuotas,
    @Nullable List<Restriction> citesSuspensions,
    @Nullable List<Occurrence> distributions) {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(NameFields.class);

  /**
   * A quota or a suspension.
   *
   * @param taxonConceptId null when it is for all taxa of a country, which says nothing of this one
   */
  public record Restriction(@Nullable Integer taxonConceptId, boolean current) {
    private boolean counts() {
      return current && taxonConceptId != null;
    }
  }

  /** Where it lives. */
  public record Occurrence(@Nullable Area place) {}

  /** A country or territory. */
  public record Area(@Nullable String isoCode2) {}

  /** Reads it of the stored document of a record. */
  public static NameFields read(byte[] document) {
    return READER.readValue(document);
  }

  /** The same of a whole record. */
  public static NameFields of(TaxonRecord record) {
    return new NameFields(
        record.id(),
        record.taxonomy(),
        record.fullName(),
        record.authorYear(),
        record.rank(),
        record.status(),
        record.active(),
        record.citesListing(),
        record.euListing(),
        record.higherTaxa(),
        record.relatedNames(),
        record.commonNames(),
        record.citesQuotas().stream()
            .map(each -> new Restriction(each.taxonConceptId(), each.current()))
            .toList(),
        record.citesSuspensions().stream()
            .map(each -> new Restriction(each.taxonConceptId(), each.current()))
            .toList(),
        record.distributions().stream()
            .map(each -> new Occurrence(new Area(each.place().isoCode2())))
            .toList());
  }

  /** The taxon; empty if it isn't an accepted one of CITES and the EU. */
  public Optional<NamedTaxon> named(SharedTexts texts) {
    return active && status == NameStatus.ACCEPTED && taxonomy == Taxonomy.CITES_EU
        ? Optional.of(new NamedTaxon(id, taxon(texts), listed()))
        : Optional.empty();
  }

  private SourceTaxon taxon(SharedTexts texts) {
    var above = higherTaxa;
    return new SourceTaxon(
        Integer.toString(id),
        name(fullName, authorYear, texts),
        texts.of(rank.name().toLowerCase(Locale.ROOT)),
        above == null
            ? SourceTaxon.HigherTaxa.NONE
            : texts.higher(
                above.kingdom(), above.phylum(), above.className(), above.order(), above.family()),
        orNone(relatedNames).stream()
            .map(each -> name(each.fullName(), each.authorYear(), texts))
            .toList(),
        orNone(commonNames).stream().map(each -> common(each, texts)).distinct().toList(),
        texts.of(citesListing));
  }

  private static SourceName name(String name, @Nullable String author, SharedTexts texts) {
    return new SourceName(SharedTexts.clean(name), texts.of(SharedTexts.clean(author)));
  }

  private static CommonName common(VernacularName told, SharedTexts texts) {
    var language = Objects.requireNonNullElse(told.language(), "").toLowerCase(Locale.ROOT);
    return new CommonName(SharedTexts.clean(told.name()), texts.of(language));
  }

  private NamedTaxon.Listed listed() {
    var countries =
        orNone(distributions).stream()
            .map(Occurrence::place)
            .filter(Objects::nonNull)
            .map(Area::isoCode2)
            .flatMap(Stream::ofNullable)
            .filter(code -> !code.isBlank())
            .distinct()
            .sorted()
            .toList();
    return new NamedTaxon.Listed(
        Objects.requireNonNullElse(euListing, ""),
        countries,
        orNone(citesQuotas).stream().anyMatch(Restriction::counts),
        orNone(citesSuspensions).stream().anyMatch(Restriction::counts));
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
