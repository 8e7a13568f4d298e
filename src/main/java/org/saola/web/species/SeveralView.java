package org.saola.web.species;

import java.util.List;
import org.saola.species.ListedTaxon;
import org.saola.species.Species;
import org.saola.species.SpeciesDatasets;

/** A name that means several taxa, or none that the source tells. */
public record SeveralView(String name, List<Meaning> meanings) {

  /** One of the taxa. */
  public record Meaning(String key, String name) {}

  static SeveralView of(Species species, SpeciesDatasets datasets) {
    var asked = species.own().asked();
    return new SeveralView(
        asked == null ? "" : asked.fullName(),
        species.own().taxa().stream()
            .filter(ListedTaxon.class::isInstance)
            .map(ListedTaxon.class::cast)
            .map(taxon -> new Meaning(taxon.key().text(datasets), taxon.taxon().fullName()))
            .toList());
  }
}
