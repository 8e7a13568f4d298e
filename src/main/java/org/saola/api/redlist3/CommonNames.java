package org.saola.api.redlist3;

import java.util.Comparator;
import org.saola.redlist.RedListTaxon.Name;
import tools.jackson.databind.node.ArrayNode;

/** The common names of a taxon, the main one first. */
final class CommonNames {
  private CommonNames() {}

  static ArrayNode of(Name taxon) {
    var result = Json.array();
    taxon.commonNames().stream()
        .sorted(Comparator.comparing(name -> !name.main()))
        .forEach(name ->
            result
                .addObject()
                .put("taxonname", name.name())
                .put("primary", name.main())
                .put("language", name.language()));
    return result;
  }
}
