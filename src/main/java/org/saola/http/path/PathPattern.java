package org.saola.http.path;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A shape of paths, such as {@code red-list/taxa/{sis_id}}: a segment in braces stands for any text
 * but none, and gives it a name. {@code {id:digits}} takes digits only, {@code {key:hash}} 64
 * digits of base 16 in lower case.
 */
public final class PathPattern {
  private static final Map<String, Predicate<String>> KINDS =
      Map.of(
          "", text -> !text.isEmpty(),
          "digits", Pattern.compile("[0-9]+").asMatchPredicate(),
          "hash", Pattern.compile("[0-9a-f]{64}").asMatchPredicate());

  private final String text;
  private final List<Segment> segments;

  /**
   * A segment.
   *
   * @param name null where it is said
   */
  private record Segment(@Nullable String name, Predicate<String> takes, String said) {
    static Segment of(String written) {
      if (!written.startsWith("{") || !written.endsWith("}")) {
        return new Segment(null, written::equals, written);
      }
      var parts = written.substring(1, written.length() - 1).split(":", -1);
      var kind = KINDS.get(parts.length == 1 ? "" : parts[1]);
      if (kind == null) {
        throw new IllegalArgumentException("there is no kind of segments as in " + written);
      }
      return new Segment(parts[0], kind, "");
    }
  }

  private PathPattern(String text, List<Segment> segments) {
    this.text = text;
    this.segments = List.copyOf(segments);
  }

  /** The shape; a slash at the beginning does not count. */
  public static PathPattern of(String path) {
    return new PathPattern(path, raw(path).stream().map(Segment::of).toList());
  }

  /** The segments of a path as sent, not decoded; a slash at the end makes one without text. */
  public static List<String> raw(String path) {
    return Arrays.asList((path.startsWith("/") ? path.substring(1) : path).split("/", -1));
  }

  /** The named segments of a path, in order; null when it has another shape. */
  public @Nullable Map<String, String> match(List<String> path) {
    if (!fits(path)) {
      return null;
    }
    Map<String, String> named = Map.of();
    for (int i = 0; i < segments.size(); i++) {
      var name = segments.get(i).name();
      if (name != null) {
        named = named.isEmpty() ? new LinkedHashMap<>() : named;
        named.put(name, path.get(i));
      }
    }
    return named;
  }

  /** The same of a path as text. */
  public @Nullable Map<String, String> match(String path) {
    return match(raw(path));
  }

  private boolean fits(List<String> path) {
    if (path.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      if (!segments.get(i).takes().test(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** What stays the same of it, such as {@code red-list/taxa}. */
  public String fixedPart() {
    return segments.stream()
        .filter(segment -> segment.name() == null)
        .map(Segment::said)
        .collect(Collectors.joining("/"));
  }

  /** Its first segment; null when that is a name. */
  @Nullable String beginning() {
    var first = segments.getFirst();
    return first.name() == null ? first.said() : null;
  }

  /** As it was written. */
  @Override
  public String toString() {
    return text;
  }
}
