package org.saola.api.redlist3;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.saola.store.redlist.RedListSynonyms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code species/synonym}: the synonyms of an accepted name, or the accepted names of a synonym.
 */
final class Synonyms {
  ObjectNode of(String name, RedListData data) {
    Set<Integer> taxa = new LinkedHashSet<>();
    var accepted = data.snapshot().sisOf(name);
    accepted.ifPresent(taxa::add);
    for (int sisId : data.snapshot().taxaWithSynonym(name)) {
      taxa.add(sisId);
    }
    var answer = Json.object().put("name", name.toLowerCase(Locale.ROOT)).put("count", 0);
    var result = answer.putArray("result");
    for (int sisId : taxa) {
      var taxon = data.taxon(sisId);
      var all = accepted.isPresent() && accepted.getAsInt() == sisId;
      taxon
          .path("synonyms")
          .valueStream()
          .filter(synonym -> all || RedListSynonyms.name(synonym).equalsIgnoreCase(name.strip()))
          .forEach(synonym -> result.add(row(taxon, synonym)));
    }
    return answer.put("count", result.size());
  }

  private static ObjectNode row(JsonNode taxon, JsonNode synonym) {
    return Json.object()
        .put("accepted_id", taxon.path("sis_id").asInt())
        .put("accepted_name", Json.text(taxon, "scientific_name"))
        .put("authority", Json.text(taxon, "authority"))
        .put("synonym", RedListSynonyms.name(synonym))
        .put("syn_authority", RedListSynonyms.authority(synonym));
  }
}
