package org.saola.api.redlist4;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.http.QueryParameters;
import org.saola.store.redlist.Facet;
import org.saola.store.redlist.RedListQuery;

/**
 * The filters of a list (contract 1.3).
 *
 * @param asSent by name, in the order in which they were sent; never changed before they are echoed
 */
record ListFilters(Map<String, String> asSent) {
  private static final String LATEST = "latest";
  private static final String YEAR = "year_published";
  private static final String SCOPE = "scope_code";
  private static final String POSSIBLY_EXTINCT = "possibly_extinct";
  private static final String POSSIBLY_EXTINCT_IN_THE_WILD = "possibly_extinct_in_the_wild";
  static final Set<String> NAMES =
      Set.of(LATEST, YEAR, SCOPE, POSSIBLY_EXTINCT, POSSIBLY_EXTINCT_IN_THE_WILD);
  private static final Set<String> FALSE = Set.of("false", "f", "0", "off", "no");

  /** The filters among the parameters; others are not refused. */
  static ListFilters of(QueryParameters parameters) {
    return new ListFilters(chosen(parameters, NAMES));
  }

  /** Some parameters in the order in which they were first sent, each with its last value. */
  static Map<String, String> chosen(QueryParameters parameters, Set<String> names) {
    var chosen = new LinkedHashMap<String, String>();
    for (var parameter : parameters.all()) {
      if (names.contains(parameter.name())) {
        chosen.put(parameter.name(), parameter.value());
      }
    }
    return chosen;
  }

  /** The filters and, after them, a name of a rank as it was sent. */
  Map<String, String> andName(String key, String name) {
    var all = new LinkedHashMap<>(asSent);
    all.put(key, name);
    return all;
  }

  /** What passes all filters within a list of species. */
  RedListQuery query(Facet list, boolean newestFirst) {
    return RedListQuery.of(list)
        .latest(bool(LATEST))
        .publishedIn(text(YEAR))
        .forScope(text(SCOPE))
        .possiblyExtinct(bool(POSSIBLY_EXTINCT))
        .possiblyExtinctInTheWild(bool(POSSIBLY_EXTINCT_IN_THE_WILD))
        .speciesOnly(true)
        .newestFirst(newestFirst)
        .build();
  }

  private @Nullable Boolean bool(String name) {
    var value = text(name);
    return value == null ? null : !FALSE.contains(value.toLowerCase(Locale.ROOT));
  }

  /** An empty value is as good as none. */
  private @Nullable String text(String name) {
    var value = asSent.get(name);
    return value == null || value.isEmpty() ? null : value;
  }
}
