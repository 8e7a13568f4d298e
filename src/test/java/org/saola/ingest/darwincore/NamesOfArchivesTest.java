package org.saola.ingest.darwincore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saola.ingest.darwincore.Archives.assessments;
import static org.saola.ingest.darwincore.Archives.file;
import static org.saola.ingest.darwincore.Archives.taxa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.saola.ingest.InputFile;
import org.saola.ingest.SharedFiles;

/** A status is of the taxon that its row names, or stands in the report. */
class NamesOfArchivesTest {

  @Test
  void everyRowIsAnAssessmentOrARemark() {
    var archive =
        list(
            """
            1,Ficta ficta,species,LC
            2,Ficta ficta minor,,EX
            3,Ficta (Fictella) altera,species,VU
            4,Ficta cf. altera,Art,CR
            5,Ficta sp. nov. Rock,soort,EN
            6,Ficta,genus,VU
            7,Ficta,species,VU
            8,Ficta ficta,subspecies,VU
            9,unknown,species,VU
            """);
    assertThat(named(archive))
        .containsExactlyInAnyOrder(
            tuple("Ficta ficta", "ficta", "LC"),
            tuple("Ficta ficta ssp. minor", "ficta", "EX"),
            tuple("Ficta altera", "altera", "VU"),
            tuple("Ficta cf. altera", "cf. altera", "CR"),
            tuple("Ficta sp. nov. Rock", "sp. nov. Rock", "EN"));
    var report = archive.report();
    assertThat(report.assessments() + report.otherRanks() + report.unclear()).isEqualTo(9);
    assertThat(report.remarks())
        .contains(
            "taxon.csv:7, column scientificName, value \"Ficta\": is of rank genus; its status is"
                + " left out",
            "taxon.csv:8, column scientificName, value \"Ficta\": names no species, though its rank"
                + " says species; its status is left out",
            "taxon.csv:9, column scientificName, value \"Ficta ficta\": names a species only,"
                + " though its rank says subspecies; its status is left out",
            "taxon.csv:10, column scientificName, value \"unknown\": names no species, though its"
                + " rank says species; its status is left out");
  }

  @Test
  void aSubspeciesWithoutItsSpeciesGivesItNoStatus() {
    var archive = list("1,\"Ficta ficta minor Nemo, 1898\",,CR\n");
    assertThat(named(archive)).containsExactly(tuple("Ficta ficta ssp. minor", "ficta", "CR"));
    assertThat(taxa(archive)).hasSize(1);
    assertThat(taxa(archive).getFirst().name().authority()).isEqualTo("Nemo, 1898");
  }

  @Test
  void readsTheLabelledArchives() {
    assertThat(named(shared("dwc-trinomial-without-rank")))
        .containsExactlyInAnyOrder(
            tuple("Diceros bicornis ssp. longipes", "bicornis", "EX"),
            tuple("Diceros bicornis", "bicornis", "LC"),
            tuple("Equus zebra ssp. hartmannae", "zebra", "CR"));
    assertThat(named(shared("dwc-name-with-subgenus")))
        .hasSize(2)
        .extracting(Tuple::toArray)
        .anySatisfy(row -> assertThat(row[0]).isEqualTo("Andrena flavipes"));
    assertThat(taxa(shared("dwc-author-only-in-name")))
        .extracting(taxon -> taxon.name().scientificName(), taxon -> taxon.name().authority())
        .containsExactly(
            tuple("Aus bus", "(Test & Other, 1900)"),
            tuple("Helianthus ×luxurians", "(E.Watson) E.Watson"));
  }

  private static DarwinCoreArchive shared(String folder) {
    var path = SharedFiles.find("golden/files/" + folder);
    var files =
        List.of("taxon.csv", "distribution.csv").stream()
            .map(name -> file(name, read(path.resolve(name))))
            .toArray(InputFile[]::new);
    return Archives.open("Iceland", "2020", files);
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static DarwinCoreArchive list(String rows) {
    return Archives.open(
        "Nowhere",
        "2015",
        file(
            "taxon.csv",
            "taxonID,scientificName,taxonRank,threatStatus,kingdom\n"
                + rows.replace("\n", ",Animalia\n")));
  }

  private static List<Tuple> named(DarwinCoreArchive archive) {
    return assessments(archive).stream()
        .map(each ->
            tuple(
                each.taxon().name().scientificName(),
                each.taxon().name().speciesName(),
                each.category().code()))
        .toList();
  }
}
