package org.saola.ingest.darwincore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saola.ingest.darwincore.Archives.assessments;
import static org.saola.ingest.darwincore.Archives.file;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.codelists.CodeListFiles;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.RefusedInput;
import org.saola.progress.Progress;

/** Tables of their own making, with heads and words that their user explains. */
final class MappedTablesTest {
  private static final InputFile TWO_REGIONS =
      file(
          "liste.csv",
          """
          scientificName,threatStatus,Kategorie_BY
          Ficta alba,LC,CR
          """);

  private static DarwinCoreArchive open(
      Map<String, String> columns, Map<String, String> categories, InputFile... files) {
    return DarwinCoreArchive.open(
        InputFiles.of("archive", List.of(files)),
        new ArchiveOptions("Nowhere", "2025", new ListMapping(columns, categories)),
        CodeListFiles.load(),
        Progress.SILENT);
  }

  @Test
  void takesTheNamedColumnInsteadOfTheOneThatIsCalledLikeTheTerm() {
    assertThat(assessments(open(Map.of("threatStatus", "Kategorie_BY"), Map.of(), TWO_REGIONS)))
        .extracting(each -> each.category().code())
        .containsExactly("CR");
  }

  @Test
  void refusesAMistypedHeadThoughAnotherColumnIsCalledLikeTheTerm() {
    assertThatThrownBy(() -> open(Map.of("threatStatus", "Kategorie_Bay"), Map.of(), TWO_REGIONS))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("no table has a column Kategorie_Bay, which shall be threatstatus");
  }

  @Test
  void refusesColumnsWhereMetaSaysWhatTheyHold() {
    assertThatThrownBy(() ->
            open(
                Map.of("threatStatus", "Kategorie"),
                Map.of(),
                file("meta.xml", Archives.META.formatted(",", "")),
                file("taxa.txt", "id,name,rank\n1,Ficta ficta,species\n"),
                file("distribution.txt", "1,VU,BE\n")))
        .isInstanceOf(RefusedInput.class)
        .hasMessage("meta.xml says what the columns hold; leave --column out, or the file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"taxonID", "ID", "coreid"})
  void keepsIdsAsTheyAre(String head) {
    var list =
        open(
            Map.of("threatStatus", "Kategorie"),
            Map.of(),
            file(
                "liste.csv",
                head
                    + """
                    ,scientificName,taxonRank,parentNameUsageID,acceptedNameUsageID,Kategorie
                    1,Ficta,genus,,,
                    2,Ficta alba,species,1,,VU
                    3,Ficta candida,species,,2,
                    4,Ficta candida,species,1,,EN
                    """));
    assertThat(list.report().assessments()).isEqualTo(2);
    assertThat(list.report().synonyms()).isOne();
    assertThat(list.report().orphans()).isEmpty();
  }

  @Test
  void namesAreTheIdsOfATableWithoutAny() {
    var list =
        open(
            Map.of("scientificName", "Art", "threatStatus", "Kategorie"),
            Map.of(),
            file("liste.csv", "Art;Kategorie\nFicta alba;VU\nFicta nigra;EN\n"));
    assertThat(list.report().assessments()).isEqualTo(2);
  }

  /** A file that writes NA for blanks elsewhere leaves open what it means as a category. */
  @Test
  void aWordMeansWhatItsUserSaysEvenIfItCouldBeABlank() {
    assertThat(
            assessments(
                open(
                    Map.of("threatStatus", "Kategorie"),
                    Map.of("NA", "NE"),
                    file(
                        "liste.csv",
                        """
                        taxonID,scientificName,eventDate,Kategorie
                        1,Ficta alba,NA,NA
                        2,Ficta nigra,NA,VU
                        """))))
        .extracting(each -> each.category().code())
        .containsExactly("NE", "VU");
  }
}
