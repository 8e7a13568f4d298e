package org.saola.web.firstpage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.saola.web.firstpage.Example.Api;

/** Requests of the Species+ API to show. */
final class SpeciesPlusExamples {
  private static final String TAXA = "/taxon_concepts";

  private final Api api;

  SpeciesPlusExamples(String origin, boolean open) {
    api = new Api("/api/v1", "X-Authentication-Token", origin, open);
  }

  /** Examples about one taxon. */
  List<Example> of(String name, ListedConcept concept) {
    var one = TAXA + "/" + concept.id();
    var examples = new ArrayList<Example>();
    examples.add(api.request("Find a name", TAXA + "?name=" + encoded(name)));
    var family = concept.family();
    if (family != null) {
      examples.add(
          api.request(
              "Everything in a family, five to a page",
              "%s?name=%s&with_descendants=true&per_page=5".formatted(TAXA, encoded(family))));
    }
    examples.add(
        api.request("CITES listings, quotas and suspensions in force", one + "/cites_legislation"));
    examples.add(
        api.request("EU listings and decisions, past ones too", one + "/eu_legislation?scope=all"));
    examples.add(api.request("Where it lives, in French", one + "/distributions?language=fr"));
    examples.add(api.request("References for its name", one + "/references"));
    examples.add(
        api.request(
            "What changed since a day, first page",
            "%s?updated_since=%s&per_page=5".formatted(TAXA, concept.updatedOn())));
    examples.add(api.request("Any of it as XML", one + "/cites_legislation.xml"));
    return examples;
  }

  /** How to get the newest bulk dump in a language. */
  Example file(String language) {
    return api.request("Download", "/downloads/latest?lang=" + language, "curl -fLOJ");
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, UTF_8).replace("+", "%20");
  }
}
