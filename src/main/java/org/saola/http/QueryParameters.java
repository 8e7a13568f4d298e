package org.saola.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
