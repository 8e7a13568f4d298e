package org.saola.api.redlist3;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Operation;

/** What routes are called in records. */
final class Operations {
  private static final String API = "v3";
  private static final String LIST = "list";

  private Operations() {}

  static Operation of(Route route) {
    return switch (route) {
      case Route.Version _ -> Operation.json(API, "version", "show");
      case Route.CountryList _ -> Operation.json(API, "country", LIST);
      case Route.RegionList _ -> Operation.json(API, "region", LIST);
      case Route.GroupList _ -> Operation.json(API, "comp-group", LIST);
      case Route.Members(var group, var code) ->
          Operation.json(API, group.path(), "getspecies").with("code", code);
      case Route.Page(var region, var number) -> of("species", "page", "page", number, region);
      case Route.Count(var region) -> of("speciescount", "show", "region", region, null);
      case Route.Synonyms(var name) -> Operation.json(API, "species", "synonym").with("name", name);
      case Route.CommonNames(var name) ->
          Operation.json(API, "species", "common_names").with("name", name);
      case Route.OfSpecies(var topic, var species, var byId, var region) ->
          of(topic.name().toLowerCase(Locale.ROOT), "show", byId ? "id" : "name", species, region);
    };
  }

  private static Operation of(
      String endpoint,
      String action,
      String name,
      @Nullable String value,
      @Nullable String region) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (value != null) {
      parameters.put(name, value);
    }
    if (region != null) {
      parameters.put("region", region);
    }
    return new Operation(API, endpoint, action, "json", parameters);
  }
}
