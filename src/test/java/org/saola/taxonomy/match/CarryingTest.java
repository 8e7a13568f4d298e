package org.saola.taxonomy.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.taxonomy.match.CrosswalkRow.Carry;
import org.saola.taxonomy.match.Relation.Direction;

/** Whatever names two lists hold, nothing is carried from a part to the whole. */
public class CarryingTest {
  private static final int TAXA = 400;

  @ParameterizedTest(name = "lists {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void carriesNothingWrongly(int seed) {
    var random = new Random(seed);
    var cites = taxa("cites:", random);
    var redList = taxa("iucn:", random);
    var rows = Crosswalk.of(cites, redList, new NameSource(redList));
    assertThat(rows).hasSizeGreaterThan(TAXA / 4);
    assertCarriesNothingWrongly(rows);
  }

  /** Few genera and epithets, so that names meet in every way. */
  private static List<SourceTaxon> taxa(String source, Random random) {
    Set<String> accepted = new HashSet<>();
    while (accepted.size() < TAXA) {
      accepted.add(name(random));
    }
    var taxa = new ArrayList<SourceTaxon>();
    for (var name : accepted) {
      var synonyms = new ArrayList<SourceName>();
      for (int i = random.nextInt(4); i > 0; i--) {
        synonyms.add(new SourceName(name(random), author(random)));
      }
      taxa.add(
          new SourceTaxon(
              source + taxa.size(),
              new SourceName(name, author(random)),
              name.indexOf(' ') == name.lastIndexOf(' ') ? "species" : "subspecies",
              random.nextInt(9) == 0 ? "Animalia" : "Plantae",
              "Fictidae",
              synonyms));
    }
    return taxa;
  }

  private static String name(Random random) {
    var endings = List.of("us", "a", "um", "is", "ensis");
    var name =
        "Fict" + (char) ('a' + random.nextInt(8)) + " spec" + (char) ('a' + random.nextInt(26));
    name += endings.get(random.nextInt(endings.size()));
    return random.nextInt(6) == 0 ? name + " minor" : name;
  }

  private static String author(Random random) {
    return List.of("", "Nemo", "Nobody, 1850", "(Othello) Nemo").get(random.nextInt(4));
  }

  /** Looks at each row by itself, and at what all rows together state of a taxon. */
  public static void assertCarriesNothingWrongly(List<CrosswalkRow> rows) {
    Map<SourceTaxon, Set<SourceTaxon>> equals = new HashMap<>();
    for (var row : rows) {
      boolean category = row.category() == Carry.YES || row.category() == Carry.LABELLED;
      boolean appendix = row.appendix() == Carry.YES || row.appendix() == Carry.INHERITED;
      var words = row.toString();
      assertThat(category && row.direction() == Direction.CITES_BROADER).as(words).isFalse();
      assertThat(appendix && row.direction() == Direction.CITES_NARROWER).as(words).isFalse();
      assertThat((category || appendix) && row.question()).as(words).isFalse();
      assertThat(row.category() == Carry.YES && row.direction() != Direction.EQUAL)
          .as(words)
          .isFalse();
      if (!row.question() && row.direction() == Direction.EQUAL) {
        equals.computeIfAbsent(row.cites(), _ -> new HashSet<>()).add(row.redList());
        equals.computeIfAbsent(row.redList(), _ -> new HashSet<>()).add(row.cites());
      }
    }
    equals.forEach((taxon, others) -> assertThat(others).as("equal to %s", taxon).hasSize(1));
  }
}
