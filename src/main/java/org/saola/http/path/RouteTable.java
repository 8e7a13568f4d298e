package org.saola.http.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.saola.http.MalformedQuery;
import org.saola.http.PercentEncoding;

/**
 * What lies at the paths below a base. Where several shapes fit a path, one whose first segment is
 * said comes before those that take any, and what was added first before what came later.
 *
 * @param <T> what lies there
 */
public final class RouteTable<T> {

  /**
   * What lies at a path.
   *
   * @param named the segments of the path that have names
   */
  public record Found<T>(T target, PathPattern pattern, Map<String, String> named) {
    /** The segment of a name that the pattern has. */
    public String segment(String name) {
      var value = named.get(name);
      if (value == null) {
        throw new IllegalArgumentException("the path has no {" + name + "}");
      }
      return value;
    }
  }

  private record Entry<T>(PathPattern pattern, T target) {}

  private final Map<String, List<Entry<T>>> byBeginning = new HashMap<>();
  private final List<Entry<T>> others = new ArrayList<>();

  /** Adds what lies at paths of a shape; while the table is being made, by one thread. */
  public RouteTable<T> add(String pattern, T target) {
    var shape = PathPattern.of(pattern);
    var beginning = shape.beginning();
    var entries =
        beginning == null ? others : byBeginning.computeIfAbsent(beginning, _ -> new ArrayList<>());
    entries.add(new Entry<>(shape, target));
    return this;
  }

  /** The shapes of all paths, sorted. */
  public List<String> shapes() {
    return Stream.concat(byBeginning.values().stream().flatMap(List::stream), others.stream())
        .map(entry -> entry.pattern().toString())
        .sorted()
        .toList();
  }

  /** What lies at a path; empty when nothing does. */
  public Optional<Found<T>> find(List<String> segments) {
    return segments.isEmpty()
        ? Optional.empty()
        : find(byBeginning.getOrDefault(segments.getFirst(), List.of()), segments)
            .or(() -> find(others, segments));
  }

  private static <T> Optional<Found<T>> find(List<Entry<T>> entries, List<String> segments) {
    for (var entry : entries) {
      var named = entry.pattern().match(segments);
      if (named != null) {
        return Optional.of(new Found<>(entry.target(), entry.pattern(), named));
      }
    }
    return Optional.empty();
  }

  /**
   * The segments of a path below a base, decoded; a slash at the end does not count.
   *
   * @param base such as {@code /api/v4}
   * @return none when it does not lie below the base
   * @throws MalformedQuery if the path is not percent-encoded UTF-8
   */
  public static List<String> below(String base, String path) {
    var segments = new ArrayList<String>();
    if (path.startsWith(base) && path.startsWith("/", base.length())) {
      int end = path.endsWith("/") ? path.length() - 1 : path.length();
      for (int from = base.length() + 1, to; from <= end; from = to + 1) {
        int slash = path.indexOf('/', from);
        to = slash < 0 || slash > end ? end : slash;
        segments.add(PercentEncoding.decodePath(path.substring(from, to)));
      }
    }
    return segments;
  }
}
