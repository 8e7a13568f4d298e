package org.saola.store.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;
import org.saola.speciesplus.TaxonRecord.RelatedName;
import org.saola.speciesplus.TaxonRecord.VernacularName;
import org.saola.store.names.ReleaseNames.NumberedTaxon;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Taxonomy;
import org.saola.taxonomy.match.SourceName;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.taxonomy.match.SourceTaxon.CommonName;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads the names of the accepted taxa of CITES and the EU in a release of Species+. */
final class SpeciesPlusNames {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final ObjectReader READER = MAPPER.readerFor(NamedRecord.class);
  private static final ObjectReader FACTS = MAPPER.readerFor(ListedFacts.Told.class);

  private final String prefix;
  private final SharedTexts texts = new SharedTexts();

  SpeciesPlusNames(String prefix) {
    this.prefix = prefix;
  }

  /** What of a record is about names; deleted ones have less. */
  private record NamedRecord(
      int id,
      Taxonomy taxonomy,
      String fullName,
      @Nullable String authorYear,
      Rank rank,
      NameStatus status,
      boolean active,
      @Nullable String citesListing,
      @Nullable HigherTaxa higherTaxa,
      @Nullable List<RelatedName> relatedNames,
      @Nullable List<VernacularName> commonNames) {}

  static ReleaseNames read(SpeciesPlusSnapshot snapshot, String prefix) {
    var names = new SpeciesPlusNames(prefix);
    var taxa = new ArrayList<NumberedTaxon>();
    var facts = new ListedFacts();
    snapshot.forEachRecord(document -> {
      NamedRecord read = READER.readValue(document);
      names
          .accepted(read)
          .ifPresent(taxon -> {
            taxa.add(new NumberedTaxon(read.id(), taxon));
            ListedFacts.Told told = FACTS.readValue(document);
            facts.add(read.id(), told);
          });
    });
    return new ReleaseNames(snapshot.release(), prefix, taxa, facts);
  }

  /** The taxon of a whole record; empty if it isn't an accepted one of CITES and the EU. */
  Optional<SourceTaxon> of(TaxonRecord record) {
    return accepted(
        new NamedRecord(
            record.id(),
            record.taxonomy(),
            record.fullName(),
            record.authorYear(),
            record.rank(),
            record.status(),
            record.active(),
            record.citesListing(),
            record.higherTaxa(),
            record.relatedNames(),
            record.commonNames()));
  }

  private Optional<SourceTaxon> accepted(NamedRecord read) {
    return read.active()
            && read.status() == NameStatus.ACCEPTED
            && read.taxonomy() == Taxonomy.CITES_EU
        ? Optional.of(taxon(read))
        : Optional.empty();
  }

  private SourceTaxon taxon(NamedRecord read) {
    var above = read.higherTaxa();
    return new SourceTaxon(
        prefix + ":" + read.id(),
        name(read.fullName(), read.authorYear()),
        texts.of(read.rank().name().toLowerCase(Locale.ROOT)),
        above == null
            ? SourceTaxon.HigherTaxa.NONE
            : texts.higher(
                above.kingdom(), above.phylum(), above.className(), above.order(), above.family()),
        orNone(read.relatedNames()).stream()
            .map(each -> name(each.fullName(), each.authorYear()))
            .toList(),
        orNone(read.commonNames()).stream()
            .map(each ->
                new CommonName(
                    SharedTexts.clean(each.name()),
                    texts.of(
                        Objects.requireNonNullElse(each.language(), "").toLowerCase(Locale.ROOT))))
            .distinct()
            .toList(),
        texts.of(read.citesListing()));
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private SourceName name(String name, @Nullable String author) {
    return new SourceName(SharedTexts.clean(name), texts.of(SharedTexts.clean(author)));
  }
}
