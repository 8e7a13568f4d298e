package org.saola.store.redlist.record;

import java.util.List;
import org.saola.json.JsonFields;
import org.saola.json.MalformedRecord;
import org.saola.json.UnknownKeys;
import org.saola.redlist.Assessment;
import org.saola.redlist.GreenStatus;
import org.saola.redlist.RedListTaxon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the record that a document tells. */
public final class RecordReader {
  private static final JsonMapper JSON = new JsonMapper();

  private RecordReader() {}

  /** The assessment of a document without the day of access, or with one. */
  public static Assessment assessment(byte[] document) {
    return assessment(JSON.readTree(document));
  }

  /** The taxon of a document. */
  public static RedListTaxon taxon(byte[] document) {
    return taxon(JSON.readTree(document));
  }

  /**
   * An assessment.
   *
   * @throws MalformedRecord if it is none
   */
  public static Assessment assessment(JsonNode document) {
    return AssessmentReader.read(fields(document));
  }

  /**
   * A taxon.
   *
   * @throws MalformedRecord if it is none
   */
  public static RedListTaxon taxon(JsonNode document) {
    return TaxonReader.find(fields(JsonNodeFactory.instance.objectNode().set("taxon", document)));
  }

  /**
   * The Green Status assessments of a taxon.
   *
   * @throws MalformedRecord if it holds none
   */
  public static List<GreenStatus> greenStatuses(JsonNode document) {
    return fields(document).list("assessments", GreenStatusReader::read);
  }

  private static JsonFields fields(JsonNode document) {
    return JsonFields.of(document, new UnknownKeys());
  }
}
