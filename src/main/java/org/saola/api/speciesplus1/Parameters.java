package org.saola.api.speciesplus1;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.http.MalformedQuery;
import org.saola.http.QueryParameters;

/** The query of a request, checked as a whole (contract 1.4 and 1.5). */
final class Parameters {
  /** Always tolerated, never read: the reference's framework has these names for itself. */
  private static final Set<String> TOLERATED = Set.of("controller", "action", "format");

  private final Map<String, String> values = new LinkedHashMap<>();

  /**
   * Reads a query; of a parameter sent twice the last counts.
   *
   * @throws RefusedRequest if a name is not among {@code permitted}, if a permitted one is an array
   *     or holds a NUL, or if the query can't be read
   */
  Parameters(@Nullable String query, Set<String> permitted) {
    var unpermitted = new ArrayList<String>();
    var arrays = new ArrayList<String>();
    for (var parameter : parse(query).all()) {
      var bracket = parameter.name().indexOf('[', 1);
      var name = bracket < 0 ? parameter.name() : parameter.name().substring(0, bracket);
      if (!permitted.contains(name) && !TOLERATED.contains(name)) {
        if (!unpermitted.contains(name)) {
          unpermitted.add(name);
        }
      } else if (permitted.contains(name)
          && (bracket >= 0 || parameter.value().indexOf('\0') >= 0)) {
        arrays.add(name);
      }
      values.put(name, parameter.value());
    }
    if (!unpermitted.isEmpty()) {
      throw RefusedRequest.unpermitted(unpermitted);
    }
    if (!arrays.isEmpty()) {
      throw RefusedRequest.format(arrays.getFirst());
    }
  }

  private static QueryParameters parse(@Nullable String query) {
    try {
      return QueryParameters.parse(query);
    } catch (MalformedQuery e) {
      throw RefusedRequest.malformed(e);
    }
  }

  /** The value as sent; may be blank. */
  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The value; a blank one counts as not sent. */
  Optional<String> findText(String name) {
    return find(name).filter(value -> !value.isBlank());
  }

  /** Everything as sent, in order, for addresses of other pages. */
  Map<String, String> all() {
    return new LinkedHashMap<>(values);
  }
}
