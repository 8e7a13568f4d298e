package org.saola.web.firstpage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Group;
import org.saola.store.redlist.Facet;
import org.saola.store.redlist.RedListQuery;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.web.firstpage.Example.Api;

/** Requests of the Red List API to show. */
final class RedListExamples {
  static final String BASE = "/api/v4";
  static final String TOKEN = "Authorization";
  private static final List<String> WELL_KNOWN_COUNTRIES =
      List.of("KE", "BR", "ID", "ES", "GR", "US", "AU", "IN", "ZA");
  private static final String WELL_KNOWN_FAMILY = "FELIDAE";

  private final Api api;

  RedListExamples(String origin, boolean open) {
    api = new Api(BASE, TOKEN, origin, open);
  }

  /**
   * Examples for a release.
   *
   * @param taxon of which some are about; null = none
   */
  List<Example> of(RedListSnapshot snapshot, @Nullable ShownTaxon taxon) {
    var examples = new ArrayList<Example>();
    if (taxon != null && taxon.assessment() != null) {
      addTaxon(examples, taxon.name(), taxon.assessment());
    }
    country(snapshot)
        .ifPresent(code ->
            examples.add(api.request("country", "/countries/%s?latest=true".formatted(code))));
    family(snapshot)
        .ifPresent(name -> examples.add(api.request("family-old", "/taxa/family/" + name)));
    examples.add(api.request("threats", "/threats"));
    examples.add(api.request("release", "/information/red_list_version"));
    return examples;
  }

  private void addTaxon(List<Example> examples, String name, ShownAssessment assessment) {
    var words = name.split(" ", -1);
    var query = "genus_name=%s&species_name=%s".formatted(encoded(words[0]), encoded(words[1]));
    var infraName = words.length > 2 ? "&infra_name=" + encoded(words[2]) : "";
    examples.add(api.request("name", "/taxa/scientific_name?" + query + infraName));
    examples.add(api.request("taxon", "/taxa/sis/" + assessment.sisId()));
    examples.add(api.request("assessment", "/assessment/" + assessment.assessmentId()));
  }

  private static Optional<String> country(RedListSnapshot snapshot) {
    return WELL_KNOWN_COUNTRIES.stream()
        .filter(code -> holds(snapshot, new Facet(Group.COUNTRIES, code), true))
        .findFirst();
  }

  /** The name of a family with species, as people write it and percent-encoded. */
  private static Optional<String> family(RedListSnapshot snapshot) {
    return Stream.concat(Stream.of(WELL_KNOWN_FAMILY), snapshot.rankNames(Group.FAMILY).stream())
        .filter(name -> holds(snapshot, new Facet(Group.FAMILY, name), null))
        .map(name -> encoded(name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static boolean holds(RedListSnapshot snapshot, Facet facet, @Nullable Boolean latest) {
    var query = RedListQuery.of(facet).latest(latest).speciesOnly(true).build();
    return snapshot.select(query).size() > 0;
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, UTF_8).replace("+", "%20");
  }
}
