package org.saola.ingest.darwincore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saola.ingest.darwincore.Archives.file;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.ingest.InputFile;
import org.saola.ingest.RefusedInput;

class RefusedArchivesTest {
  private static final InputFile DISTRIBUTION =
      file("distribution.csv", "taxonID,threatStatus\n1,VU\n");
  private static final InputFile EML = file("eml.xml", Archives.EML);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '/',
      quoteCharacter = '~',
      textBlock =
          """
          an id twice       / 1,Ficta ficta,species%n1,Ficta nova,species / taxon.csv:3
          no name           / 1,,species                                 / column scientificName
          no id             / ,Ficta ficta,species                       / column taxonID
          too many cells    / 1,Ficta ficta,species,more                 / has 4, the first line 3
          an open quote     / 1,"Ficta ficta,species                     / never closed
          """)
  void refusesTablesAndSaysWhere(String what, String rows, String message) {
    var taxa = "taxonID,scientificName,taxonRank\n" + rows.formatted() + "\n";
    var refused = refusal(file("taxon.csv", taxa), DISTRIBUTION, EML);
    assertThat(refused.issues()).as(what).isNotEmpty();
    assertThat(refused.issues().getFirst().toString()).contains(message);
  }

  @Test
  void refusesArchivesWithoutYear() {
    var withoutYear = Arrays.copyOf(Archives.species("VU"), 2);
    assertThat(refusal(withoutYear)).hasMessageContaining("--year 2015");
  }

  @Test
  void refusesChecklistsWithoutThreatStatus() {
    assertThat(refusal(file("taxon.csv", "taxonID,scientificName\n1,Ficta ficta\n"), EML))
        .hasMessageContaining("no column threatStatus");
  }

  @Test
  void refusesListsOfNothingButGenera() {
    assertThat(
            refusal(
                file("taxon.csv", "taxonID,scientificName,taxonRank\n1,Ficta,genus\n"),
                DISTRIBUTION,
                EML))
        .hasMessageContaining("no threat status of a species");
  }

  @Test
  void refusesMetaThatNamesAMissingTable() {
    assertThat(refusal(file("meta.xml", Archives.META.formatted(",", "")), EML))
        .hasMessageContaining("meta.xml names the table taxa.txt, which is not there");
  }

  @Test
  void refusesBrokenXml() {
    assertThat(refusal(file("meta.xml", "<archive>\n<core>\n</archive>")))
        .hasMessageContaining("meta.xml:3 is not well-formed XML");
  }

  @Test
  void refusesXmlThatReadsOtherFiles() {
    var meta =
        """
        <!DOCTYPE archive [<!ENTITY other SYSTEM "file:///etc/hostname">]>
        <archive><core><files><location>&other;</location></files></core></archive>
        """;
    assertThat(refusal(file("meta.xml", meta))).hasMessageContaining("not well-formed XML");
  }

  private static RefusedInput refusal(InputFile... files) {
    try {
      Archives.open(files);
    } catch (RefusedInput refused) {
      return refused;
    }
    throw new AssertionError("was not refused");
  }
}
