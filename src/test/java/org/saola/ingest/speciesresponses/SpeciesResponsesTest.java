package org.saola.ingest.speciesresponses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.ingest.Fixtures;
import org.saola.ingest.NamedInput;
import org.saola.ingest.RefusedInput;
import org.saola.language.Translation;
import org.saola.listing.ChangeType;
import org.saola.progress.Progress;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.speciesplus.TaxonRecord.VernacularName;
import org.saola.taxonomy.Taxonomy;

class SpeciesResponsesTest {
  private static final String INDEX = "taxon_concepts.json_page=1.json";

  @Test
  void readsBothGenerationsOfListingsInTheIndex() {
    var earlier =
        page(
            entry(
                1,
                "Testus alpha",
                """
                {"id":8,"appendix":"I","annotation":"x","hash_annotation":null,\
                "effective_at":"2002-01-01","party":null}\
                """));
    var later =
        page(
            entry(
                1,
                "Testus alpha",
                """
                {"id":8,"taxon_concept_id":1,"is_current":true,"appendix":"I","change_type":"+",\
                "effective_at":"2002-01-01","annotation":"x"}\
                """));
    for (var page : List.of(earlier, later)) {
      var responses = open(Fixtures.text(INDEX, page));
      assertThat(Fixtures.taxon(responses, 1).citesListings())
          .singleElement()
          .satisfies(listing -> {
            assertThat(listing.current()).isTrue();
            assertThat(listing.type()).isEqualTo(ChangeType.ADDITION);
            assertThat(listing.annotation()).isEqualTo(Translation.english("x"));
          });
      assertThat(responses.report().unknownKeys()).isEmpty();
    }
  }

  @Test
  void allScopesDecideAndOtherAnswersAddTexts() {
    var taxon =
        Fixtures.taxon(
            open(
                Fixtures.text(INDEX, page(entry(1, "Testus alpha", ""))),
                Fixtures.text(
                    "taxon_concepts_1_cites_legislation.json_language=fr+scope=all.json",
                    legislation(listing(7, false, "ancien"), listing(8, true, "texte"))),
                Fixtures.text(
                    "taxon_concepts_1_cites_legislation.json",
                    legislation(listing(8, true, "text"), listing(9, true, "gone since")))),
            1);
    assertThat(taxon.citesListings().stream().map(Listing::id)).containsExactly(7, 8);
    assertThat(taxon.citesListings().stream().map(Listing::annotation))
        .containsExactly(
            new Translation(null, null, "ancien"), new Translation("text", null, "texte"));
    assertThat(taxon.citesListings().getFirst().party())
        .as("a place that any English answer names has its English name")
        .isEqualTo(
            new TaxonRecord.Place(
                "UT", new Translation("Place of text", null, "Place of ancien"), "COUNTRY"));
  }

  @Test
  void currentAndHistoricAnswersAddUp() {
    var taxon =
        Fixtures.taxon(
            open(
                Fixtures.text(INDEX, page(entry(1, "Testus alpha", ""))),
                Fixtures.text(
                    "taxon_concepts_1_cites_legislation.json_scope=historic.json",
                    legislation(listing(7, false, "old"))),
                Fixtures.text(
                    "taxon_concepts_1_cites_legislation.json",
                    legislation(listing(8, true, "new")))),
            1);
    assertThat(taxon.citesListings().stream().map(Listing::id)).containsExactly(7, 8);
  }

  @Test
  void joinsDistributionsAndReferences() {
    var taxon =
        Fixtures.taxon(
            open(
                Fixtures.text(INDEX, page(entry(1, "Testus alpha", ""))),
                Fixtures.text("taxon_concepts_1_distributions.json", distribution("Utopia")),
                Fixtures.text(
                    "taxon_concepts_1_distributions.json_language=es.json", distribution("Utopía")),
                Fixtures.text(
                    "taxon_concepts_1_references.json",
                    "[{\"id\":4,\"citation\":\"B\",\"is_standard\":true}]")),
            1);
    assertThat(taxon.distributions())
        .singleElement()
        .satisfies(each ->
            assertThat(each.place().name()).isEqualTo(new Translation("Utopia", "Utopía", null)));
    assertThat(taxon.references()).hasSize(1);
  }

  @Test
  void theLatestStateOfATaxonCountsAndItsCommonNamesAddUp() {
    var german =
        entry(1, "Testus alpha", "")
            .replace("[{\"name\"", "[{\"name\":\"Tier\",\"language\":\"DE\"},{\"name\"");
    var older = entry(1, "Testus vetus", "").replace("2020-", "2019-");
    var responses =
        open(
            Fixtures.text("taxon_concepts.json_page=1.json", page(older)),
            Fixtures.text("taxon_concepts.json_page=2.json", page(entry(1, "Testus alpha", ""))),
            Fixtures.text("taxon_concepts.json_language=DE.json", page(german)));
    var taxon = Fixtures.taxon(responses, 1);
    assertThat(responses.count()).isEqualTo(1);
    assertThat(taxon.fullName()).isEqualTo("Testus alpha");
    assertThat(taxon.commonNames())
        .containsExactly(new VernacularName("DE", "Tier"), new VernacularName("EN", "Beast"));
  }

  @Test
  void bothTaxonomiesHaveTheirPlaces() {
    var responses =
        open(
            Fixtures.text(
                "taxon_concepts.json_taxonomy=CMS+page=1.json", page(entry(2, "Aus bus", ""))),
            Fixtures.text(INDEX, page(entry(3, "Zus cus", ""), entry(4, "Aus bus", ""))));
    assertThat(Fixtures.byPlace(responses).values().stream().map(TaxonRecord::id))
        .containsExactly(4, 3, 2);
    assertThat(Fixtures.taxon(responses, 2).taxonomy()).isEqualTo(Taxonomy.CMS);
  }

  @Test
  void namesWhatItSkips() {
    var report =
        open(
                Fixtures.text(INDEX, page(entry(1, "Testus alpha", ""))),
                Fixtures.text(
                    "index.tsv",
                    "file\tstatus\turi",
                    "taxon_concepts_1_references.json\t500\t/taxon_concepts/1/references.json"),
                Fixtures.text("taxon_concepts_1_references.json", "{}"),
                Fixtures.text(
                    "taxon_concepts_1_distributions.json", "{\"error\":{\"message\":\"no\"}}"),
                Fixtures.text("taxon_concepts_5_references.json", "[]"),
                Fixtures.text(
                    "taxon_concepts_1_cites_legislation.json_language=fr.json", legislation()),
                Fixtures.text("README.md", "x"))
            .report();
    assertThat(report.skipped())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "the answer has status 500", List.of("taxon_concepts_1_references.json"),
                "the answer is an error", List.of("taxon_concepts_1_distributions.json"),
                "no record of the taxon in any index answer",
                    List.of("taxon_concepts_5_references.json"),
                "not a request of taxon concepts in JSON", List.of("README.md")));
    assertThat(report.withoutEnglish())
        .containsExactly("taxon_concepts_1_cites_legislation.json_language=fr.json");
    assertThat(report.lines()).first().isEqualTo("1 records from 2 of 6 files");
  }

  @Test
  void refusesABrokenAnswer() {
    assertThatThrownBy(() ->
            open(
                Fixtures.text(INDEX, page(entry(1, "Testus alpha", ""))),
                Fixtures.text("taxon_concepts_1_references.json", "[{\"id\":4,")))
        .isInstanceOfSatisfying(
            RefusedInput.class,
            refusal ->
                assertThat(refusal.issues().getFirst().toString())
                    .startsWith("taxon_concepts_1_references.json:")
                    .contains("broken JSON"));
  }

  @Test
  void refusesAMalformedValueWithItsPath() {
    assertThatThrownBy(() ->
            open(
                Fixtures.text(
                    INDEX, page(entry(1, "Testus alpha", "")).replace("SPECIES", "SPECIE"))))
        .isInstanceOfSatisfying(
            RefusedInput.class,
            refusal ->
                assertThat(refusal.issues().getFirst().toString())
                    .contains("column taxon_concepts[0].rank, value \"SPECIE\""));
  }

  @Test
  void refusesAFolderWithoutIndexPages() {
    assertThatThrownBy(() -> open(Fixtures.text("taxon_concepts_1_references.json", "[]")))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("no answer of taxon_concepts");
  }

  private static SpeciesResponses open(NamedInput... files) {
    return SpeciesResponses.open(List.of(files), Progress.SILENT);
  }

  private static String page(String... entries) {
    return """
    {"pagination":{"current_page":1,"per_page":500,"total_entries":9},\
    "taxon_concepts":[%s]}\
    """
        .formatted(String.join(",", entries));
  }

  private static String entry(int id, String fullName, String listings) {
    return """
    {"id":%d,"full_name":"%s","author_year":"","rank":"SPECIES","name_status":"A",\
    "updated_at":"2020-01-02T03:04:05.678Z","active":true,"cites_listing":"I",\
    "higher_taxa":{"kingdom":"Animalia","phylum":null,"class":null,"order":null,\
    "family":null},"synonyms":[],"common_names":[{"name":"Beast","language":"EN"}],\
    "cites_listings":[%s]}\
    """
        .formatted(id, fullName, listings);
  }

  private static String legislation(String... listings) {
    return "{\"cites_listings\":[%s],\"cites_quotas\":[],\"cites_suspensions\":[]}"
        .formatted(String.join(",", listings));
  }

  private static String listing(int id, boolean current, String annotation) {
    return """
    {"id":%d,"taxon_concept_id":1,"is_current":%s,"appendix":"I","change_type":"+",\
    "effective_at":"200%d-01-01","annotation":"%s","party":{"iso_code2":"UT",\
    "name":"Place of %4$s","type":"COUNTRY"}}\
    """
        .formatted(id, current, id, annotation);
  }

  private static String distribution(String name) {
    return """
    [{"id":3,"iso_code2":"UT","name":"%s","tags":[],"type":"COUNTRY","references":[]}]\
    """
        .formatted(name);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"digits, 1", "exponent, 1e", "nesting, ["})
  void refusesWhatIsLargerThanAnyReal(String what, String unit) {
    var huge = unit.endsWith("e") ? "1e" + "9".repeat(2_000) : unit.repeat(2_000);
    var body = page(entry(1, "Testus alpha", "")).replaceFirst(":1,", ":" + huge + ",");
    assertThatThrownBy(() -> open(Fixtures.text(INDEX, body)))
        .as(what)
        .isInstanceOfSatisfying(
            RefusedInput.class,
            refused ->
                assertThat(refused.issues())
                    .singleElement()
                    .asString()
                    .startsWith(INDEX)
                    .contains("than any real one; a whole answer is needed"));
  }

  @Test
  void refusesAnAnswerWhoseGzipIsCutOff() {
    var packed = Fixtures.gzip(page(entry(1, "Testus alpha", "")));
    var cut = Fixtures.bytes(INDEX, Fixtures.cutOff(packed, packed.length - 20));
    assertThatThrownBy(() -> open(cut))
        .isInstanceOfSatisfying(
            RefusedInput.class,
            refused ->
                assertThat(refused.issues())
                    .singleElement()
                    .asString()
                    .contains("the gzip file is cut off or damaged here, download it again"));
  }

  @Test
  void remarksTextThatWasEncodedTwice() {
    var responses = open(Fixtures.text(INDEX, page(entry(1, "Testus Ã©", ""))));
    assertThat(responses.report().lines())
        .anySatisfy(remark ->
            assertThat(remark)
                .startsWith("remark: " + INDEX + ":")
                .contains("1 characters look as if"));
  }
}
