package org.saola.api.speciesplus1;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.saola.api.speciesplus1.document.NestedEndpoint;
import org.saola.api.speciesplus1.document.Scope;
import org.saola.api.speciesplus1.document.WireFormat;
import org.saola.http.MalformedQuery;
import org.saola.http.PercentEncoding;
import org.saola.language.Language;

/**
 * What a client asks about one taxon concept (contract 1.5).
 *
 * @param id as sent, decoded
 * @param day the day of the answer
 */
record NestedRequest(
    NestedEndpoint endpoint,
    WireFormat format,
    String id,
    Scope scope,
    Language language,
    LocalDate day) {
  private static final int LONGEST_NUMBER = 10;

  /** The original takes 13abc as 13. */
  private static final Pattern NUMBER_FIRST = Pattern.compile("^([0-9]+).*$", Pattern.DOTALL);

  /**
   * Reads the parameters.
   *
   * @throws RefusedRequest at the first that can't be taken
   */
  static NestedRequest of(Route.Nested route, Parameters parameters, LocalDate day) {
    parameters.checkBlanks();
    var id = decoded(route.taxonConceptId());
    return new NestedRequest(
        route.endpoint(),
        route.format(),
        parameters.originalErrors() ? NUMBER_FIRST.matcher(id).replaceFirst("$1") : id,
        Scope.of(parameters.findText("scope").orElse(null)),
        parameters
            .findText("language")
            .flatMap(code -> Language.find(code.strip()))
            .orElse(Language.EN),
        day);
  }

  /** The id as a number; empty for whatever can't be one. */
  OptionalInt number() {
    return isNumber() && Long.parseLong(id) <= Integer.MAX_VALUE
        ? OptionalInt.of(Integer.parseInt(id))
        : OptionalInt.empty();
  }

  private boolean isNumber() {
    for (int i = 0; i < id.length(); i++) {
      if (id.charAt(i) < '0' || id.charAt(i) > '9') {
        return false;
      }
    }
    return !id.isEmpty() && id.length() <= LONGEST_NUMBER;
  }

  private static String decoded(String id) {
    try {
      return PercentEncoding.decodePath(id);
    } catch (MalformedQuery e) {
      throw RefusedRequest.malformed(e);
    }
  }
}
