package org.saola.api.redlist3;

/** What v3 tells of one species; each has a route by name and one by id. */
enum SpeciesTopic {
  SPECIES("species", "species/id"),
  HISTORY("species/history/name", "species/history/id"),
  CITATION("species/citation", "species/citation/id"),
  NARRATIVE("species/narrative", "species/narrative/id"),
  COUNTRIES("species/countries/name", "species/countries/id"),
  THREATS("threats/species/name", "threats/species/id"),
  HABITATS("habitats/species/name", "habitats/species/id"),
  MEASURES("measures/species/name", "measures/species/id"),
  GROWTH_FORMS("growth_forms/species/name", "growth_forms/species/id");

  private final String pathByName;
  private final String pathById;

  SpeciesTopic(String pathByName, String pathById) {
    this.pathByName = pathByName;
    this.pathById = pathById;
  }

  /** What a path begins with that ends in a scientific name. */
  String pathByName() {
    return pathByName;
  }

  /** What a path begins with that ends in a taxon id. */
  String pathById() {
    return pathById;
  }

  /** The key under which an answer by id repeats the id. */
  String idKey() {
    return switch (this) {
      case SPECIES, HISTORY, CITATION, NARRATIVE, COUNTRIES -> "name";
      case THREATS, HABITATS, MEASURES, GROWTH_FORMS -> "id";
    };
  }
}
