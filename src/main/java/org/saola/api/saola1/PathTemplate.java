package org.saola.api.saola1;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The path of a resource.
 *
 * @param segments as in {@link Resource#path}
 */
record PathTemplate(List<String> segments) {

  static PathTemplate of(String path) {
    return new PathTemplate(List.of(path.split("/", -1)));
  }

  /** The named segments of a path; null when it is another one. */
  @Nullable Map<String, String> match(List<String> path) {
    if (path.size() != segments.size()) {
      return null;
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      var segment = segments.get(i);
      if (isNamed(segment)) {
        named.put(segment.substring(1, segment.length() - 1), path.get(i));
      } else if (!segment.equals(path.get(i))) {
        return null;
      }
    }
    return named;
  }

  /** What stays the same of it, such as {@code red-list/taxa}. */
  String fixedPart() {
    return String.join("/", segments.stream().filter(segment -> !isNamed(segment)).toList());
  }

  private static boolean isNamed(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }
}
