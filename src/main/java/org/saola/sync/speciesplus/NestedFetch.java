package org.saola.sync.speciesplus;

import java.util.ArrayList;
import java.util.List;
import org.saola.language.Language;

/**
 * A request for one part of what is known of a taxon.
 *
 * @param english whether it is asked in English, which the other languages translate
 */
record NestedFetch(String path, boolean english) {

  /** All parts of a taxon in all languages, English first. */
  static List<NestedFetch> all(int id, List<Language> languages) {
    var requests = new ArrayList<NestedFetch>();
    for (var endpoint : List.of("cites_legislation", "eu_legislation", "distributions")) {
      for (var language : languages) {
        requests.add(of(id, endpoint, language));
      }
    }
    requests.add(new NestedFetch("taxon_concepts/%d/references".formatted(id), true));
    return requests;
  }

  private static NestedFetch of(int id, String endpoint, Language language) {
    boolean english = language == Language.EN;
    var scope = endpoint.endsWith("legislation") ? "scope=all" : "";
    var code = english ? "" : "language=" + language.code();
    var query = scope + (scope.isEmpty() || code.isEmpty() ? "" : "&") + code;
    return new NestedFetch(
        "taxon_concepts/%d/%s%s%s".formatted(id, endpoint, query.isEmpty() ? "" : "?", query),
        english);
  }
}
