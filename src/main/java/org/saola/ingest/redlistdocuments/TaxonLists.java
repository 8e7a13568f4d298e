package org.saola.ingest.redlistdocuments;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.saola.redlist.Assessment;
import tools.jackson.databind.JsonNode;

/**
 * What the documents of taxa list of their assessments. Whether one is the latest is said there and
 * in its own document; where these differ, the list counts (addendum to the contract).
 */
final class TaxonLists {
  private final Map<Integer, Boolean> latest = new HashMap<>();
  private final Set<Integer> contradictory = new HashSet<>();
  private final Map<Integer, Boolean> own = new HashMap<>();

  /** Adds the list of a taxon. */
  void addList(JsonNode taxon) {
    for (var item : taxon.path("assessments")) {
      int id = item.path("assessment_id").asInt(0);
      var flag = item.path("latest");
      if (id > 0 && flag.isBoolean()) {
        var earlier = latest.putIfAbsent(id, flag.booleanValue());
        if (earlier != null && earlier != flag.booleanValue()) {
          contradictory.add(id); // lists of different days
        }
      }
    }
  }

  /** Adds what an assessment says of itself. */
  void addOwn(Assessment assessment) {
    own.put(assessment.id(), assessment.latest());
  }

  /** An assessment as the list of its taxon has it. */
  Assessment listed(Assessment assessment) {
    return contradictory.contains(assessment.id())
        ? assessment
        : assessment.withLatest(latest.getOrDefault(assessment.id(), assessment.latest()));
  }

  /**
   * How many assessments say otherwise than the list of their taxon whether they are the latest.
   */
  int differing() {
    return count(
        own.entrySet().stream()
            .filter(entry -> !contradictory.contains(entry.getKey()))
            .filter(entry ->
                !latest.getOrDefault(entry.getKey(), entry.getValue()).equals(entry.getValue()))
            .count());
  }

  /** How many assessments are listed, but there is no document of them. */
  int withoutDocument() {
    return count(latest.keySet().stream().filter(id -> !own.containsKey(id)).count());
  }

  private static int count(long count) {
    return Math.toIntExact(count);
  }
}
