package org.saola.compatibility;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Every field of some documents with what its values are: {@code a.b} is within an object, {@code
 * a[].b} within the objects of a list.
 */
final class JsonFields {
  private static final String NULL = "null";
  private static final String LIST = "list";

  private final SortedMap<String, Set<String>> forms = new TreeMap<>();

  JsonFields add(JsonNode document) {
    walk(document, "");
    return this;
  }

  /** What values of each field were seen. */
  SortedMap<String, Set<String>> forms() {
    return forms;
  }

  private void walk(JsonNode value, String path) {
    if (!path.isEmpty() && !path.endsWith("[]")) {
      forms.computeIfAbsent(path, _ -> new LinkedHashSet<>()).add(form(value));
    }
    if (value.isObject()) {
      value.forEachEntry((name, inner) -> walk(inner, path.isEmpty() ? name : path + "." + name));
    } else if (value.isArray()) {
      value.forEach(inner -> walk(inner, path + "[]"));
    }
  }

  private static String form(JsonNode value) {
    if (value.isArray()) {
      return value.isEmpty() || value.get(0).isObject()
          ? LIST
          : LIST + " of " + form(value.get(0)) + "s";
    }
    return switch (value.getNodeType()) {
      case NULL -> NULL;
      case OBJECT -> "object";
      case STRING -> "text";
      case BOOLEAN -> "true or false";
      case NUMBER -> value.isIntegralNumber() ? "whole number" : "number";
      default -> throw new IllegalArgumentException("no JSON of an API: " + value);
    };
  }
}
