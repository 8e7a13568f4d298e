package org.saola.changes;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One step from an old document to a new one, as in JSON Patch (RFC 6902), with the value before so
 * that it can be taken back.
 *
 * @param path a JSON Pointer (RFC 6901) into the document as the steps before left it; empty = the
 *     whole document
 * @param before what is there before this step; null when something is added
 * @param after what is there after this step; null when something is removed
 */
public record Edit(Type op, String path, @Nullable JsonNode before, @Nullable JsonNode after) {

  /** What a step does. */
  public enum Type {
    /** Puts in a field, or an element in front of the one at this index. */
    ADD,
    REMOVE,
    REPLACE;

    /** As in JSON Patch. */
    public String code() {
      return Codes.of(this);
    }
  }

  static Edit add(String path, JsonNode after) {
    return new Edit(Type.ADD, path, null, after);
  }

  static Edit remove(String path, JsonNode before) {
    return new Edit(Type.REMOVE, path, before, null);
  }

  static Edit replace(String path, JsonNode before, JsonNode after) {
    return new Edit(Type.REPLACE, path, before, after);
  }

  /** Whether it is about a field, or what is below it. */
  boolean isAt(String field) {
    return path.equals(field) || path.startsWith(field + "/");
  }

  /** The step back. */
  public Edit reversed() {
    var opposite =
        switch (op) {
          case ADD -> Type.REMOVE;
          case REMOVE -> Type.ADD;
          case REPLACE -> Type.REPLACE;
        };
    return new Edit(opposite, path, after, before);
  }
}
