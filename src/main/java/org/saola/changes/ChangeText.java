package org.saola.changes;

import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A change as JSON. */
public final class ChangeText {
  private static final JsonMapper JSON = new JsonMapper();

  private ChangeText() {}

  /**
   * The fields of a change with the brace that ends its object, but without the one that begins it:
   * the number of a change and the time of its publication are put in front when it is read.
   */
  public static byte[] withoutBeginning(Change change) {
    var bytes = JSON.writeValueAsBytes(fields(change));
    return Arrays.copyOfRange(bytes, 1, bytes.length);
  }

  private static ObjectNode fields(Change change) {
    var fields = JSON.createObjectNode();
    fields.put("kind", change.kind().code());
    fields.put("id", change.recordId());
    fields.put("taxon_id", change.taxonId());
    fields.put("taxon_name", change.taxonName());
    fields.put("operation", change.operation().code());
    var classes = fields.putArray("classes");
    change.classes().stream().sorted().map(ChangeClass::code).forEach(classes::add);
    if (!change.edits().isEmpty()) {
      var edits = fields.putArray("changes");
      change.edits().forEach(edit -> add(edits.addObject(), edit));
    }
    return fields;
  }

  private static void add(ObjectNode fields, Edit edit) {
    fields.put("op", edit.op().code());
    fields.put("path", edit.path());
    if (edit.before() != null) {
      fields.set("before", edit.before());
    }
    if (edit.after() != null) {
      fields.set("after", edit.after());
    }
  }
}
