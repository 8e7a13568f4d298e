package org.saola.sync.redlist;

import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The taxa that the description of a taxon names: the species above it, and those below it. */
final class Kin {
  private Kin() {}

  static IntStream of(JsonNode taxon) {
    return List.of("species_taxa", "subpopulation_taxa", "infrarank_taxa").stream()
        .flatMap(key -> taxon.path(key).values().stream())
        .mapToInt(relative -> relative.path("sis_id").asInt());
  }
}
