package org.saola.ingest.darwincore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saola.ingest.darwincore.Archives.assessments;
import static org.saola.ingest.darwincore.Archives.file;
import static org.saola.ingest.darwincore.Archives.open;
import static org.saola.ingest.darwincore.Archives.taxa;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.ingest.InputFiles;
import org.saola.redlist.Assessment;
import org.saola.redlist.Coded;
import org.saola.redlist.RedListTaxon;
import org.saola.redlist.RedListTaxon.CommonName;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.redlist.RedListTaxon.Name;
import org.saola.redlist.RedListTaxon.Synonym;
import tools.jackson.databind.json.JsonMapper;

class DarwinCoreArchiveTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '/',
      quoteCharacter = '~',
      textBlock =
          """
          TAB, unquoted  / \\t / ''     / %s%n
          bars, unquoted / |   / ''     / %s%n
          commas, quoted / ,   / &quot; / "%s"%n
          """)
  void readsWhatMetaDescribes(String what, String separator, String quote, String cell) {
    var real = separator.equals("\\t") ? "\t" : separator;
    var join = cell.contains("\"") ? "\"" + real + "\"" : real;
    var meta = Archives.META.formatted(separator, quote.equals("''") ? "" : quote);
    var archive =
        open(
            file("meta.xml", meta),
            file("eml.xml", Archives.EML),
            file(
                "taxa.txt",
                cell.formatted(String.join(join, "id", "name", "rank"))
                    + cell.formatted(String.join(join, "a1", "Ficta ficta", "species"))),
            file("distribution.txt", cell.formatted(String.join(join, "a1", "VU", ""))));
    var only = assessments(archive);
    assertThat(only).as(what).hasSize(1);
    assertThat(only.getFirst().category().code()).isEqualTo("VU");
    assertThat(only.getFirst().yearPublished()).isEqualTo("2015");
    assertThat(only.getFirst().taxon().name().kingdomName()).isEqualTo("ANIMALIA");
    assertThat(only.getFirst().locations())
        .extracting(location -> location.occurrence().coded())
        .containsExactly(new Coded("BE", "Belgium"));
    assertThat(only.getFirst().citation())
        .isEqualTo("Ficta ficta (Nowhere assessment). Red List of fictional animals. 2015. ");
  }

  @Test
  void readsWhatExtensionsSayOfATaxon() {
    var only = assessments(Archives.minorFiction()).getFirst();
    assertThat(only.taxon().level()).isEqualTo(Level.INFRARANK);
    assertThat(only.taxon().name().scientificName()).isEqualTo("Ficta ficta subsp. minor");
    assertThat(only.taxon().name().authority()).isEqualTo("Nemo");
    assertThat(only.taxon().name().commonNames())
        .containsExactly(
            new CommonName(false, "Fict", "eng"),
            new CommonName(false, "Fiktio", null),
            new CommonName(false, "Kleine fictie", "dut"),
            new CommonName(true, "Fictie", "dut"));
    assertThat(only.category().code()).isEqualTo("EN");
    assertThat(only.assessmentDate()).hasToString("2014-05-06");
    assertThat(only.documentation().habitats()).isEqualTo("In houses.");
    assertThat(only.systems()).extracting(Coded::code).containsExactly("0", "2");
    assertThat(only.scopes()).extracting(Coded::description).containsExactly("Nowhere");
  }

  @Test
  void addsSpeciesAboveAndTheirSynonyms() {
    var archive = Archives.minorFiction();
    assertThat(assessments(archive).getFirst().taxon().speciesTaxa())
        .extracting(Name::scientificName)
        .containsExactly("Ficta ficta");
    assertThat(taxa(archive))
        .extracting(taxon -> taxon.name().scientificName(), RedListTaxon::level)
        .containsExactlyInAnyOrder(
            tuple("Ficta ficta subsp. minor", Level.INFRARANK),
            tuple("Ficta ficta", Level.SPECIES));
    var species = taxa(archive).stream().filter(each -> each.level() == Level.SPECIES).findFirst();
    assertThat(species.orElseThrow().infrarankTaxa()).hasSize(1);
    assertThat(species.orElseThrow().name().synonyms())
        .containsExactly(
            new Synonym(
                "Ignota ficta Nemo", "synonym", "Ignota", "ficta", "Nemo", null, null, null, null));
  }

  @Test
  void reportsWhatItLeavesOut() {
    var report = Archives.minorFiction().report();
    assertThat(report.otherRanks()).isEqualTo(1);
    assertThat(report.orphans()).containsEntry("distribution.csv", 1L);
    assertThat(report.ignoredTables()).containsExactly("images.csv");
    assertThat(report.unmapped())
        .containsOnlyKeys("location: TDWG:BGM", "language: xx", "description type: morphology");
    assertThat(JsonMapper.shared().writeValueAsString(report)).contains("\"otherRanks\":1");
    assertThat(report.lines()).contains("left out: 1 threat statuses of taxa above species");
  }

  @Test
  void readsColdpWithNamesInOneTable() {
    var archive =
        open(
            file(
                "NameUsage.tsv",
                """
                col:ID\tcol:parentID\tcol:status\tcol:rank\tcol:scientificName\tcol:authorship
                k\t\taccepted\tkingdom\tAnimalia\t
                f\tk\taccepted\tfamily\tFictidae\t
                s\tf\taccepted\tspecies\tFicta ficta\tNobody, 1900
                y\ts\tsynonym\tspecies\tFicta vetus\tNemo
                t\ts\taccepted\tsubspecies\tFicta ficta minor\tNemo
                """),
            file(
                "Distribution.tsv",
                """
                col:taxonID\tcol:areaID\tcol:gazetteer\tcol:threatStatus
                s\tNA\tiso\tcritically endangered
                t\t27\tfao\tleast concern
                """),
            file("metadata.yaml", "---\ntitle: 'Fictional list'\nissued: 2019-02-03\n"));
    assertThat(assessments(archive))
        .extracting(
            each -> each.taxon().name().scientificName(),
            each -> each.category().code(),
            each -> each.taxon().name().familyName(),
            Assessment::yearPublished)
        .containsExactly(
            tuple("Ficta ficta", "CR", "FICTIDAE", "2019"),
            tuple("Ficta ficta ssp. minor", "LC", "FICTIDAE", "2019"));
    assertThat(assessments(archive).getFirst().locations())
        .extracting(location -> location.occurrence().coded().description())
        .containsExactly("Namibia");
    assertThat(archive.report().synonyms()).isEqualTo(1);
    assertThat(archive.report().unmapped()).containsOnlyKeys("location: fao:27");
  }

  @Test
  void readsColdpWithNamesApart() {
    var archive =
        open(
            "Nowhere",
            "2020",
            file(
                "name.csv",
                """
                ID,scientificName,authorship,rank
                n1,Ficta ficta,Nobody,species
                n2,Ficta vetus,Nemo,species
                """),
            file("taxon.csv", "ID,nameID,family\nt1,n1,Fictidae\n"),
            file("synonym.csv", "taxonID,nameID,status\nt1,n2,synonym\n"),
            file("distribution.csv", "taxonID,area,threatStatus\nt1,Nowhere,EN\n"));
    var name = assessments(archive).getFirst().taxon().name();
    assertThat(name.scientificName()).isEqualTo("Ficta ficta");
    assertThat(name.familyName()).isEqualTo("FICTIDAE");
    assertThat(name.synonyms()).extracting(Synonym::name).containsExactly("Ficta vetus Nemo");
  }

  @Test
  void numbersEverythingTheSameInEveryImport() {
    var first = open(Archives.species("VU"));
    assertThat(assessments(first)).isEqualTo(assessments(open(Archives.species("VU"))));
    var only = assessments(first).getFirst();
    assertThat(only.id()).isBetween(1_000_000_000, 1_500_000_000);
    assertThat(only.sisTaxonId()).isBetween(1_500_000_000, 2_000_000_000);
    assertThat(Integer.parseInt(String.valueOf(only.scopes().getFirst().code())))
        .isBetween(900_000_000, 1_000_000_000);
    assertThat(assessments(open("Elsewhere", null, Archives.species("VU"))).getFirst().id())
        .as("another scope is another assessment")
        .isNotEqualTo(only.id());
  }

  @Test
  void keepsTheNumbersOfTheRedListInItsOwnScopes() {
    var archive =
        open(
            "global",
            "2023",
            file(
                "taxon.csv",
                """
                taxonID,scientificName,taxonRank,bibliographicCitation,threatStatus
                123,Ficta ficta,species,"Nobody 2020. Ficta. e.T123A456. Downloaded on 1 May 2023.",CR
                124,Ficta nova,species,,CR
                """));
    assertThat(assessments(archive))
        .extracting(Assessment::sisTaxonId, each -> each.scopes().getFirst())
        .containsExactly(
            tuple(123, new Coded("1", "Global")), tuple(124, new Coded("1", "Global")));
    assertThat(assessments(archive).getFirst().id()).isEqualTo(456);
    assertThat(assessments(archive).getFirst().citation())
        .isEqualTo("Nobody 2020. Ficta. e.T123A456. ");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          names and threat statuses | taxonID,scientificName,threatStatus | true
          a checklist only          | taxonID,scientificName              | false
          a download of the Red List | assessmentId,scientificName        | false
          """)
  void recognisesRedListsByTheirColumns(String what, String header, boolean expected) {
    assertThat(
            DarwinCoreArchive.recognises(
                InputFiles.of("x", List.of(file("data.csv", header + "\n")))))
        .as(what)
        .isEqualTo(expected);
  }

  @Test
  void remarksTextThatWasEncodedTwice() {
    var archive =
        open(
            file(
                "taxon.csv",
                "taxonID,scientificName,taxonRank,kingdom\n1,Ficta ficta,species,Plantae\n"),
            file("distribution.csv", "taxonID,locality,threatStatus\n1,SÃ£o TomÃ©,EN"),
            file("eml.xml", Archives.EML));
    assertThat(archive.report().lines())
        .anySatisfy(remark ->
            assertThat(remark).startsWith("remark: distribution.csv:2: 2 characters look as if"))
        .anySatisfy(remark ->
            assertThat(remark)
                .startsWith("remark: distribution.csv:2: the last line has no line break"));
  }
}
