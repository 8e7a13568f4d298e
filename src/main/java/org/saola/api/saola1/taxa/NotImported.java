package org.saola.api.saola1.taxa;

import java.util.SortedSet;
import java.util.function.Function;
import org.saola.status.Coverage;
import org.saola.status.Topic;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Names what a release has nothing of, so that nobody takes an empty list for a "none". */
final class NotImported {
  private NotImported() {}

  /**
   * Adds the names of fields that are empty because nothing was imported, and of those of which an
   * empty one says nothing because only a part was, or nobody knows how much.
   *
   * @param topics of the source, in their order
   * @param field what the answer calls a topic; empty where it has no field for it alone
   */
  static void write(
      ObjectNode out, Coverage coverage, SortedSet<Topic> topics, Function<Topic, String> field) {
    var lacking = out.putArray("not_imported");
    var incomplete = out.putArray("incomplete");
    for (var topic : topics) {
      var name = field.apply(topic);
      if (!name.isEmpty()) {
        switch (coverage.of(topic)) {
          case NONE -> lacking.add(name);
          case PART, UNKNOWN -> incomplete.add(name);
          case WHOLE -> {}
        }
      }
    }
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
