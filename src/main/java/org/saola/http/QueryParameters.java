package org.saola.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query, decoded, in the order they were sent; names may repeat. A name such as
 * {@code page[]} or {@code page[a]} is kept as it is: the caller decides about arrays.
 */
public record QueryParameters(List<Parameter> all) {

  /** One name and value; the value is empty when there was no {@code =}. */
  public record Parameter(String name, String value) {}

  private static final QueryParameters NONE = new QueryParameters(List.of());

  public QueryParameters {
    all = List.copyOf(all);
  }

  /**
   * The parameters of a query as sent, read as the reference's framework does: split at {@code &},
   * empty parts left out, + a space.
   *
   * @throws MalformedQuery if an escape is broken or the bytes are not UTF-8
   */
  public static QueryParameters parse(@Nullable String rawQuery) {
    if (rawQuery == null || rawQuery.isEmpty()) {
      return NONE;
    }
    var parameters = new ArrayList<Parameter>();
    for (var part : rawQuery.split("&", -1)) {
      if (!part.isEmpty()) {
        parameters.add(parameter(part));
      }
    }
    return new QueryParameters(parameters);
  }

  /**
   * The parameters of one name, or an array of that name, in the order they were sent. Nothing else
   * is read, so that the rest may be malformed; where there is none this costs next to nothing.
   *
   * @throws MalformedQuery if an escape in a value is broken or the bytes are not UTF-8
   */
  public static List<Parameter> named(String name, @Nullable String rawQuery) {
    List<Parameter> found = List.of();
    var query = rawQuery == null ? "" : rawQuery;
    for (int start = 0, end; start < query.length(); start = end + 1) {
      int separator = query.indexOf('&', start);
      end = separator < 0 ? query.length() : separator;
      if (isNamed(name, query, start, end)) {
        found = new ArrayList<>(found);
        found.add(parameter(query.substring(start, end)));
      }
    }
    return found;
  }

  private static boolean isNamed(String name, String query, int start, int end) {
    int equals = query.indexOf('=', start, end);
    int nameEnd = equals < 0 ? end : equals;
    if (query.indexOf('%', start, nameEnd) < 0) {
      return isOrArray(name, query, start, nameEnd);
    }
    try {
      var decoded = PercentEncoding.decodeForm(query.substring(start, nameEnd));
      return isOrArray(name, decoded, 0, decoded.length());
    } catch (MalformedQuery e) {
      return false; // it is no name at all
    }
  }

  private static boolean isOrArray(String name, String text, int start, int end) {
    int nameEnd = start + name.length();
    return text.startsWith(name, start) && (nameEnd == end || text.charAt(nameEnd) == '[');
  }

  private static Parameter parameter(String part) {
    int equals = part.indexOf('=');
    return equals < 0
        ? new Parameter(PercentEncoding.decodeForm(part), "")
        : new Parameter(
            PercentEncoding.decodeForm(part.substring(0, equals)),
            PercentEncoding.decodeForm(part.substring(equals + 1)));
  }

  /** The value of a parameter; the last one when it was sent more than once. */
  public Optional<String> find(String name) {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).name().equals(name)) {
        return Optional.of(all.get(i).value());
      }
    }
    return Optional.empty();
  }

  /**
   * Parameters of which some may be missing.
   *
   * @param namesAndValues a name, which is never null, and its value, null when it is missing; and
   *     so on
   */
  public static QueryParameters given(@Nullable String... namesAndValues) {
    var all = new ArrayList<Parameter>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      var value = namesAndValues[i + 1];
      if (value != null) {
        all.add(new Parameter(Objects.requireNonNull(namesAndValues[i]), value));
      }
    }
    return new QueryParameters(all);
  }

  /** A query of the parameters, form-encoded and sorted, without {@code ?}; empty for none. */
  public static String toQueryString(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(parameter ->
            PercentEncoding.encodeForm(parameter.getKey())
                + "="
                + PercentEncoding.encodeForm(parameter.getValue()))
        .sorted()
        .collect(Collectors.joining("&"));
  }
}
