package org.saola.api.speciesplus1;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

  /** What the original fails over when it is sent without a value. */
  private static final List<String> TEXTS =
      List.of("name", "taxonomy", "language", "scope", "lang");

  private final Map<String, String> values = new LinkedHashMap<>();
  private final boolean originalErrors;

  /** The parameters of an endpoint as the original has them. */
  Parameters(@Nullable String query, Set<String> permitted) {
    this(query, permitted, false, false);
  }

  /**
   * Reads a query; of a parameter sent twice the last counts.
   *
   * @param withRelease whether {@code release} is permitted, too
   * @param originalErrors whether what the original fails over is to fail here
   * @throws RefusedRequest if a name is not among {@code permitted}, if a permitted one is an array
   *     or holds a NUL, if {@code release} is blank or sent twice, or if the query can't be read
   */
  Parameters(
      @Nullable String query, Set<String> permitted, boolean withRelease, boolean originalErrors) {
    this.originalErrors = originalErrors;
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
      var first = malformed.getFirst();
      throw first.equals(RELEASE) ? RefusedRequest.format(first) : RefusedRequest.failing(first);
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

  /** Whether ids and values are to be read as the original reads them, faults included. */
  boolean originalErrors() {
    return originalErrors;
  }

  /**
   * To be called when everything else is in order.
   *
   * @throws RefusedRequest if a value is blank that the original fails over
   */
  void checkBlanks() {
    if (originalErrors) {
      TEXTS.stream()
          .filter(name -> values.getOrDefault(name, name).isBlank())
          .findFirst()
          .ifPresent(name -> {
            throw RefusedRequest.failing(name);
          });
    }
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
