package org.saola.ingest.website;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.ingest.InputFile;
import org.saola.ingest.RefusedInput;
import org.saola.language.Translation;
import org.saola.progress.Progress;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.speciesplus.TaxonRecord.PublishedQuota;
import org.saola.status.Extent;
import org.saola.status.Topic;
import org.saola.taxonomy.Taxonomy;

/** Downloads of the website, alone and together; all names and figures are invented. */
final class WebsiteExportTest {
  private static final Instant TODAY = Instant.parse("2026-06-01T00:00:00Z");
  private static final String HIGHER =
      "Kingdom,Phylum,Class,Order,Family,Genus,Species,Subspecies,";
  private static final String LISTINGS =
      "Id,"
          + HIGHER
          + "Scientific Name,Author,Rank,Listing,Party,Listed under,Full note,# Full note,"
          + "All_DistributionFullNames,All_DistributionISOCodes,Introduced_Distribution\n";
  private static final String QUOTAS =
      HIGHER + "Full Name,Rank,Remarks,year,party,quota,unit,publication_date,notes,url\n";
  private static final String SUSPENSIONS =
      HIGHER
          + "Full Name,Rank,Remarks,start_date,start_notification,end_date,end_notification,party,"
          + "notes,valid\n";
  private static final String ALPHA = "Animalia,Chordata,Mammalia,Aales,Aidae,Aus,alpha,,Aus alpha";
  private static final String LISTED_ALPHA =
      "1," + ALPHA + ",\"Lin, 1758\",SPECIES,II,,,,,\"Namibia,Hong Kong, SAR\",\"NA,HK\",Namibia\n";

  private static InputFile file(String name, String text) {
    var bytes = text.getBytes(UTF_8);
    return new InputFile(name, bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  private static WebsiteExport export(InputFile... files) {
    return WebsiteExport.open(List.of(files), TODAY, Progress.SILENT);
  }

  private static Map<String, TaxonRecord> records(WebsiteExport export) {
    var byName = new TreeMap<String, TaxonRecord>();
    export.forEach((taxon, _) -> byName.put(taxon.fullName(), taxon));
    return byName;
  }

  private static TaxonRecord alpha(WebsiteExport export) {
    return Objects.requireNonNull(records(export).get("Aus alpha"));
  }

  private static String listing(String symbol, String party, String under, String notes) {
    return LISTINGS
        + "1,%s,Lin,SPECIES,%s,\"%s\",%s,\"%s\",,,,\n"
            .formatted(ALPHA, symbol, party, under, notes);
  }

  @Test
  void readsListingsAsUndatedAndCurrent() {
    var export =
        export(
            file(
                "cites_listings_2026-05-01 10_00_comma_separated.csv",
                listing("I/II/NC", "", "Aus spp.", "**I** Population of A\n**II** All others")));
    var alpha = alpha(export);
    assertThat(alpha.id()).isEqualTo(1);
    assertThat(alpha.citesListing()).isEqualTo("I/II/NC");
    assertThat(alpha.citesListings())
        .extracting(
            Listing::symbol, Listing::effectiveAt, Listing::current, each -> each.annotation().en())
        .containsExactly(
            tuple("I", null, true, "[GENUS listing Aus spp.] Population of A"),
            tuple("II", null, true, "[GENUS listing Aus spp.] All others"));
    assertThat(alpha.euListing()).isNull();
    assertThat(alpha.updatedAt()).isEqualTo("2026-05-01T00:00:00Z");
  }

  @Test
  void ofEachPartyMakesAListing() {
    var two = alpha(export(file("a.csv", listing("III", "NA,IN", "Aus alpha", "**III** one"))));
    assertThat(two.citesListings())
        .extracting(each -> each.party() == null ? null : each.party().isoCode2())
        .containsExactlyInAnyOrder("NA", "IN");
  }

  @Test
  void readsAnnexesFromTheSameColumns() {
    var export = export(file("x.csv", listing("B", "", "Aus alpha", "")));
    assertThat(alpha(export).euListing()).isEqualTo("B");
    assertThat(alpha(export).citesListing()).isNull();
    assertThat(export.coverage().of(Topic.EU_LISTINGS)).isEqualTo(Extent.PART);
    assertThat(export.coverage().of(Topic.CITES_LISTINGS)).isEqualTo(Extent.NONE);
  }

  @Test
  void joinsFilesOfAllKinds() {
    var decisions =
        HIGHER
            + "Full Name,Rank,Date of Decision,Valid since,Party,EU Decision,SRG"
            + " History,Source,Term,Notes,Document,\"Valid on Date: 02/05/2026\"\n"
            + ALPHA
            + ",SPECIES,01/02/2021,,Namibia,(No opinion) i),,W - Wild,live,,SRG 1,true\n";
    var export =
        export(
            file("cites.csv", LISTINGS + LISTED_ALPHA),
            file("eu.csv", listing("B", "", "Aus alpha", "")),
            file("quotas.csv", QUOTAS + ALPHA + ",SPECIES,,2026,Namibia,-1,kg,05/01/2026,,\n"),
            file(
                "suspensions.csv",
                SUSPENSIONS + ",,,,,,,,,,,01/02/2020,Notif. 1,,,Namibia,all,true\n"),
            file("decisions.csv", decisions));
    var alpha = alpha(export);
    assertThat(alpha.euListing()).isEqualTo("B");
    assertThat(alpha.citesQuotas())
        .extracting(PublishedQuota::amount, PublishedQuota::taxonConceptId, PublishedQuota::current)
        .containsExactly(tuple(null, 1, true));
    assertThat(alpha.citesSuspensions()).hasSize(1);
    assertThat(alpha.citesSuspensions().getFirst().taxonConceptId()).isNull();
    assertThat(alpha.citesSuspensions().getFirst().appliesToImport()).isNull();
    assertThat(alpha.euDecisions()).hasSize(1);
    assertThat(Objects.requireNonNull(alpha.euDecisions().getFirst().type()).name())
        .isEqualTo("i)");
    assertThat(Objects.requireNonNull(export.day()).day()).isEqualTo(LocalDate.of(2026, 5, 2));
    assertThat(alpha.distributions())
        .extracting(each -> each.place().name(), each -> each.tags())
        .containsExactly(
            tuple(Translation.english("Namibia"), List.of("introduced")),
            tuple(Translation.english("Hong Kong, SAR"), List.of()));
  }

  @Test
  void quotasAloneMakeTheTaxaThatTheyName() {
    var file =
        file("q.csv", QUOTAS + ALPHA + ",SPECIES,Issued for synonym B,2024,Namibia,7,,,x,\n");
    var alpha = alpha(export(file));
    assertThat(alpha.id()).isGreaterThan(2_000_000_000).isEqualTo(alpha(export(file)).id());
    assertThat(alpha.citesListing()).isNull();
    assertThat(alpha.citesListings()).isEmpty();
    var quota = alpha.citesQuotas().getFirst();
    assertThat(quota.amount()).isEqualTo(7.0);
    assertThat(quota.notes()).isEqualTo("x; Issued for synonym B");
    assertThat(quota.current()).isFalse();
    assertThat(export(file).coverage().of(Topic.CITES_LISTINGS)).isEqualTo(Extent.NONE);
  }

  @Test
  void readsSemicolons() {
    var text = QUOTAS + ALPHA + ",SPECIES,,2026,Namibia,7,,,,\n";
    var export = export(file("q.csv", text.replace(',', ';')));
    assertThat(alpha(export).citesQuotas()).hasSize(1);
  }

  @Test
  void takesNamesOfCms() {
    var cms =
        "Id,Phylum,Class,Order,Family,Genus,ScientificName,Author,Rank,Agreement,Listing,Listed"
            + " under,Date,Note,All_DistributionISOCodes\n"
            + "9,Chordata,Mammalia,Aales,Aidae,Aus,Aus"
            + " alpha,Lin,SPECIES,AEWA,II,x,01/01/1990,,NA\n";
    var alpha = alpha(export(file("cms.csv", cms)));
    assertThat(alpha.taxonomy()).isEqualTo(Taxonomy.CMS);
    assertThat(alpha.citesListing()).isNull();
    assertThat(alpha.distributions()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I;III/X | Listing | neither of appendices I to III nor of annexes A to D
          E       | Listing | neither of appendices I to III nor of annexes A to D
          """)
  void refusesSymbolsOfNoLaw(String symbol, String column, String words) {
    assertRefused(words, column, file("x.csv", listing(symbol, "", "", "")));
  }

  private static void assertRefused(String words, String column, InputFile... files) {
    assertThatThrownBy(() -> export(files))
        .isInstanceOfSatisfying(
            RefusedInput.class,
            refused -> {
              var issue = refused.issues().getFirst();
              assertThat(issue.problem()).contains(words);
              assertThat(issue.column()).isEqualTo(column);
              assertThat(issue.line()).isPositive();
            });
  }

  @Test
  void refusesWhatContradictsItself() {
    assertRefused(
        "is Aus alpha",
        "Id",
        file("a.csv", LISTINGS + LISTED_ALPHA + LISTED_ALPHA.replace("Aus alpha,", "Aus beta,")));
    assertRefused(
        "is II in another file",
        "Listing",
        file("a.csv", LISTINGS + LISTED_ALPHA),
        file("b.csv", LISTINGS + LISTED_ALPHA.replace(",II,", ",I,")));
    assertRefused(
        "is no country",
        "All_DistributionFullNames",
        file(
            "a.csv",
            LISTINGS + LISTED_ALPHA.replace("\"NA,HK\"", "").replace("Namibia,H", "Oz,H")));
    assertRefused(
        "true or false",
        "valid",
        file("s.csv", SUSPENSIONS + ",,,,,,,,,,,01/02/2020,N,,,Namibia,all,\n"));
    assertRefused(
        "is not a date",
        "start_date",
        file("s.csv", SUSPENSIONS + ",,,,,,,,,,,31/02/2020,N,,,Namibia,all,true\n"));
  }

  @Test
  void wantsTaxa() {
    assertThatThrownBy(() ->
            export(file("s.csv", SUSPENSIONS + ",,,,,,,,,,,01/02/2020,N,,,Namibia,all,true\n")))
        .hasMessageContaining("only whole countries; take listings along");
  }

  @Test
  void hasAPlaceForEveryRecord() {
    var export = export(file("cites.csv", LISTINGS + LISTED_ALPHA));
    var places = new ArrayList<Integer>();
    export.forEach((_, place) -> places.add(place));
    assertThat(places).hasSize(export.count()).doesNotHaveDuplicates();
    assertThat(records(export)).containsKeys("Animalia", "Aidae", "Aus");
  }
}
