package org.saola.store.redlist.record;

import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Green Status assessments of one taxon, of the document that has those of all taxa.
 *
 * @param document those of the taxon alone, with its name
 */
public record GreenStatusTaxon(int sisId, String scientificName, byte[] document) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ASSESSMENTS = "assessments";
  private static final String TAXON = "taxon";
  private static final String SIS_ID = "sis_id";
  private static final String NAME = "scientific_name";

  /** All taxa of a document, by rising id. */
  public static List<GreenStatusTaxon> of(byte[] document) {
    var byTaxon = new TreeMap<Integer, ObjectNode>();
    for (var item : JSON.readTree(document).path(ASSESSMENTS)) {
      byTaxon
          .computeIfAbsent(sisId(item), _ -> withoutAssessments(item))
          .withArray(ASSESSMENTS)
          .add(item);
    }
    return byTaxon.entrySet().stream()
        .map(each ->
            new GreenStatusTaxon(
                each.getKey(),
                each.getValue().path(TAXON).path(NAME).asString(""),
                JSON.writeValueAsBytes(each.getValue())))
        .toList();
  }

  private static ObjectNode withoutAssessments(JsonNode item) {
    var document = JSON.createObjectNode();
    var taxon = document.putObject(TAXON);
    taxon.set(SIS_ID, item.path(TAXON).path(SIS_ID));
    taxon.set(NAME, item.path(TAXON).path(NAME));
    return document;
  }

  /** The taxon of each assessment of a document, in their order. */
  public static List<Integer> ids(byte[] document) {
    return JSON.readTree(document)
        .path(ASSESSMENTS)
        .valueStream()
        .map(GreenStatusTaxon::sisId)
        .toList();
  }

  private static int sisId(JsonNode item) {
    return item.path(TAXON).path(SIS_ID).asInt(0);
  }
}
