package org.saola.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.speciesplus.PackageReader;
import org.saola.speciesplus.SharedFolder;

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
