package org.saola.taxonomy.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.taxonomy.match.CrosswalkRow.Carry;
import org.saola.taxonomy.match.Relation.Direction;

class CrosswalkTest {
  private static final List<CrosswalkRow> ROWS = rows();

  private static List<CrosswalkRow> rows() {
    var cites =
        List.of(
            taxon("c0", "Ficta", "", "genus"),
            taxon("c1", "Ficta prima", "Nemo", "species"),
            taxon("c2", "Ficta secunda", "Nemo", "species", "Fabula secunda"),
            taxon("c3", "Ficta tertia", "Nemo", "species", "Ficta tertiana"),
            taxon("c4", "Ficta quarta", "Nemo", "species"),
            taxon("c5", "Ficta quinta", "Nemo", "species"),
            taxon("c6", "Ficta sexta", "Nemo", "species", "Ficta altera"),
            taxon("c7", "Ficta septima minor", "Nemo", "subspecies"),
            taxon("c8", "Ficta octava", "Nemo", "species"),
            taxon("c9", "Ficta nonus", "Nemo", "species"));
    var redList =
        List.of(
            taxon("r1", "Ficta prima", "Nemo", "species"),
            taxon("r2", "Fabula secunda", "(Nemo) Nobody", "species"),
            taxon("r3", "Ficta tertia", "Nemo", "species"),
            taxon("r33", "Ficta tertiana", "Nemo", "species"),
            taxon("r4", "Ficta quarta", "Nemo", "species", "Ficta quinta"),
            taxon("r6", "Ficta altera", "Nemo", "species"),
            taxon("r7", "Ficta septima", "Nemo", "species"),
            taxon("r8", "Ficta octava", "Othello", "species"),
            taxon("r9", "Ficta nona", "Nemo", "species"),
            taxon("r10", "Ficta ultima", "Nemo", "species"));
    return Crosswalk.of(cites, redList, new NameSource(redList));
  }

  private static SourceTaxon taxon(
      String id, String name, String author, String rank, String... synonyms) {
    return new SourceTaxon(
        id,
        new SourceName(name, author),
        rank,
        "Plantae",
        "Fictidae",
        Arrays.stream(synonyms).map(each -> new SourceName(each, "")).toList());
  }

  @ParameterizedTest(name = "{0} to {1}: {2}, {6}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          c1 | r1  | exact               | equal          | YES      | YES       | the same name
          c2 | r2  | genus_transfer      | equal          | YES      | YES       | the epithet in another genus
          c3 | r3  | split               | cites_broader  | NO       | YES       | two species of the Red List in one
          c3 | r33 | split               | cites_broader  | NO       | YES       | the other of them
          c4 | r4  | lump                | cites_narrower | LABELLED | NO        | two of CITES in one
          c5 | r4  | lump                | cites_narrower | LABELLED | NO        | the other of them
          c6 | r6  | synonym             | cites_broader  | NO       | YES       | CITES alone says so
          c7 | r7  | subspecies_of       | cites_narrower | LABELLED | NO        | a part of the species
          c8 | r8  | exact?              | equal          | REVIEW   | REVIEW    | another author
          c9 | r9  | spelling            | equal          | YES      | YES       | another gender, the same author
          c0 | r10 | higher_listing_only | cites_broader  | NO       | INHERITED | only the genus is listed
          """)
  void relates(
      String cites,
      String redList,
      String relation,
      String direction,
      Carry category,
      Carry appendix,
      String because) {
    var row =
        ROWS.stream()
            .filter(each -> each.cites().id().equals(cites))
            .filter(each -> each.redList().id().equals(redList))
            .findFirst()
            .orElseThrow();
    assertThat(row.relation().word() + (row.question() ? "?" : "")).as(because).isEqualTo(relation);
    assertThat(row.direction().word()).as(because).isEqualTo(direction);
    assertThat(row.category()).as(because).isEqualTo(category);
    assertThat(row.appendix()).as(because).isEqualTo(appendix);
  }

  @Test
  void carriesNothingFromAPartToTheWhole() {
    for (var relation : Relation.values()) {
      for (var direction : Direction.values()) {
        for (boolean question : new boolean[] {true, false}) {
          var any = ROWS.getFirst();
          var row =
              new CrosswalkRow(
                  any.cites(), any.redList(), relation, direction, question, List.of());
          boolean category = row.category() == Carry.YES || row.category() == Carry.LABELLED;
          boolean appendix = row.appendix() == Carry.YES || row.appendix() == Carry.INHERITED;
          assertThat(category).isEqualTo(!question && direction != Direction.CITES_BROADER);
          assertThat(appendix).isEqualTo(!question && direction != Direction.CITES_NARROWER);
        }
      }
    }
  }
}
