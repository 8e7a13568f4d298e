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

  /** The server's own, where it is switched on. */
  private static final String RELEASE = "release";

  private final Map<String, String> values = new LinkedHashMap<>();

  /** The parameters of an endpoint as the original has them. */
  Parameters(@Nullable String query, Set<String> permitted) {
    this(query, permitted, false);
  }

  /**
   * Reads a query; of a parameter sent twice the last counts.
   *
   * @param withRelease whether {@code release} is permitted, too
   * @throws RefusedRequest if a name is not among {@code permitted}, if a permitted one is an array
   *     or holds a NUL, if {@code release} is blank or sent twice, or if the query can't be read
   */
  Parameters(@Nullable String query, Set<String> permitted, boolean withRelease) {
    var unpermitted = new ArrayList<String>();
    var malformed = new ArrayList<String>();
    for (var parameter : parse(query).all()) {
      var bracket = parameter.name().indexOf('[', 1);
      var name = bracket < 0 ? parameter.name() : parameter.name().substring(0, bracket);
      var ofRelease = withRelease && name.equals(RELEASE);
      var known = ofRelease || permitted.contains(name);
      if (!known && !TOLERATED.contains(name)) {
        if (!unpermitted.contains(name)) {
          unpermitted.add(name);
        }
      } else if (known && (bracket >= 0 || parameter.value().indexOf('\0') >= 0)) {
        malformed.add(name);
      }
      var before = values.put(name, parameter.value());
      if (ofRelease && (before != null || parameter.value().isBlank())) {
        malformed.add(name);
      }
    }
    if (!unpermitted.isEmpty()) {
      throw RefusedRequest.unpermitted(unpermitted);
    }
    if (!malformed.isEmpty()) {
      throw RefusedRequest.format(malformed.getFirst());
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

  /** The label or number of the release that is asked for; null for the one that is served. */
  @Nullable String release() {
    return values.get(RELEASE);
  }

  /** Everything as sent, in order, for addresses of other pages. */
  Map<String, String> all() {
    return new LinkedHashMap<>(values);
  }
}
