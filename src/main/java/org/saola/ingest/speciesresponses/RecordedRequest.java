package org.saola.ingest.speciesresponses;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.taxonomy.Taxonomy;

/**
 * A request to the Species+ API v1 whose answer was recorded.
 *
 * @param taxonConceptId the taxon of a nested endpoint; 0 for the index
 * @param taxonomy of the index; nested endpoints serve both
 * @param language of annotations and names of places
 * @param scope counts for legislation only
 */
record RecordedRequest(
    Endpoint endpoint, int taxonConceptId, Taxonomy taxonomy, Language language, Scope scope) {

  /** The endpoints whose answers become records. */
  enum Endpoint {
    INDEX,
    CITES_LEGISLATION,
    EU_LEGISLATION,
    DISTRIBUTIONS,
    REFERENCES
  }

  /** Which rows of the legislation were asked for; the widest first. */
  enum Scope {
    ALL,
    HISTORIC,
    CURRENT
  }

  private static final String NESTED =
      "(?<id>\\d{1,9})%s(?<endpoint>cites_legislation|eu_legislation|distributions|references)";

  // a file name is the path after /api/v1/ and the query, with _ for / and ?, and + for &
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "taxon_concepts(?:_"
              + NESTED.formatted("_")
              + ")?(?:\\.json)?(?:_(?<query>[^=]+=.*?))?(?:\\.json)?");
  private static final Pattern URI =
      Pattern.compile(
          "(?:.*/)?taxon_concepts(?:/"
              + NESTED.formatted("/")
              + ")?/?(?:\\.json)?(?:\\?(?<query>.*))?");

  /** The request that a file name tells; empty when it tells none of API v1 in JSON. */
  static Optional<RecordedRequest> ofFileName(String name) {
    return of(FILE_NAME, name.replace("&", "+"), "\\+");
  }

  /** The request to a URI, or to the part of it after the host. */
  static Optional<RecordedRequest> ofUri(String uri) {
    return of(URI, uri, "&");
  }

  private static Optional<RecordedRequest> of(Pattern pattern, String text, String separator) {
    var match = pattern.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var segment = match.group("endpoint");
    var endpoint =
        segment == null ? Endpoint.INDEX : Endpoint.valueOf(segment.toUpperCase(Locale.ROOT));
    var parameters = parameters(match.group("query"), separator);
    return Optional.of(
        new RecordedRequest(
            endpoint,
            segment == null ? 0 : Integer.parseInt(match.group("id")),
            "CMS".equalsIgnoreCase(parameters.get("taxonomy")) ? Taxonomy.CMS : Taxonomy.CITES_EU,
            language(endpoint, parameters.getOrDefault("language", "")),
            scope(parameters.getOrDefault("scope", ""))));
  }

  private static Map<String, String> parameters(@Nullable String query, String separator) {
    var parameters = new HashMap<String, String>();
    if (query != null) {
      for (var pair : query.split(separator, -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          // the last of repeated parameters wins
          parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8).strip();
    } catch (IllegalArgumentException _) {
      // a stray % stands for itself
      return text.strip();
    }
  }

  /** The index takes a list and goes by its first code; a nested endpoint takes one code. */
  private static Language language(Endpoint endpoint, String value) {
    var code = endpoint == Endpoint.INDEX ? value.split(",", 2)[0].strip() : value;
    return Language.find(code).orElse(Language.EN);
  }

  private static Scope scope(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "all" -> Scope.ALL;
      case "historic" -> Scope.HISTORIC;
      default -> Scope.CURRENT;
    };
  }
}
