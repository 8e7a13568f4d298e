package org.saola.api.redlist4;

import org.saola.admission.Operation;

/** What routes are called in records. */
final class Operations {
  private static final String API = "v4";
  private static final String TAXA = "taxa";
  private static final String INDEX = "index";

  private Operations() {}

  static Operation of(Route route) {
    return switch (route) {
      case Route.ApiVersion _ -> Operation.json(API, "information", "api_version");
      case Route.Single(var fact) -> of(fact);
      case Route.OneAssessment(var id) ->
          Operation.json(API, "assessment", "show").with("assessment_id", id);
      case Route.TaxonById(var sisId) -> Operation.json(API, TAXA, "sis").with("sis_id", sisId);
      case Route.TaxonByName _ -> Operation.json(API, TAXA, "scientific_name");
      case Route.CodeList(var group) -> Operation.json(API, group.path(), INDEX);
      case Route.RankNames(var rank) -> Operation.json(API, TAXA, rank.path() + "_names");
      case Route.ByCode(var group, var code) ->
          Operation.json(API, group.path(), "show").with("code", code);
      case Route.ByName(var rank, var name) ->
          Operation.json(API, TAXA, rank.path()).with(rank.path() + "_name", name);
      case Route.PossiblyExtinct(var inTheWild) ->
          Operation.json(
              API, TAXA, inTheWild ? "possibly_extinct_in_the_wild" : "possibly_extinct");
      case Route.Search _ -> Operation.json(API, "assessment_search", INDEX);
    };
  }

  private static Operation of(Route.Fact fact) {
    return switch (fact) {
      case RED_LIST_VERSION -> Operation.json(API, "information", "red_list_version");
      case SPECIES_COUNT -> Operation.json(API, "statistics", "count");
      case GREEN_STATUS -> Operation.json(API, "green_status", "all");
    };
  }
}
