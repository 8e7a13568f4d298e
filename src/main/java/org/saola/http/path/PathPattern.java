package org.saola.http.path;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A shape of paths, such as {@code red-list/taxa/{sis_id}}: a segment in braces stands for any text
 * but none, and gives it a name.
 */
public record PathPattern(List<String> segments) {
  public PathPattern {
    segments = List.copyOf(segments);
  }

  /** The shape, with neither a slash at the beginning nor one at the end. */
  public static PathPattern of(String path) {
    return new PathPattern(List.of(path.split("/", -1)));
  }

  /** The named segments of a path; null when it has another shape. */
  @Nullable Map<String, String> match(List<String> path) {
    if (!fits(path)) {
      return null;
    }
    Map<String, String> named = Map.of();
    for (int i = 0; i < segments.size(); i++) {
      var segment = segments.get(i);
      if (isName(segment)) {
        named = named.isEmpty() ? new LinkedHashMap<>() : named;
        named.put(segment.substring(1, segment.length() - 1), path.get(i));
      }
    }
    return named;
  }

  private boolean fits(List<String> path) {
    if (path.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      var segment = segments.get(i);
      if (isName(segment) ? path.get(i).isEmpty() : !segment.equals(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** What stays the same of it, such as {@code red-list/taxa}. */
  public String fixedPart() {
    return String.join("/", segments.stream().filter(segment -> !isName(segment)).toList());
  }

  /** Its first segment; null when that is a name. */
  @Nullable String beginning() {
    return isName(segments.getFirst()) ? null : segments.getFirst();
  }

  private static boolean isName(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }
}
