package org.saola.api.saola1.taxa;

import java.util.function.Function;
import org.saola.status.Coverage;
import org.saola.status.Topic;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Names what a release has nothing of, so that nobody takes an empty list for a "none". */
final class NotImported {
  private NotImported() {}

  /**
   * Adds the names of fields.
   *
   * @param field what the answer calls a topic; empty where it has no field for it alone
   */
  static void write(ObjectNode out, Coverage coverage, Function<Topic, String> field) {
    var names = out.putArray("not_imported");
    coverage.lacking().stream().map(field).filter(name -> !name.isEmpty()).forEach(names::add);
  }

  /** A record of Species+ without the lists that the release has nothing of. */
  static ObjectNode without(Coverage coverage, ObjectNode taxon) {
    for (var topic : coverage.lacking()) {
      if (taxon.get(topic.recordField()) instanceof ArrayNode list && list.isEmpty()) {
        taxon.remove(topic.recordField());
      }
    }
    return taxon;
  }
}
