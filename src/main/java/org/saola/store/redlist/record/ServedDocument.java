package org.saola.store.redlist.record;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document as the service answers it, before it is checked: what leads from it to others, and
 * what others know better. What is not there is passed over.
 */
public record ServedDocument(JsonNode json) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String LATEST = "latest";
  private static final String TAXON = "taxon";
  private static final List<String> RELATIVES =
      List.of("species_taxa", "subpopulation_taxa", "infrarank_taxa");

  public static ServedDocument of(byte[] document) {
    return new ServedDocument(JSON.readTree(document));
  }

  /** What a list holds under its only key. */
  public static Collection<JsonNode> list(JsonNode list) {
    return list.isObject() && !list.isEmpty()
        ? list.values().iterator().next().values()
        : List.of();
  }

  /** The assessments of a list or of a taxon. */
  public Collection<JsonNode> assessments() {
    return json.path("assessments").values();
  }

  /** The same, as lists tell of them. */
  public List<ListedAssessment> listed() {
    return assessments().stream().map(ListedAssessment::of).toList();
  }

  /** The taxa of Green Status assessments, and those that their descriptions name. */
  public IntStream taxaWithGreenStatus() {
    return assessments().stream()
        .map(ServedDocument::new)
        .flatMapToInt(status ->
            IntStream.concat(
                IntStream.of(status.json.path(TAXON).path("sis_id").asInt()), status.relatives()));
  }

  /** The taxa that the description of the taxon names: the species above it, and those below it. */
  public IntStream relatives() {
    return relatives(json.path(TAXON));
  }

  /** The same of a document that describes a taxon alone. */
  public static IntStream relatives(byte[] taxon) {
    return relatives(JSON.readTree(taxon));
  }

  private static IntStream relatives(JsonNode taxon) {
    return RELATIVES.stream()
        .flatMap(key -> taxon.path(key).valueStream())
        .mapToInt(relative -> relative.path("sis_id").asInt());
  }

  /** Whether an assessment says that it is the latest one. */
  public boolean latest() {
    return json.path(LATEST).asBoolean(false);
  }

  /** The same assessment, with what its list says. */
  public ServedDocument withLatest(boolean latest) {
    return new ServedDocument(copy().put(LATEST, latest));
  }

  /** The same assessment, with the taxon as another document describes it. */
  public ServedDocument withTaxonOf(ServedDocument other) {
    return new ServedDocument(copy().set(TAXON, other.json.path(TAXON)));
  }

  private ObjectNode copy() {
    return (ObjectNode) json.deepCopy();
  }

  public byte[] toBytes() {
    return JSON.writeValueAsBytes(json);
  }
}
