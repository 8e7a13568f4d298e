package org.saola.api.redlist3;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.saola.redlist.RedListTaxon.Name;
import org.saola.redlist.RedListTaxon.Synonym;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code species/synonym}: the synonyms of an accepted name, or the accepted names of a synonym.
 */
final class Synonyms {
  ObjectNode of(String name, RedListData data) {
    Set<Integer> taxa = new LinkedHashSet<>();
    var accepted = data.snapshot().exactNames().taxon(name);
    accepted.ifPresent(taxa::add);
    for (int sisId : data.snapshot().exactNames().bearersOfSynonym(name)) {
      taxa.add(sisId);
    }
    var answer = Json.object().put("name", name.toLowerCase(Locale.ROOT)).put("count", 0);
    var result = answer.putArray("result");
    for (int sisId : taxa) {
      var taxon = data.taxon(sisId);
      var all = accepted.isPresent() && accepted.getAsInt() == sisId;
      taxon.synonyms().stream()
          .filter(synonym -> all || synonym.nameAlone().equalsIgnoreCase(name.strip()))
          .forEach(synonym -> result.add(row(taxon, synonym)));
    }
    return answer.put("count", result.size());
  }

  private static ObjectNode row(Name taxon, Synonym synonym) {
    return Json.object()
        .put("accepted_id", taxon.sisId())
        .put("accepted_name", taxon.scientificName())
        .put("authority", taxon.authority())
        .put("synonym", synonym.nameAlone())
        .put("syn_authority", synonym.author());
  }
}
