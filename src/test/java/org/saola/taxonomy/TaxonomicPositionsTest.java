package org.saola.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.speciesplus.PackageReader;
import org.saola.speciesplus.SharedFolder;

/** Contract 5.3. */
class TaxonomicPositionsTest {
  @ParameterizedTest
  @CsvSource({"A, CITES_EU", "A, CMS", "B, CITES_EU", "B, CMS"})
  void computesWhatTheReferenceComputes(String name, Taxonomy taxonomy) {
    var folder = SharedFolder.find().resolve("golden/package-" + name);
    var given = PackageReader.read(folder).taxonConcepts();
    var stripped = new ArrayList<TaxonConcept>();
    for (var concept : given) {
      // above the order positions are assigned by hand
      boolean byHand = concept.rank().compareTo(Rank.ORDER) < 0;
      stripped.add(byHand ? concept : withoutPosition(concept));
    }
    var classification = Classification.of(taxonomy, stripped);
    var positions = TaxonomicPositions.of(classification);
    for (var concept : given) {
      var taxon = classification.find(concept.id());
      if (taxon != null) {
        assertThat(positions.of(taxon)).as(taxon.toString()).isEqualTo(concept.taxonomicPosition());
      }
    }
  }

  @Test
  void animalsAreCountedAmongSiblings() {
    var tree =
        new SmallTree()
            .add(null, Rank.KINGDOM, "Animalia")
            .add(1, Rank.ORDER, "Rodentia")
            .add(1, Rank.ORDER, "Carnivora")
            .add(2, Rank.FAMILY, "Muridae")
            .classification();
    assertThat(positions(tree)).containsExactly("1", "1.00002", "1.00002.00001", "1.00001");
  }

  @Test
  void plantFamiliesAreCountedThroughTheKingdom() {
    var tree =
        new SmallTree()
            .add(null, Rank.KINGDOM, "Plantae")
            .add(1, Rank.ORDER, "Asparagales")
            .add(2, Rank.FAMILY, "Orchidaceae")
            .add(3, Rank.GENUS, "Vanda")
            .add(1, Rank.ORDER, "Caryophyllales")
            .add(5, Rank.FAMILY, "Cactaceae")
            .classification();
    assertThat(positions(tree))
        .containsExactly("1", "1", "1.00002", "1.00002.00001", "1", "1.00001");
  }

  /** From the root down, subtree by subtree. */
  private static List<String> positions(Classification classification) {
    var positions = TaxonomicPositions.of(classification);
    return classification.taxa().stream().map(positions::of).toList();
  }

  private static TaxonConcept withoutPosition(TaxonConcept concept) {
    return new TaxonConcept(
        concept.id(),
        concept.taxonomy(),
        concept.parentId(),
        concept.rank(),
        concept.fullName(),
        concept.authorYear(),
        concept.status(),
        null,
        concept.createdAt(),
        concept.updatedAt(),
        concept.dependentsUpdatedAt(),
        concept.deletedAt());
  }
}
