package org.saola.store.speciesplus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;
import org.saola.store.InventedTaxa;
import org.saola.store.OpenDatabase;
import org.saola.store.content.RenditionForm;
import org.saola.store.release.Dataset;
import org.saola.taxonomy.Taxonomy;

class SpeciesPlusSnapshotTest extends OpenDatabase {
  private static final Instant CHANGED = Instant.parse("2020-01-02T03:04:05.678901Z");

  private static final List<TaxonRecord> TAXA =
      List.of(
          cites(70, "Miridae", "Miridae", null),
          cites(10, "Mirus", "Miridae", "Mirus"),
          cites(60, "Mirus alter", "Miridae", "Mirus"),
          cites(20, "Étrange fiction", "Alienae", "Étrange"),
          cites(50, "Alienus mirus", "Alienae", "Alienus"),
          taxon(30, Taxonomy.CITES_EU, "Mirus alter", null, CHANGED.plusNanos(1000)),
          taxon(2147483647, Taxonomy.CMS, "Mirus alter", higher("Miridae", "Mirus"), CHANGED));

  @BeforeEach
  void publish() {
    InventedTaxa.publish(database, TAXA);
    database.speciesPlus(Dataset.SPECIES_PLUS).refresh();
  }

  private SpeciesPlusSnapshot snapshot() {
    return database.speciesPlus(Dataset.SPECIES_PLUS).current().orElseThrow();
  }

  @ParameterizedTest(name = "{0} {1} with descendants: {2} gives {3} because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CITES_EU |              | false | 0 1 2 3 4 5 | no name is every name
          CMS      |              | false | 6           | taxonomies never mix
          CITES_EU | Mirus alter  | false | 2 5         | a synonym has the same name
          CITES_EU | MIRUS ALTER  | false | 2 5         | case does not matter
          CITES_EU | étrange FICTION | false | 3        | nor that of letters with accents
          CITES_EU | Mirus        | false | 1           | the whole name must be equal
          CITES_EU | 'Mirus '     | false |             | nothing is trimmed
          CITES_EU | mir          | false |             | there is no search by prefix
          CITES_EU | Mir%         | false |             | nor by pattern
          CITES_EU | ''           | false |             | no name is empty
          CITES_EU | Mirus        | true  | 1 2         | an epithet is no genus; synonyms have no genus
          CITES_EU | mirIDAE      | true  | 0 1 2       | the family itself is in it
          CITES_EU | FABULA       | true  | 0 1 2 3 4   | the kingdom
          CMS      | Mirus        | true  | 6           | descendants of the other taxonomy stay out
          CITES_EU | Mirus alter  | true  | 2 5         | a species has no descendants by name
          CITES_EU | Nobody       | true  |             | unknown
          """)
  void findsByName(
      Taxonomy taxonomy,
      @Nullable String name,
      boolean withDescendants,
      @Nullable String places,
      String because) {
    var selection = snapshot().select(new TaxonQuery(taxonomy, name, withDescendants, null));
    int[] expected = places == null ? new int[0] : places(places);
    assertThat(selection.page(0, 500)).as(because).isEqualTo(expected);
    assertThat(selection.size()).isEqualTo(expected.length);
  }

  private static int[] places(String places) {
    return Pattern.compile(" ").splitAsStream(places).mapToInt(Integer::parseInt).toArray();
  }

  @ParameterizedTest(name = "since {0}: {1} because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -999999-01-01T00:00:00Z        | 6 | a year that no microsecond count reaches
          +999999-01-01T00:00:00Z        | 0 | nor this one
          0012-01-01T00:00:00Z           | 6 | everything is younger
          2020-01-02T03:04:05.678901Z    | 6 | the time itself is included
          2020-01-02T03:04:05.678901001Z | 1 | a nanosecond later is later
          2020-01-02T03:04:05.678902Z    | 1 | the synonym changed a microsecond later
          2020-01-02T03:04:05.678903Z    | 0 | nothing changed after that
          """)
  void findsByTimeOfChange(Instant since, int count, String because) {
    var query = new TaxonQuery(Taxonomy.CITES_EU, null, false, since);
    assertThat(snapshot().select(query).size()).as(because).isEqualTo(count);
  }

  @Test
  void conditionsAreJoinedByAnd() {
    var query = new TaxonQuery(Taxonomy.CITES_EU, "mirus alter", false, CHANGED.plusNanos(1));
    assertThat(snapshot().select(query).page(0, 10)).containsExactly(5);
  }

  @ParameterizedTest(name = "{0} skipped, at most {1}")
  @CsvSource(
      nullValues = "none",
      value = {"0,2,0 1", "2,2,2 3", "4,3,4 5", "5,500,5", "6,1,none", "0,0,none"})
  void pagesAreCutFromTheOrderOfTheIndex(int offset, int limit, @Nullable String places) {
    var all = snapshot().select(new TaxonQuery(Taxonomy.CITES_EU, null, false, null));
    assertThat(all.page(offset, limit)).isEqualTo(places == null ? new int[0] : places(places));
  }

  @Test
  void pageFarBeyondTheEndIsEmpty() {
    var all = snapshot().select(new TaxonQuery(Taxonomy.CITES_EU, null, false, null));
    assertThat(all.page(2147483647L * 500, 500)).isEmpty();
  }

  @Test
  void findsThePlaceOfAnId() {
    assertThat(snapshot().placeOf(20)).hasValue(3);
    assertThat(snapshot().placeOf(2147483647)).hasValue(6);
    assertThat(snapshot().placeOf(0)).isEmpty();
    assertThat(snapshot().placeOf(21)).isEmpty();
    assertThat(snapshot().placesById()).containsExactly(1, 3, 5, 4, 2, 0, 6);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"1 2 3", "3 1 2", "6 0", "2 2", "4"})
  void loadsInTheOrderAskedFor(String places) {
    var wanted = places(places);
    var names = Arrays.stream(wanted).mapToObj(place -> TAXA.get(place).fullName()).toList();
    assertThat(snapshot().load(RenditionForm.INDEX_JSON, wanted))
        .extracting(bytes -> new String(bytes, UTF_8))
        .isEqualTo(names);
    assertThat(snapshot().records(wanted)).extracting(TaxonRecord::fullName).isEqualTo(names);
  }

  @Test
  void loadsMoreThanOneStatementCanNameAtOnce() {
    var wanted = new int[2501];
    Arrays.setAll(wanted, i -> i % 2 * 3);
    assertThat(snapshot().load(RenditionForm.INDEX_JSON, wanted))
        .hasSize(2501)
        .allSatisfy(bytes -> assertThat(bytes).isNotEmpty());
  }

  @Test
  void missingFormHasNoBytes() {
    assertThat(snapshot().load(RenditionForm.REFERENCES, new int[] {0, 1}))
        .containsExactly(new byte[0], new byte[0]);
    assertThat(snapshot().load(RenditionForm.REFERENCES, 0)).isEmpty();
    assertThat(snapshot().load(RenditionForm.INDEX_JSON, 1)).hasValue("Mirus".getBytes(UTF_8));
    assertThat(snapshot().load(RenditionForm.INDEX_JSON, new int[0])).isEmpty();
  }

  @Test
  void refreshTakesOverWhatAnotherProcessPublished() {
    assertThat(database.speciesPlus(Dataset.SPECIES_PLUS).refresh()).as("nothing new").isFalse();
    var before = snapshot();
    try (var other = another()) {
      InventedTaxa.publish(other, List.of(InventedTaxa.species(99, "Novus primus")));
    }
    assertThat(snapshot()).as("nothing moves before the refresh").isSameAs(before);
    assertThat(database.speciesPlus(Dataset.SPECIES_PLUS).refresh()).isTrue();
    assertThat(snapshot().placeOf(99)).hasValue(0);
    assertThat(before.load(RenditionForm.INDEX_JSON, 1)).as("running requests go on").isPresent();
  }

  private static TaxonRecord cites(int id, String name, String family, @Nullable String genus) {
    return taxon(id, Taxonomy.CITES_EU, name, higher(family, genus), CHANGED);
  }

  private static TaxonRecord taxon(
      int id, Taxonomy taxonomy, String name, @Nullable HigherTaxa higher, Instant changed) {
    return InventedTaxa.taxon(id, taxonomy, name, higher, changed);
  }

  private static HigherTaxa higher(String family, @Nullable String genus) {
    return new HigherTaxa("Fabula", null, null, null, family, genus);
  }
}
