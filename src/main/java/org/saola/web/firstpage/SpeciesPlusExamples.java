package org.saola.web.firstpage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.saola.web.firstpage.Example.Api;

/** Requests of the Species+ API to show. */
final class SpeciesPlusExamples {
  static final String BASE = "/api/v1";
  static final String TOKEN = "X-Authentication-Token";
  private static final String TAXA = "/taxon_concepts";

  private final Api api;

  SpeciesPlusExamples(String origin, boolean open) {
    api = new Api(BASE, TOKEN, origin, open);
  }

  /** Examples about one taxon. */
  List<Example> of(String name, ListedConcept concept) {
    var one = TAXA + "/" + concept.id();
    var examples = new ArrayList<Example>();
    examples.add(api.request("name", TAXA + "?name=" + encoded(name)));
    var family = concept.family();
    if (family != null) {
      examples.add(
          api.request(
              "family-pages",
              "%s?name=%s&with_descendants=true&per_page=5".formatted(TAXA, encoded(family))));
    }
    examples.add(api.request("cites", one + "/cites_legislation"));
    examples.add(api.request("eu", one + "/eu_legislation?scope=all"));
    examples.add(api.request("places-french", one + "/distributions?language=fr"));
    examples.add(api.request("references", one + "/references"));
    examples.add(
        api.request(
            "changed", "%s?updated_since=%s&per_page=5".formatted(TAXA, concept.updatedOn())));
    examples.add(api.request("xml", one + "/cites_legislation.xml"));
    return examples;
  }

  /** How to get the newest bulk dump in a language. */
  Example file(String language) {
    return api.request("download", "/downloads/latest?lang=" + language, "curl -fLOJ");
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, UTF_8).replace("+", "%20");
  }
}
