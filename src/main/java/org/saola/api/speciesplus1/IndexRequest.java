package org.saola.api.speciesplus1;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.saola.api.speciesplus1.RefusedRequest.Original;
import org.saola.http.QueryParameters;
import org.saola.language.Language;
import org.saola.store.speciesplus.TaxonQuery;
import org.saola.taxonomy.Taxonomy;

/**
 * What a client asks of the index (contract 1.5).
 *
 * @param query which records
 * @param page 1 or more
 * @param requestedSize as sent, for addresses of other pages; the page itself is clamped
 */
record IndexRequest(
    TaxonQuery query, int page, int requestedSize, IndexAnswer answer, Map<String, String> sent) {
  static final Set<String> PERMITTED =
      Set.of(
          "page",
          "per_page",
          "updated_since",
          "name",
          "with_descendants",
          "taxonomy",
          "language",
          "with_eu_listings");

  private static final Pattern NUMBER = Pattern.compile("0*([0-9]{1,10})");

  /**
   * Reads the parameters, in the contract's order of checks.
   *
   * @throws RefusedRequest at the first that can't be taken
   */
  static IndexRequest of(Route route, Parameters parameters) {
    var since = parameters.find("updated_since").map(UpdatedSince::parse).orElse(null);
    var page = number(parameters, "page", 1);
    var size = number(parameters, "per_page", Pagination.LARGEST);
    var withDescendants = flag(parameters, "with_descendants");
    var withEuListings = flag(parameters, "with_eu_listings");
    var taxonomy = parameters.findText("taxonomy").map(IndexRequest::taxonomy);
    var name = parameters.findText("name").orElse(null);
    if (withDescendants && name == null) {
      throw RefusedRequest.descendantsWithoutName();
    }
    parameters.checkBlanks();
    var languages = parameters.findText("language").map(IndexRequest::languages).orElse(List.of());
    var texts = languages.stream().findFirst().flatMap(Language::find).orElse(Language.EN);
    Set<String> names = languages.isEmpty() ? null : new LinkedHashSet<>(languages);
    return new IndexRequest(
        new TaxonQuery(taxonomy.orElse(Taxonomy.CITES_EU), name, withDescendants, since),
        page,
        size,
        new IndexAnswer(route.format(), names, texts, withEuListings),
        parameters.all());
  }

  Pagination pagination(int total) {
    return new Pagination(page, Math.min(requestedSize, Pagination.LARGEST), total);
  }

  /** The query of another page: everything as sent, keys sorted, size and page always there. */
  String queryOf(int otherPage) {
    var all = new HashMap<>(sent);
    all.put("page", Integer.toString(otherPage));
    all.put("per_page", Integer.toString(requestedSize));
    return QueryParameters.toQueryString(all);
  }

  private static int number(Parameters parameters, String name, int otherwise) {
    var sent = parameters.find(name);
    if (sent.isEmpty()) {
      return otherwise;
    }
    var digits = NUMBER.matcher(sent.get());
    if (!digits.matches()) {
      throw RefusedRequest.format(name);
    }
    var number = Long.parseLong(digits.group(1));
    if (number == 0) {
      throw RefusedRequest.failing(
          name, name.equals("page") ? Original.FAILURE : Original.FRAMEWORK_FAILURE);
    }
    if (number > Integer.MAX_VALUE) {
      throw RefusedRequest.format(name);
    }
    return (int) number;
  }

  private static boolean flag(Parameters parameters, String name) {
    return switch (parameters.find(name).orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw RefusedRequest.format(name);
    };
  }

  private static Taxonomy taxonomy(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "cites" -> Taxonomy.CITES_EU;
      case "cms" -> Taxonomy.CMS;
      default -> throw RefusedRequest.unknownTaxonomy(value);
    };
  }

  private static List<String> languages(String value) {
    return Arrays.stream(value.replaceAll("\\s", "").split(","))
        .filter(Predicate.not(String::isEmpty))
        .map(code -> code.toUpperCase(Locale.ROOT))
        .collect(Collectors.toList());
  }
}
