package org.saola.ingest.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.ingest.Fixtures;
import org.saola.language.Translation;
import org.saola.listing.ChangeType;
import org.saola.progress.Progress;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.Hash;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.speciesplus.TaxonRecord.RelatedName;
import org.saola.speciesplus.TaxonRecord.VernacularName;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Rank;

class ChecklistIndexTest {

  @Test
  void createsHigherTaxaThatHaveNoRow() {
    var index =
        ChecklistLines.index(
            ChecklistLines.HEADER,
            ChecklistLines.species(5, "Aus bus", "II"),
            "7,Animalia,Chordata,Aves,Ordales,Famidae,,Famidae,,FAMILY,II",
            "9,Plantae,,,Plantales,Plantidae,Xus,Xus,L.,GENUS,NC");
    assertThat(
            Fixtures.byPlace(index).values().stream()
                .map(taxon -> taxon.id() + " " + taxon.rank() + " " + taxon.fullName()))
        .containsExactly(
            "2000000001 KINGDOM Animalia",
            "2000000002 PHYLUM Chordata",
            "2000000003 CLASS Aves",
            "2000000004 ORDER Ordales",
            "7 FAMILY Famidae",
            "2000000005 GENUS Aus",
            "5 SPECIES Aus bus",
            "2000000006 KINGDOM Plantae",
            "2000000007 ORDER Plantales",
            "2000000008 FAMILY Plantidae",
            "9 GENUS Xus");
    assertThat(Fixtures.taxon(index, 2000000004).higherTaxa())
        .isEqualTo(new HigherTaxa("Animalia", "Chordata", "Aves", "Ordales", null, null));
    assertThat(Fixtures.taxon(index, 2000000004).citesListing())
        .as("nothing is known of it")
        .isNull();
    assertThat(index.report().records()).isEqualTo(11);
    assertThat(index.report().createdParents()).isEqualTo(8);
  }

  @Test
  void makesOneNameOfASynonymOfSeveralTaxa() {
    var header = ChecklistLines.HEADER + ",SynonymsWithAuthors";
    var index =
        ChecklistLines.index(
            header,
            ChecklistLines.species(1, "Aus bus", "I") + ",\"Xus zus Doe, 1850, Xus aus Roe\"",
            ChecklistLines.species(2, "Aus cus", "I") + ",\"Xus zus Doe, 1850\"");
    int firstSynonym = 2000000001 + index.report().createdParents();
    var shared = new RelatedName(firstSynonym + 1, "Xus zus", "Doe, 1850", Rank.SPECIES);
    assertThat(Fixtures.taxon(index, 1).relatedNames())
        .containsExactly(new RelatedName(firstSynonym, "Xus aus", "Roe", Rank.SPECIES), shared);
    assertThat(Fixtures.taxon(index, 2).relatedNames()).containsExactly(shared);
    var synonym = Fixtures.taxon(index, shared.id());
    assertThat(synonym.status()).isEqualTo(NameStatus.SYNONYM);
    assertThat(synonym.position()).isNull();
    assertThat(synonym.relatedNames())
        .extracting(RelatedName::id, RelatedName::authorYear)
        .containsExactly(tuple(1, "(Smith, 1900)"), tuple(2, "(Smith, 1900)"));
    assertThat(index.report().read())
        .isEqualTo(index.count() - index.report().createdParents() - index.report().synonyms());
  }

  @Test
  void readsListingsFromTheAnnotations() {
    var columns = new LinkedHashMap<String, String>();
    columns.put("FullAnnotationEnglish", "Appendix I:<i>Full</i> one \nAppendix II: ");
    columns.put("AnnotationEnglish", "Appendix I:Short one \nAppendix II:Short\r\ntwo ");
    columns.put("AnnotationSpanish", "Appendix I:Uno \nAppendix II: ");
    columns.put("AnnotationFrench", "Appendix I: \nAppendix II:Deux ");
    columns.put("#AnnotationSymbol", "#4");
    columns.put("#Annotation", "Appendix I: \nAppendix II:All parts,<p>\r\na) seeds ");
    assertThat(only(columns).citesListings())
        .containsExactly(
            listing("I", new Translation("Full one", "Uno", null), null),
            listing(
                "II",
                new Translation("Short\r\ntwo", null, "Deux"),
                new Hash("#4", Translation.english("All parts,\r\na) seeds"))));
  }

  @ParameterizedTest(name = "{0}: {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I           | I        | each symbol is a listing
          I/II        | I II     | a split one is two
          I/II/III/NC | I II III | what is not listed is no listing
          III/NC      | III      | nor here
          NC          |          | it is not listed
                      |          | nothing is said
          """)
  void aListingNeedsNoAnnotation(
      @Nullable String current, @Nullable String appendices, String because) {
    var index =
        ChecklistLines.index(
            ChecklistLines.HEADER,
            ChecklistLines.species(1, "Aus bus", current == null ? "" : current));
    var listings = Fixtures.taxon(index, 1).citesListings();
    assertThat(listings.stream().map(Listing::symbol).collect(Collectors.joining(" ")))
        .as(because)
        .isEqualTo(appendices == null ? "" : appendices);
    assertThat(listings).allMatch(each -> each.current() && each.effectiveAt() == null);
  }

  @Test
  void keepsEveryPartysListing() {
    assertThat(
            only(Map.of(
                    "AnnotationEnglish", "Appendix III:One \nAppendix III:Two \nAppendix III: "))
                .citesListings())
        .containsExactly(
            listing("I", Translation.NONE, null),
            listing("II", Translation.NONE, null),
            listing("III", Translation.english("One"), null),
            listing("III", Translation.english("Two"), null),
            listing("III", Translation.NONE, null));
  }

  @Test
  void takesANoteWithoutSymbolForTheNomenclatureNote() {
    assertThat(
            only(new LinkedHashMap<>(
                    Map.of(
                        "AnnotationEnglish", "Appendix I: ",
                        "#Annotation", "Appendix I: <p>Originally as <i>Xus</i></p>")))
                .citesListings())
        .containsExactly(
            listing("I", Translation.english("Originally as Xus"), null),
            listing("II", Translation.NONE, null));
  }

  @Test
  void countsRowsWithoutAnnotationsAndWithoutListing() {
    var report =
        ChecklistLines.index(
                ChecklistLines.HEADER,
                ChecklistLines.species(1, "Aus bus", "I/II"),
                ChecklistLines.species(2, "Aus cus", "NC"),
                ChecklistLines.species(3, "Aus dus", ""))
            .report();
    assertThat(report.withoutAnnotations()).isEqualTo(1);
    assertThat(report.withoutListing()).isEqualTo(1);
  }

  @Test
  void readsCommonNamesOfThreeLanguages() {
    var columns = new LinkedHashMap<String, String>();
    columns.put("FrenchNames", "Bête");
    columns.put("EnglishNames", "Red Beast, Beast");
    assertThat(only(columns).commonNames())
        .containsExactly(
            new VernacularName("EN", "Beast"),
            new VernacularName("EN", "Red Beast"),
            new VernacularName("FR", "Bête"));
  }

  @Test
  void takesTheTimeOfTheFilesNameElseTheGivenOne() {
    assertThat(
            ChecklistLines.index(ChecklistLines.HEADER, ChecklistLines.species(1, "Aus bus", "I"))
                .report()
                .date())
        .isEqualTo(ChecklistLines.TODAY);
    var dated =
        Fixtures.text(
            "Index_of_CITES_Species_2017-04-21.csv",
            ChecklistLines.HEADER,
            ChecklistLines.species(1, "Aus bus", "I"));
    assertThat(
            Fixtures.taxon(ChecklistIndex.open(dated, ChecklistLines.TODAY, Progress.SILENT), 1)
                .updatedAt())
        .isEqualTo(Instant.parse("2017-04-21T00:00:00Z"));
  }

  private static Listing listing(String appendix, Translation annotation, @Nullable Hash hash) {
    return new Listing(null, true, appendix, ChangeType.ADDITION, null, annotation, null, hash);
  }

  private static TaxonRecord only(Map<String, String> columns) {
    return Fixtures.taxon(ChecklistLines.index(ChecklistLines.withColumns(columns)), 1);
  }
}
