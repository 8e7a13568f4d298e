package org.saola.http.path;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A shape of paths, such as {@code red-list/taxa/{sis_id}}: a segment in braces stands for any text
 * but none, and gives it a name. {@code {id:digits}} takes a whole number that fits a long, {@code
 * {key:hash}} 64 digits of base 16 in lower case, {@code {form:csv|json}} one of these words. The
 * last dot of a segment may part two such, as in {@code {block}.{form}} and {@code checked.{form}}.
 */
public final class PathPattern {
  private static final Map<String, Predicate<String>> KINDS =
      Map.of(
          "", text -> !text.isEmpty(),
          "digits", Pattern.compile("[0-9]{1,18}").asMatchPredicate(),
          "hash", Pattern.compile("[0-9a-f]{64}").asMatchPredicate());

  private final String text;
  private final List<Segment> segments;

  /**
   * A segment, or what is before or after its dot.
   *
   * @param name null where it is said
   */
  private record Part(@Nullable String name, Predicate<String> takes) {
    static Part of(String written) {
      if (!written.startsWith("{") || !written.endsWith("}")) {
        return new Part(null, written::equals);
      }
      var parts = written.substring(1, written.length() - 1).split(":", -1);
      return new Part(parts[0], kind(parts.length == 1 ? "" : parts[1], written));
    }

    private static Predicate<String> kind(String code, String written) {
      if (code.contains("|")) {
        return Set.of(code.split("\\|", -1))::contains;
      }
      var kind = KINDS.get(code);
      if (kind == null) {
        throw new IllegalArgumentException("there is no kind of segments as in " + written);
      }
      return kind;
    }

    void put(Map<String, String> named, String found) {
      if (name != null) {
        named.put(name, found);
      }
    }
  }

  /**
   * A segment.
   *
   * @param said all of it, where nothing in it has a name; else null
   * @param form what is after its last dot, where that is a part of its own; else null
   */
  private record Segment(@Nullable String said, Part part, @Nullable Part form) {
    static Segment of(String written) {
      if (!written.contains("{")) {
        return new Segment(written, Part.of(written), null);
      }
      int dot = written.lastIndexOf('.');
      return dot < 0
          ? new Segment(null, Part.of(written), null)
          : new Segment(
              null, Part.of(written.substring(0, dot)), Part.of(written.substring(dot + 1)));
    }

    boolean takes(String found) {
      if (form == null) {
        return part.takes().test(found);
      }
      int dot = found.lastIndexOf('.');
      return dot >= 0
          && part.takes().test(found.substring(0, dot))
          && form.takes().test(found.substring(dot + 1));
    }

    void put(Map<String, String> named, String found) {
      if (form == null) {
        part.put(named, found);
      } else {
        int dot = found.lastIndexOf('.');
        part.put(named, found.substring(0, dot));
        form.put(named, found.substring(dot + 1));
      }
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
      if (segments.get(i).said() == null) {
        named = named.isEmpty() ? new LinkedHashMap<>() : named;
        segments.get(i).put(named, path.get(i));
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
      if (!segments.get(i).takes(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** What stays the same of it, such as {@code red-list/taxa}. */
  public String fixedPart() {
    return segments.stream()
        .map(Segment::said)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("/"));
  }

  /** Its first segment; null when that has a name. */
  @Nullable String beginning() {
    return segments.getFirst().said();
  }

  /** As it was written. */
  @Override
  public String toString() {
    return text;
  }
}
