package org.saola.web.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saola.taxonomy.match.SourceName;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.taxonomy.match.SourceTaxon.HigherTaxa;

/** Species are sorted into the groups that have names. */
final class GroupIndexTest {
  private final GroupIndex index =
      GroupIndex.of(
          List.of(
              species(1, "Aus bus", "MAMMALIA", "CARNIVORA", "FELIDAE"),
              species(2, "Aus cus", "MAMMALIA", "INCERTAE SEDIS", "FELIDAE"),
              species(3, "Dus eus", "ANTHOZOA", "Incertae sedis", "Not assigned"),
              species(4, "Fus gus", "", "ARECALES", "ARECACEAE")));

  private static SourceTaxon species(int id, String name, String className, String... below) {
    return new SourceTaxon(
        "iucn:" + id,
        new SourceName(name, ""),
        "species",
        new HigherTaxa("", "", className, below[0], below[1]),
        List.of(),
        List.of(),
        "VU");
  }

  @Test
  void whatStandsUnderNoNameIsNoGroup() {
    assertThat(index.find("order", "incertae sedis")).isEmpty();
    assertThat(index.find("family", "not assigned")).isEmpty();
    var mammals = index.find("class", "Mammalia").orElseThrow();
    assertThat(index.below(mammals)).extracting(SpeciesGroup::name).containsExactly("Carnivora");
    assertThat(mammals.size()).isEqualTo(2);
    assertThat(mammals.unplaced()).as("in no order").isEqualTo(1);
  }

  @Test
  void whatHasNoGroupAboveIsFoundFromTheFirstPageOfGroups() {
    assertThat(index.apart()).extracting(SpeciesGroup::name).containsExactly("Arecales");
    assertThat(index.find("family", "Arecaceae").orElseThrow().above())
        .extracting(SpeciesGroup.Above::path)
        .containsExactly("/groups/order/Arecales");
  }
}
