package org.saola.speciesplus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saola.speciesplus.TaxonRecord.RelatedName;
import org.saola.taxonomy.NameRelationship;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.TaxonConcept;
import org.saola.taxonomy.Taxonomy;

/** Contract 2.2.6, 2.2.7, 5.2 and 6.1, on records that have nothing but names. */
class ExposedNamesTest {
  private static final Instant EARLY = Instant.parse("2010-01-01T00:00:00Z");
  private static final Instant LATE = Instant.parse("2020-01-01T00:00:00Z");

  private final List<TaxonConcept> names = new ArrayList<>();
  private final List<NameRelationship> relationships = new ArrayList<>();

  @Test
  void synonymsNeedAnAcceptedNameOfTheirTaxonomy() {
    add(1, NameStatus.ACCEPTED, "Lama glama", "(L.)");
    add(2, NameStatus.SYNONYM, "Lama peruana", "Tied.");
    add(3, NameStatus.SYNONYM, "Lama orphana", "X");
    add(4, NameStatus.HYBRID, "Lama × alpaca", "Y");
    add(5, NameStatus.NOT_ACCEPTED, "Lama nova", "Z");
    relate(1, 2, NameRelationship.Type.HAS_SYNONYM);
    relate(1, 4, NameRelationship.Type.HAS_HYBRID);
    relate(1, 3, NameRelationship.Type.HAS_TRADE_NAME);
    assertThat(derive()).extracting(TaxonRecord::id).containsExactly(1, 2);
  }

  @Test
  void everyRelatedNameWithAnAuthorIsShownByNameThenId() {
    add(1, NameStatus.ACCEPTED, "Lama glama", null);
    add(2, NameStatus.SYNONYM, "Lama peruana", "");
    add(3, NameStatus.HYBRID, "Lama × alpaca", "Y");
    add(4, NameStatus.TRADE_NAME, "Lama", null);
    List.of(2, 3, 4).forEach(other -> relate(1, other, NameRelationship.Type.HAS_SYNONYM));
    var records = derive();
    assertThat(records.getFirst().relatedNames())
        .containsExactly(
            new RelatedName(2, "Lama peruana", "", Rank.SPECIES),
            new RelatedName(3, "Lama × alpaca", "Y", Rank.SPECIES));
    assertThat(records.get(1).relatedNames()).as("its accepted name has no author").isEmpty();
  }

  @Test
  void deletedNamesComeLastAndHaveNothingButTheirName() {
    names.add(name(9, Taxonomy.CMS, NameStatus.ACCEPTED, "Aa", LATE));
    names.add(name(8, Taxonomy.CITES_EU, NameStatus.SYNONYM, "Ab", LATE));
    names.add(name(7, Taxonomy.CITES_EU, NameStatus.HYBRID, "Ac", LATE));
    add(6, NameStatus.ACCEPTED, "Lama glama", null);
    var records = derive();
    assertThat(records).extracting(TaxonRecord::id).containsExactly(6, 8, 9);
    var deleted = records.getLast();
    assertThat(deleted.active()).isFalse();
    assertThat(deleted.updatedAt()).isEqualTo(LATE);
    assertThat(deleted.higherTaxa()).isNull();
    assertThat(deleted.relatedNames()).isNull();
    assertThat(deleted.citesListing()).isNull();
  }

  @Test
  void laterTimeOfBothCountsAndUnlistedNamesAreNc() {
    add(1, NameStatus.ACCEPTED, "Lama glama", null);
    var glama = derive().getFirst();
    assertThat(glama.updatedAt()).isEqualTo(LATE);
    assertThat(glama.citesListing()).isEqualTo("NC");
    assertThat(glama.euListing()).isEqualTo("NC");
  }

  private void add(int id, NameStatus status, String fullName, @Nullable String author) {
    names.add(
        new TaxonConcept(
            id,
            Taxonomy.CITES_EU,
            null,
            Rank.SPECIES,
            fullName,
            author,
            status,
            null,
            EARLY,
            LATE,
            EARLY,
            null));
  }

  private static TaxonConcept name(
      int id, Taxonomy taxonomy, NameStatus status, String fullName, Instant deletedAt) {
    return new TaxonConcept(
        id,
        taxonomy,
        null,
        Rank.SPECIES,
        fullName,
        null,
        status,
        null,
        null,
        null,
        null,
        deletedAt);
  }

  private void relate(int name, int other, NameRelationship.Type type) {
    relationships.add(new NameRelationship(name, other, type));
  }

  private List<TaxonRecord> derive() {
    var records =
        new PrimaryRecords(
            Map.of(),
            Map.of(),
            names,
            relationships,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null);
    var derived = new ArrayList<TaxonRecord>();
    new Derivation(records).forEach((taxon, _) -> derived.add(taxon));
    return derived;
  }
}
