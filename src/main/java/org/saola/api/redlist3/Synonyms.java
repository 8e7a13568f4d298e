package org.saola.api.redlist3;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code species/synonym}: the synonyms of an accepted name, or the accepted names of a synonym.
 */
final class Synonyms {
  private volatile @Nullable SynonymIndex held;

  ObjectNode of(String name, RedListData data) {
    Set<Integer> taxa = new LinkedHashSet<>();
    var accepted = ScientificName.find(data.snapshot(), name);
    accepted.ifPresent(taxa::add);
    index(data).find(name).forEach(taxa::add);
    var answer = Json.object().put("name", name.toLowerCase(Locale.ROOT)).put("count", 0);
    var result = answer.putArray("result");
    for (int sisId : taxa) {
      var taxon = data.taxon(sisId);
      var all = accepted.isPresent() && accepted.getAsInt() == sisId;
      taxon
          .path("synonyms")
          .valueStream()
          .filter(synonym -> all || SynonymIndex.name(synonym).equalsIgnoreCase(name.strip()))
          .forEach(synonym -> result.add(row(taxon, synonym)));
    }
    return answer.put("count", result.size());
  }

  private static ObjectNode row(JsonNode taxon, JsonNode synonym) {
    return Json.object()
        .put("accepted_id", taxon.path("sis_id").asInt())
        .put("accepted_name", Json.text(taxon, "scientific_name"))
        .put("authority", Json.text(taxon, "authority"))
        .put("synonym", SynonymIndex.name(synonym))
        .put("syn_authority", SynonymIndex.authority(synonym));
  }

  private SynonymIndex index(RedListData data) {
    var index = held;
    return index != null && index.isOf(data.snapshot()) ? index : renewed(data);
  }

  private synchronized SynonymIndex renewed(RedListData data) {
    var index = held;
    if (index == null || !index.isOf(data.snapshot())) {
      index = SynonymIndex.build(data.snapshot());
      held = index;
    }
    return index;
  }
}
