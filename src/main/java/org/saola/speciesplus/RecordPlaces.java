package org.saola.speciesplus;

import java.util.List;
import org.saola.speciesplus.TaxonRecord.PublishedDistribution;
import org.saola.speciesplus.TaxonRecord.PublishedReference;

/** Where a taxon lives, and who wrote of it. */
public record RecordPlaces(
    List<PublishedDistribution> distributions, List<PublishedReference> references) {
  public static final RecordPlaces NONE = new RecordPlaces(List.of(), List.of());
}
