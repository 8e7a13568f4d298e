package org.saola.api.saola1.changes;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A change in a few words. */
final class ChangeTitle {
  private static final int MOST_PATHS = 20;

  /** Fields whose values tell most, and what they are called. */
  private static final Map<String, String> TELLING =
      Map.of(
          "/citesListing", "appendix",
          "/euListing", "annex",
          "/red_list_category/code", "category",
          "/fullName", "name",
          "/scientific_name", "name");

  private ChangeTitle() {}

  /**
   * Such as {@code Panthera leo: appendix II -> I}, with the dataset where that is not the first of
   * its kind.
   */
  static String of(JsonNode change) {
    var dataset = change.path("dataset").asString("");
    return name(change)
        + (dataset.equals(change.path("source").asString("")) ? "" : " (" + dataset + ")")
        + ": "
        + words(change);
  }

  private static String name(JsonNode change) {
    var name = change.path("taxon_name").asString("");
    return name.isBlank()
        ? change.path("kind").asString("").replace('_', ' ') + " " + change.path("id").asLong()
        : name;
  }

  private static String words(JsonNode change) {
    var told = new ArrayList<String>();
    for (var edit : change.path("changes")) {
      var field = TELLING.get(edit.path("path").asString(""));
      if (field != null) {
        told.add("%s %s -> %s".formatted(field, value(edit, "before"), value(edit, "after")));
      }
    }
    if (!told.isEmpty()) {
      return String.join(", ", told);
    }
    var classes = classes(change);
    return classes.isEmpty() ? change.path("operation").asString("") : classes;
  }

  /** What is missing is not known, which is not the same as none. */
  private static String value(JsonNode edit, String side) {
    var value = edit.path(side);
    if (!value.isString()) {
      return "unknown";
    }
    return value.asString().isBlank() ? "none" : value.asString();
  }

  private static String classes(JsonNode change) {
    return change
        .path("classes")
        .valueStream()
        .map(each -> each.asString().replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  /** What, where and in which release, in one line. */
  static String summary(JsonNode change) {
    var release = change.path("release");
    var paths =
        change
            .path("changes")
            .valueStream()
            .map(edit -> edit.path("path").asString(""))
            .filter(path -> !path.isEmpty())
            .limit(MOST_PATHS)
            .collect(Collectors.joining(" "));
    return "%s %d %s in release %s of %s%s%s"
        .formatted(
            change.path("kind").asString("").replace('_', ' '),
            change.path("id").asLong(),
            change.path("operation").asString(""),
            release.path("label").asString(""),
            change.path("dataset").asString(""),
            classes(change).isEmpty() ? "" : ": " + classes(change),
            paths.isEmpty() ? "" : " (" + paths + ")");
  }
}
