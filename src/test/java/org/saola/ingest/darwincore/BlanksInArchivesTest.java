package org.saola.ingest.darwincore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.RefusedInput;
import org.saola.redlist.RedListTaxon.Level;

/** Archives that a program wrote again, with words for blank cells. */
final class BlanksInArchivesTest {
  private static final String TAXA =
      """
      taxonID,scientificName,taxonRank,infraspecificEpithet,acceptedNameUsageID,scientificNameAuthorship
      1,Ficta alba,species,NA,NA,NA
      2,Ficta nigra,species,NA,NA,"Bell, 1900"
      """;

  private static DarwinCoreArchive read(String distribution) {
    return Archives.open(
        Archives.file("taxon.csv", TAXA),
        Archives.file("distribution.csv", distribution),
        Archives.file("eml.xml", Archives.EML));
  }

  @Test
  void readsTheWordsOfProgramsAsBlanks() {
    var imported =
        read("taxonID,locality,countryCode,threatStatus\n1,NULL,BE,VU\n2,NULL,BE,NULL\n");
    assertThat(Archives.assessments(imported)).hasSize(1);
    var name = Archives.assessments(imported).getFirst().taxon();
    assertThat(name.level()).isEqualTo(Level.SPECIES);
    assertThat(name.name().infraName()).isNull();
    assertThat(name.name().authority()).isNull();
    assertThat(imported.report().remarks())
        .contains(
            "taxon.csv: words that were read as blanks: acceptednameusageid 2 times NA,"
                + " infraspecificepithet 2 times NA, scientificnameauthorship 1 times NA");
  }

  @Test
  void keepsNotApplicableAndNamibia() {
    var imported =
        read("taxonID,locality,countryCode,threatStatus\n1,Windhoek,NA,NA\n2,Windhoek,NA,VU\n");
    assertThat(Archives.assessments(imported))
        .extracting(each -> each.category().code())
        .containsExactly("NA", "VU");
    assertThat(Archives.assessments(imported).getFirst().locations())
        .extracting(location -> location.occurrence().coded().code())
        .containsExactly("NA");
  }

  @Test
  void decidesByTheNameOfTheCountry() {
    var imported =
        read(
            """
            taxonID,country,countryCode,threatStatus,eventDate
            1,Namibia,NA,VU,NA
            2,NA,NA,VU,NA
            """);
    assertThat(Archives.assessments(imported))
        .extracting(each -> each.locations().size())
        .containsExactly(1, 0);
  }

  @Test
  void refusesWhatCantBeTold() {
    var refusal =
        catchThrowableOfType(
            RefusedInput.class,
            () -> read("taxonID,eventDate,countryCode,threatStatus\n1,NA,NA,VU\n2,NA,BE,NA\n"));
    assertThat(refusal.issues())
        .extracting(ImportIssue::toString)
        .anyMatch(line ->
            line.contains("distribution.csv:2, column countryCode, value \"NA\": is Namibia, or"))
        .anyMatch(line ->
            line.contains(
                "distribution.csv:3, column threatStatus, value \"NA\": is Not Applicable"));
  }

  @Test
  void tellsWhereAStatusIsNoCategory() {
    var imported = read("taxonID,threatStatus\n1,VU\n2,Threatish\n");
    assertThat(imported.report().remarks())
        .contains(
            "distribution.csv:3, column threatStatus, value \"Threatish\": is no category of the"
                + " Red List; kept as it is");
  }
}
