package org.saola.changes;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the steps of a {@link JsonDifference}, forwards or backwards. */
public final class JsonPatch {
  private JsonPatch() {}

  /**
   * The document after all steps; the one given stays as it is.
   *
   * @param document null = there is none
   * @return null when the steps remove it
   * @throws IllegalArgumentException if the document is not the one that the steps were made for
   */
  public static @Nullable JsonNode apply(@Nullable JsonNode document, List<Edit> edits) {
    var result = document == null ? null : document.deepCopy();
    for (var edit : edits) {
      result = apply(result, edit);
    }
    return result;
  }

  /** The document before all steps; the reverse of {@link #apply}. */
  public static @Nullable JsonNode revert(@Nullable JsonNode document, List<Edit> edits) {
    return apply(document, edits.reversed().stream().map(Edit::reversed).toList());
  }

  private static @Nullable JsonNode apply(@Nullable JsonNode document, Edit edit) {
    var after = edit.after() == null ? null : edit.after().deepCopy();
    if (edit.path().isEmpty()) {
      check(Objects.equals(document, edit.before()), edit);
      return after;
    }
    var pointer = JsonPointer.compile(edit.path());
    var parent = document == null ? null : document.at(pointer.head());
    switch (parent) {
      case ObjectNode object -> apply(object, pointer.last().getMatchingProperty(), edit, after);
      case ArrayNode array -> apply(array, pointer.last().getMatchingIndex(), edit, after);
      case null, default -> check(false, edit);
    }
    return document;
  }

  private static void apply(ObjectNode object, String field, Edit edit, @Nullable JsonNode after) {
    check(Objects.equals(object.get(field), edit.before()), edit);
    if (after == null) {
      object.remove(field);
    } else {
      object.set(field, after);
    }
  }

  private static void apply(ArrayNode array, int index, Edit edit, @Nullable JsonNode after) {
    check(index >= 0 && index <= array.size(), edit);
    if (edit.before() != null) {
      check(edit.before().equals(array.get(index)), edit);
    }
    if (after == null) {
      array.remove(index);
    } else if (edit.before() == null) {
      array.insert(index, after);
    } else {
      array.set(index, after);
    }
  }

  private static void check(boolean fits, Edit edit) {
    if (!fits) {
      throw new IllegalArgumentException(
          "%s %s does not fit the document".formatted(edit.op().code(), edit.path()));
    }
  }
}
