package org.saola.ingest.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.ingest.Fixtures;
import org.saola.ingest.RefusedInput;
import org.saola.language.Translation;
import org.saola.progress.Progress;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.Hash;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.speciesplus.TaxonRecord.Place;
import org.saola.speciesplus.TaxonRecord.RelatedName;
import org.saola.status.Extent;
import org.saola.status.Topic;

/** The Checklist's JSON in its layouts; taxa and texts are invented. */
class ChecklistJsonTest {
  private static final String TAXON =
      """
      {"id":7,"kingdom_name":"Animalia","order_name":"Ordales","family_name":"Famidae",
       "genus_name":"Aus","full_name":"Aus bus","author_year":"(Smith, 1900)",
       "rank_name":"SPECIES","cites_accepted":true,"current_listing":"I/III",
       "synonyms_with_authors":["Aus cus Smith, Jones, 1851","Aus dus (Lin)"],
       "english_names":["Bird, lesser","Aus"],"countries_iso_codes":["HK","NA"],
       "countries_full_names":["Hong Kong, SAR","Namibia"],
       "LISTINGS":[
        {"id":3,"species_listing_name":"I","party_iso_code":null,"change_type_name":"ADDITION",
         "effective_at_formatted":"22/10/1987","is_current":true,"hash_ann_symbol":"#4",
         "hash_full_note":"<i>All</i> parts","auto_note":"FAMILY listing Famidae spp.",
         "full_note":"<b>Full</b>","short_note":"Short"},
        {"id":4,"species_listing_name":"III","party_iso_code":"EU",
         "party_full_name":"European Union","effective_at_formatted":"01/02/2020"}]}\
      """;
  private static final String FILE = "Index_of_CITES_Species_2026-09-01 10_00.json";

  private static ChecklistIndex index(String name, String json) {
    return ChecklistIndex.open(Fixtures.text(name, json), ChecklistLines.TODAY, Progress.SILENT);
  }

  private static String taxon(String key) {
    return TAXON.replace("LISTINGS", key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s]",
        "[%s,\n]",
        "[{\"result_cnt\":1,\"total_cnt\":1,\"animalia\":[%s],\"plantae\":[]}]",
        "{\"animalia\":[],\"plantae\":[%s]}",
        "%s"
      })
  void readsAllLayouts(String layout) {
    for (var key : List.of("current_listing_changes", "current_additions")) {
      var file = Fixtures.text(FILE, layout.formatted(taxon(key)));
      assertThat(ChecklistIndex.recognises(file)).isTrue();
      var taxon = Fixtures.taxon(index(FILE, layout.formatted(taxon(key))), 7);
      assertThat(taxon.fullName()).isEqualTo("Aus bus");
      assertThat(taxon.citesListing()).isEqualTo("I/III");
      assertThat(taxon.citesListings()).hasSize(2);
    }
  }

  @Test
  void keepsDaysPartiesAndTexts() {
    var index = index(FILE, "[" + taxon("current_additions") + "]");
    var taxon = Fixtures.taxon(index, 7);
    assertThat(taxon.citesListings())
        .extracting(
            Listing::id,
            Listing::effectiveAt,
            Listing::party,
            Listing::hash,
            listing -> listing.annotation().en())
        .containsExactly(
            tuple(
                3,
                LocalDate.of(1987, 10, 22),
                null,
                new Hash("#4", Translation.english("All parts")),
                "[FAMILY listing Famidae spp.] Full"),
            tuple(
                4,
                LocalDate.of(2020, 2, 1),
                new Place("EU", Translation.english("European Union"), null),
                null,
                null));
    assertThat(taxon.distributions())
        .extracting(each -> each.place().name().en())
        .containsExactly("Hong Kong, SAR", "Namibia");
    assertThat(index.coverage().of(Topic.CITES_HISTORY)).isEqualTo(Extent.PART);
    assertThat(index.report().withoutAnnotations()).isZero();
  }

  @Test
  void aTaxonWithoutListingsOfItsOwnHasNone() {
    var json = TAXON.replaceFirst("(?s)\"LISTINGS\":.*", "\"current_additions\":[]}");
    assertThat(Fixtures.taxon(index(FILE, json), 7).citesListings()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Index_2026-09-01.json | Smith, Jones, 1851;(Lin) | since August 2026 authors stand with their names
          Index_2026-08-04.json | ;                        | before, they may be those of others
          Index.json            | Smith, Jones, 1851;(Lin) | nothing tells that the file is old
          """)
  void takesAuthorsOfSynonymsOnlyWhereTheyCanBeTrusted(
      String name, String authors, String because) {
    var index = index(name, "[" + taxon("current_additions") + "]");
    var synonyms = Objects.requireNonNull(related(Fixtures.taxon(index, 7)));
    assertThat(synonyms).extracting(RelatedName::fullName).containsExactly("Aus cus", "Aus dus");
    assertThat(synonyms)
        .extracting(RelatedName::authorYear)
        .containsExactly(authors.split(";", -1));
    assertThat(index.report().remarks()).hasSize(name.contains("-08-") ? 1 : 0);
  }

  private static List<RelatedName> related(TaxonRecord taxon) {
    var names = taxon.relatedNames();
    return names == null ? List.of() : names;
  }

  @Test
  void joinsPages() {
    var pages =
        List.of(
            Fixtures.text("page1.json", "[" + taxon("current_additions") + "]"),
            Fixtures.text(
                "page2.json",
                "["
                    + taxon("current_additions").replace("Aus bus", "Aus tus").replace(":7", ":8")
                    + "]"));
    var index = ChecklistIndex.open(pages, ChecklistLines.TODAY, Progress.SILENT);
    assertThat(Fixtures.taxon(index, 8).fullName()).isEqualTo("Aus tus");
    assertThat(Fixtures.taxon(index, 7).fullName()).isEqualTo("Aus bus");
  }

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          22/10/1987 | 31/02/1987 | a day such as 31/01/2026 is needed
          22/10/1987 | 10/22/87   | a day such as 31/01/2026 is needed
          "I"        | "IV"       | one of I, II, III is needed
          ADDITION   | MOVE       | ADDITION, RESERVATION or the like is needed
          SPECIES"   | SPECIE"    | a known rank
          "id":7     | "id":"x"   | an id, a name and a known rank
          "id":7,    | "id":7     | broken JSON
          """)
  void refusesWhatIsMalformed(String from, String to, String words) {
    var json = taxon("current_additions").replace(from, to);
    assertThatThrownBy(() -> index(FILE, "[" + json + "]"))
        .isInstanceOfSatisfying(
            RefusedInput.class,
            refused -> assertThat(refused.issues().getFirst().toString()).contains(words, FILE));
  }

  @Test
  void refusesWhatIsLargerThanAnyReal() {
    var json = "[" + taxon("x").replace("\"id\":7", "\"id\":" + "7".repeat(2_000)) + "]";
    assertThatThrownBy(() -> index(FILE, json))
        .isInstanceOfSatisfying(
            RefusedInput.class,
            refused ->
                assertThat(refused.issues())
                    .singleElement()
                    .asString()
                    .startsWith(FILE + ": broken JSON")
                    .contains("than any real one"));
  }

  @Test
  void remarksTextThatWasEncodedTwice() {
    var index = index(FILE, "[" + taxon("x").replace("Smith, 1900", "DuprÃ©") + "]");
    assertThat(index.report().lines())
        .anySatisfy(remark ->
            assertThat(remark).startsWith("remark: " + FILE + ":2: 1 characters look as if"));
  }
}
