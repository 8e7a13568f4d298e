package org.saola.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the demo holds, as the index tells it. */
public final class DemoTaxa {
  private DemoTaxa() {}

  /** The records of a taxonomy, page by page as a client would fetch them. */
  static List<JsonNode> all(ApiClient client, String taxonomy)
      throws IOException, InterruptedException {
    var all = new ArrayList<JsonNode>();
    int total;
    int page = 1;
    do {
      var answer =
          client.json(
              "/api/v1/taxon_concepts.json?with_eu_listings=true&taxonomy=%s&page=%d&per_page=100"
                  .formatted(taxonomy, page++));
      answer.get("taxon_concepts").forEach(all::add);
      total = answer.get("pagination").get("total_entries").asInt();
    } while (all.size() < total);
    return all;
  }

  /** The ids of both taxonomies. */
  public static List<Integer> ids(ApiClient client) throws IOException, InterruptedException {
    var ids = new ArrayList<Integer>();
    for (var taxonomy : List.of("CITES", "CMS")) {
      all(client, taxonomy).forEach(taxon -> ids.add(taxon.get("id").asInt()));
    }
    return ids;
  }
}
