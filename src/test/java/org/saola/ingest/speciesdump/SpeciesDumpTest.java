package org.saola.ingest.speciesdump;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saola.ingest.Fixtures;
import org.saola.ingest.NamedInput;
import org.saola.ingest.RefusedInput;
import org.saola.language.Language;
import org.saola.language.Translation;
import org.saola.listing.ChangeType;
import org.saola.progress.Progress;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.Place;
import org.saola.speciesplus.TaxonRecord.Validity;

class SpeciesDumpTest {

  @Test
  void placesRecordsInTaxonomicOrderWithSynonymsLast() {
    var dump =
        english(
            DumpLines.synonym(2, "Aus oldus"),
            DumpLines.species(5, "Testus beta"),
            DumpLines.species(6, "Testus alpha"),
            DumpLines.accepted(7, "Testus", "GENUS", "Testidae", DumpLines.NO_DEPENDENTS),
            DumpLines.accepted(8, "Ausidae", "FAMILY", "Ausidae", DumpLines.NO_DEPENDENTS));
    assertThat(Fixtures.byPlace(dump).values().stream().map(TaxonRecord::fullName))
        .containsExactly("Ausidae", "Testus", "Testus alpha", "Testus beta", "Aus oldus");
    assertThat(dump.report().lines())
        .containsExactly("5 records in en: 4 accepted names, 1 synonyms, 0 deleted");
  }

  @Test
  void joinsTheTextsOfThreeLanguages() {
    var dump =
        SpeciesDump.open(
            Map.of(
                Language.EN, file("en", DumpLines.dependents(" en")),
                Language.ES, file("es", DumpLines.dependents(" es")),
                Language.FR, file("fr", DumpLines.dependents(" fr"))),
            Progress.SILENT);
    var taxon = Fixtures.taxon(dump, 1);
    var utopia = new Place("UT", new Translation("Utopia en", "Utopia es", "Utopia fr"), "COUNTRY");
    assertThat(taxon.citesListings())
        .first()
        .satisfies(addition -> {
          assertThat(addition.id()).isEqualTo(8);
          assertThat(addition.annotation())
              .isEqualTo(new Translation("note en", "note es", "note fr"));
          assertThat(addition.party()).isEqualTo(utopia);
          assertThat(addition.hash())
              .isEqualTo(
                  new TaxonRecord.Hash("#4", new Translation("hash en", "hash es", "hash fr")));
        });
    assertThat(taxon.citesQuotas())
        .singleElement()
        .satisfies(quota -> {
          assertThat(quota.amount()).isEqualTo(180.0);
          assertThat(quota.notes()).isEmpty();
          assertThat(quota.geoEntity()).isEqualTo(utopia);
          assertThat(quota.unit())
              .isEqualTo(new TaxonRecord.Code("KIL", new Translation("kg en", "kg es", "kg fr")));
        });
    assertThat(taxon.distributions())
        .singleElement()
        .satisfies(each -> assertThat(each.place()).isEqualTo(utopia));
    assertThat(dump.report().unmatchedElements()).isZero();
  }

  @Test
  void keepsTheOrderOfTheWireAndWhatIsMissing() {
    var taxon =
        Fixtures.taxon(english(DumpLines.species(1, "Testus alpha", DumpLines.dependents(""))), 1);
    assertThat(taxon.higherTaxa())
        .isEqualTo(
            new TaxonRecord.HigherTaxa(
                "Animalia", "Chordata", "Mammalia", "Testales", "Testidae", "Testus"));
    assertThat(taxon.citesListings().stream().map(TaxonRecord.Listing::type))
        .as("additions come before deletions")
        .containsExactly(ChangeType.ADDITION, ChangeType.DELETION);
    assertThat(taxon.references().stream().map(TaxonRecord.PublishedReference::citation))
        .containsExactly("A", "B");
    assertThat(taxon.distributions().getFirst().citations()).containsExactly("A 1900", "Z 1900");
    assertThat(taxon.citesSuspensions().getFirst().geoEntity())
        .isEqualTo(new Place(null, Translation.NONE, null));
    assertThat(taxon.euDecisions())
        .singleElement()
        .satisfies(decision -> {
          assertThat(decision.validity()).isEqualTo(Validity.NEVER);
          assertThat(decision.type()).isNull();
          assertThat(decision.startEvent()).isNull();
          assertThat(decision.term()).isNull();
          assertThat(decision.startDate()).isEqualTo(LocalDate.of(2005, 1, 1));
        });
  }

  @Test
  void readsDeletedNames() {
    var dump =
        english(
            """
            {"id":3,"full_name":"Gonus","author_year":null,"rank":"GENUS","name_status":"A",\
            "updated_at":"2016-05-05T05:05:05.123Z","active":false,"cites_listing":null,\
            "eu_listing":null,"higher_taxa":null,"synonyms":null,"common_names":[],%s}\
            """
                .formatted(DumpLines.NO_DEPENDENTS));
    assertThat(Fixtures.byId(dump).get(3))
        .satisfies(taxon -> {
          assertThat(taxon.active()).isFalse();
          assertThat(taxon.position()).isNull();
          assertThat(taxon.relatedNames()).isNull();
        });
    assertThat(dump.report().deleted()).isEqualTo(1);
  }

  @Test
  void countsUnknownKeysAndTakesTheRest() {
    var line = DumpLines.species(1, "Testus alpha", DumpLines.dependents(""));
    var dump =
        english(
            line.replace("\"active\":true", "\"active\":true,\"hybrid\":false")
                .replace("\"is_standard\":", "\"year\":1900,\"is_standard\":"));
    assertThat(dump.report().unknownKeys())
        .containsExactlyInAnyOrderEntriesOf(Map.of("hybrid", 1L, "references[].year", 2L));
  }

  @Test
  void countsElementsWithoutTranslation() {
    var dump =
        SpeciesDump.open(
            Map.of(
                Language.EN, file("en", DumpLines.dependents("")),
                Language.FR, file("fr", DumpLines.NO_DEPENDENTS)),
            Progress.SILENT);
    assertThat(dump.report().unmatchedElements()).isEqualTo(7);
    assertThat(Fixtures.byId(dump).get(1))
        .satisfies(taxon -> assertThat(taxon.citesListings()).hasSize(2));
  }

  @Test
  void readsAGzipWhateverItsName() {
    var bytes = Fixtures.gzip(DumpLines.species(1, "Testus alpha"));
    var dump =
        SpeciesDump.open(
            Map.of(Language.EN, Fixtures.bytes("dump.ndjson", bytes)), Progress.SILENT);
    assertThat(dump.count()).isEqualTo(1);
  }

  @Test
  void refusesACutOffGzip() {
    var bytes = Fixtures.gzip(DumpLines.species(1, "Testus alpha"));
    for (int length : List.of(5, bytes.length / 2, bytes.length - 4)) {
      var cut = Fixtures.bytes("dump.gz", Fixtures.cutOff(bytes, length));
      assertThatThrownBy(() -> SpeciesDump.open(Map.of(Language.EN, cut), Progress.SILENT))
          .as("%d bytes", length)
          .isInstanceOf(RefusedInput.class)
          .hasMessageContaining("dump.gz")
          .hasMessageContaining("download it again");
    }
  }

  @Test
  void refusesTextThatIsNotUtf8() {
    var bytes = DumpLines.species(1, "Testus alphé").getBytes(ISO_8859_1);
    assertThatThrownBy(() ->
            SpeciesDump.open(Map.of(Language.EN, Fixtures.bytes("en", bytes)), Progress.SILENT))
        .isInstanceOf(RefusedInput.class);
  }

  private static NamedInput file(String name, String dependents) {
    return Fixtures.text(name, DumpLines.species(1, "Testus alpha", dependents));
  }

  private static SpeciesDump english(String... lines) {
    return SpeciesDump.open(
        Map.of(Language.EN, Fixtures.text("cites_eu_en.ndjson", lines)), Progress.SILENT);
  }

  @Test
  void remarksTextThatWasEncodedTwice() {
    var line = DumpLines.species(1, "Testus alpha").replace("Smith", "DuprÃ©");
    var dump =
        SpeciesDump.open(Map.of(Language.EN, Fixtures.text("en.ndjson", line)), Progress.SILENT);
    assertThat(dump.report().lines())
        .anySatisfy(remark ->
            assertThat(remark)
                .startsWith("remark: en.ndjson:1: 1 characters look as if")
                .contains("begins with Ã"));
  }
}
