package org.saola.changes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The steps from one document to another. Elements of arrays are matched by what identifies them,
 * so that one inserted element is one step and moves nothing else.
 */
public final class JsonDifference {
  private final List<String> identities;

  /**
   * @param identities the fields that tell an element of an array from others, the surest first;
   *     one without any of them is told by its value
   */
  public JsonDifference(List<String> identities) {
    this.identities = List.copyOf(identities);
  }

  /**
   * The steps, in the order in which they must be taken; {@link JsonPatch} takes them.
   *
   * @param before null = there was no document
   * @param after null = there is none any more
   */
  public List<Edit> between(@Nullable JsonNode before, @Nullable JsonNode after) {
    if (before == null) {
      return after == null ? List.of() : List.of(Edit.add("", after));
    }
    if (after == null) {
      return List.of(Edit.remove("", before));
    }
    var edits = new ArrayList<Edit>();
    compare("", before, after, edits);
    return List.copyOf(edits);
  }

  private void compare(String path, JsonNode before, JsonNode after, List<Edit> edits) {
    if (before.equals(after)) {
      return;
    }
    if (before instanceof ObjectNode old && after instanceof ObjectNode young) {
      compareFields(path, old, young, edits);
    } else if (before instanceof ArrayNode old && after instanceof ArrayNode young) {
      compareElements(path, old, young, edits);
    } else {
      edits.add(Edit.replace(path, before, after));
    }
  }

  private void compareFields(String path, ObjectNode before, ObjectNode after, List<Edit> edits) {
    for (var field : before.properties()) {
      var at = path + "/" + escaped(field.getKey());
      var young = after.get(field.getKey());
      if (young == null) {
        edits.add(Edit.remove(at, field.getValue()));
      } else {
        compare(at, field.getValue(), young, edits);
      }
    }
    for (var field : after.properties()) {
      if (!before.has(field.getKey())) {
        edits.add(Edit.add(path + "/" + escaped(field.getKey()), field.getValue()));
      }
    }
  }

  private void compareElements(String path, ArrayNode before, ArrayNode after, List<Edit> edits) {
    var alignment = ArrayAlignment.of(before, after, identities);
    // from the end, so that what is still to be removed keeps its index
    for (int at = before.size() - 1; at >= 0; at--) {
      if (!alignment.kept().get(at)) {
        edits.add(Edit.remove(path + "/" + at, before.get(at)));
      }
    }
    // from the beginning: all before this index is as it will be
    for (int at = 0; at < after.size(); at++) {
      int old = alignment.oldIndex()[at];
      if (old == ArrayAlignment.NONE) {
        edits.add(Edit.add(path + "/" + at, after.get(at)));
      } else {
        compare(path + "/" + at, before.get(old), after.get(at), edits);
      }
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
