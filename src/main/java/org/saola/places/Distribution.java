package org.saola.places;

import java.util.List;

/**
 * That a taxon occurs in a place. Unique per taxon and place.
 *
 * @param tags such as {@code extinct} or {@code introduced}, in the order to be shown; none =
 *     native
 */
public record Distribution(
    int id, int taxonConceptId, int geoEntityId, List<String> tags, List<Integer> referenceIds) {

  public Distribution {
    tags = List.copyOf(tags);
    referenceIds = List.copyOf(referenceIds);
  }
}
