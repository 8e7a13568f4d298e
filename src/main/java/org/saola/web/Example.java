package org.saola.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;

/**
 * A request that works as it stands against the data held.
 *
 * @param what it asks
 * @param path with its query
 * @param curl the whole command
 */
public record Example(String what, String path, String curl) {
  private static final String API = "/api/v1";
  private static final String TOKEN = " -H 'X-Authentication-Token: TOKEN'";

  /** Examples about one taxon. */
  static List<Example> of(ShownTaxon taxon, String origin, boolean open) {
    var taxa = API + "/taxon_concepts";
    var one = taxa + "/" + taxon.id();
    var requests = new ArrayList<List<String>>();
    requests.add(List.of("Find a name", taxa + "?name=" + encoded(taxon.name())));
    var family = taxon.family();
    if (family != null) {
      requests.add(
          List.of(
              "Everything in a family, five to a page",
              "%s?name=%s&with_descendants=true&per_page=5".formatted(taxa, encoded(family))));
    }
    requests.add(
        List.of("CITES listings, quotas and suspensions in force", one + "/cites_legislation"));
    requests.add(
        List.of("EU listings and decisions, past ones too", one + "/eu_legislation?scope=all"));
    requests.add(List.of("Where it lives, in French", one + "/distributions?language=fr"));
    requests.add(List.of("References for its name", one + "/references"));
    requests.add(
        List.of(
            "What changed since a day, first page",
            "%s?updated_since=%s&per_page=5".formatted(taxa, taxon.updatedOn())));
    requests.add(List.of("Any of it as XML", one + "/cites_legislation.xml"));
    return requests.stream()
        .map(request -> example(request.getFirst(), request.getLast(), "curl", origin, open))
        .toList();
  }

  /** How to get the newest bulk dump in a language. */
  static Example file(String language, String origin, boolean open) {
    var path = API + "/downloads/latest?lang=" + language;
    return example("Download", path, "curl -fLOJ", origin, open);
  }

  private static Example example(
      String what, String path, String command, String origin, boolean open) {
    var token = open ? "" : TOKEN;
    return new Example(what, path, "%s%s '%s%s'".formatted(command, token, origin, path));
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, UTF_8).replace("+", "%20");
  }
}
