package org.saola.cli.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.CommandRun;

/** Of a name that an index of CITES has without an appendix nobody knows that it is in none. */
final class UntoldAppendicesTest {
  @TempDir private static Path data;
  @TempDir private static Path files;

  @BeforeAll
  static void importBoth() throws IOException {
    Files.writeString(
        files.resolve("index.csv"),
        """
        TaxonId,Kingdom,Phylum,Class,Order,Family,Genus,FullName,AuthorYear,RankName,CurrentListing,FullAnnotationEnglish
        1,Animalia,Chordata,Aves,Ordales,Famidae,Aus,Aus prima,,SPECIES,II,
        2,Animalia,Chordata,Aves,Ordales,Famidae,Aus,Aus secunda,,SPECIES,,
        3,Animalia,Chordata,Aves,Ordales,Divisidae,,Divisidae,,FAMILY,II/III,
        4,Animalia,Chordata,Aves,Ordales,Totidae,,Totidae,,FAMILY,I/II,
        5,Animalia,Chordata,Aves,Ordales,Dusidae,,Dusidae,,FAMILY,I/II,Appendix II:[FAMILY listing Dusidae spp.]
        6,Animalia,Chordata,Aves,Ordales,Eusidae,,Eusidae,,FAMILY,II,Appendix II:Except Eus alba
        7,Animalia,Chordata,Aves,Ordales,Fusidae,Fus,Fus,,GENUS,II,
        """);
    run("import", files.resolve("index.csv").toString());
    importRedList(Files.createDirectory(files.resolve("assessments")));
  }

  private static void importRedList(Path assessments) throws IOException {
    Files.writeString(
        assessments.resolve("assessments.csv"),
        """
        assessmentId,internalTaxonId,scientificName,redlistCategory,redlistCriteria,yearPublished,assessmentDate,criteriaVersion,scopes
        101,11,Aus prima,Endangered,D,2025,2025-05-05 00:00:00 UTC,3.1,Global
        102,12,Aus secunda,Endangered,D,2025,2025-05-05 00:00:00 UTC,3.1,Global
        103,13,Aus tertia,Endangered,D,2025,2025-05-05 00:00:00 UTC,3.1,Global
        104,14,Bus prima,Endangered,D,2025,2025-05-05 00:00:00 UTC,3.1,Global
        105,15,Cus prima,Endangered,D,2025,2025-05-05 00:00:00 UTC,3.1,Global
        106,16,Dus prima,Endangered,D,2025,2025-05-05 00:00:00 UTC,3.1,Global
        107,17,Eus prima,Endangered,D,2025,2025-05-05 00:00:00 UTC,3.1,Global
        108,18,Fus prima,Endangered,D,2025,2025-05-05 00:00:00 UTC,3.1,Global
        """);
    Files.writeString(
        assessments.resolve("usetrade.csv"),
        """
        assessmentId,internalTaxonId,scientificName,code,name,international
        101,11,Aus prima,13,Pets,true
        102,12,Aus secunda,13,Pets,true
        103,13,Aus tertia,13,Pets,true
        104,14,Bus prima,13,Pets,true
        105,15,Cus prima,13,Pets,true
        106,16,Dus prima,13,Pets,true
        107,17,Eus prima,13,Pets,true
        108,18,Fus prima,13,Pets,true
        """);
    Files.writeString(
        assessments.resolve("taxonomy.csv"),
        """
        internalTaxonId,scientificName,kingdomName,phylumName,orderName,className,familyName,genusName,speciesName
        14,Bus prima,ANIMALIA,CHORDATA,ORDALES,AVES,DIVISIDAE,Bus,prima
        15,Cus prima,ANIMALIA,CHORDATA,ORDALES,AVES,TOTIDAE,Cus,prima
        16,Dus prima,ANIMALIA,CHORDATA,ORDALES,AVES,DUSIDAE,Dus,prima
        17,Eus prima,ANIMALIA,CHORDATA,ORDALES,AVES,EUSIDAE,Eus,prima
        18,Fus prima,ANIMALIA,CHORDATA,ORDALES,AVES,FUSIDAE,Fus,prima
        """);
    run("import", assessments.toString());
  }

  private static String run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    return CommandRun.succeeding(all.toArray(String[]::new)).out();
  }

  @ParameterizedTest(name = "{0}: {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Aus prima   | II,exact,no,listed                        | the index tells its appendix
          Aus secunda | ,not_imported,apart,name_not_imported     | its row tells none, and others may
          Aus tertia  | ,not_imported,apart,name_not_imported     | the index may lack names
          Bus prima   | ,higher_listing_untold,apart,name_higher_listing_untold | species below may be meant
          Cus prima   | ,higher_listing_untold,apart,name_higher_listing_untold | of one species trade may be free
          Dus prima   | II,higher_listing_only,no,listed        | the family itself is annotated
          Eus prima   | ,ambiguous,apart,name_ambiguous         | the annotation has a condition
          Fus prima   | ,ambiguous,apart,name_ambiguous         | species of its genus may be meant
          """)
  void aTradedSpeciesIsUnlistedOnlyWhereAllListingsAreTold(
      String species, String told, String because) {
    assertThat(
            run("indicators", "gap", "--format=csv").lines().filter(row -> row.contains(species)))
        .as(because)
        .singleElement()
        .asString()
        .endsWith("EN,yes," + told);
  }
}
