package org.saola.api.saola1.indicators.cites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.Relation;
import org.saola.taxonomy.match.Relation.Direction;
import org.saola.taxonomy.match.SourceName;
import org.saola.taxonomy.match.SourceTaxon;

/** Which of several names in CITES is that of a species. */
class CitesNameTest {

  @ParameterizedTest(name = "{0}: {1} {2}, because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SUBSPECIES_OF, EXACT    | exact         | 1 | a subspecies takes nothing from its species
          SUBSPECIES_OF           | subspecies_of | 1 | only a part is named
          SUBSPECIES_OF, EXACT?   | ambiguous     | 0 | the whole may be named
          SUBSPECIES_OF?          | ambiguous     | 0 | nothing is stated
          EXACT, SPELLING?        | exact         | 1 | what is stated needs no proposal
          EXACT, LUMP             | lump          | 1 | several species of CITES are one here
          HIGHER_LISTING_ONLY     | higher_listing_only | 1 | it inherits
          """)
  void theNameOfTheWholeCounts(String links, String relation, int rows, String because) {
    var name = CitesName.of(Stream.of(links.split(", ", -1)).map(CitesNameTest::link).toList());
    assertThat(name.relation()).as(because).isEqualTo(relation);
    assertThat(name.rows()).hasSize(rows);
    assertThat(name.partOnly()).isEqualTo(relation.equals("subspecies_of"));
  }

  private static CrosswalkRow link(String text) {
    var relation = Relation.valueOf(text.replace("?", ""));
    var direction = relation.direction() == null ? Direction.EQUAL : relation.direction();
    return new CrosswalkRow(
        taxon("cites:1"), taxon("iucn:1"), relation, direction, text.endsWith("?"), List.of());
  }

  private static SourceTaxon taxon(String id) {
    return new SourceTaxon(id, new SourceName("Panthera leo", ""), "species", "", "", List.of());
  }
}
