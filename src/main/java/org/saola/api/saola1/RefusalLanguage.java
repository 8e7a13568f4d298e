package org.saola.api.saola1;

import org.saola.http.MalformedQuery;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.SpokenLanguage;
import org.saola.language.Language;

/**
 * The language in which a request is refused: the one that answers were asked for in ({@code
 * ?language=es}), else the one that pages would be in.
 */
final class RefusalLanguage {
  private RefusalLanguage() {}

  static Language of(Request request) {
    try {
      return QueryParameters.named(Parameters.LANGUAGE, request.query()).stream()
          .flatMap(parameter -> Language.find(parameter.value()).stream())
          .findFirst()
          .orElseGet(() -> SpokenLanguage.of(request));
    } catch (MalformedQuery _) {
      return Language.EN; // what is wrong with the query is told elsewhere
    }
  }
}
