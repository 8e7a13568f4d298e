package org.saola.api.redlist3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which path is which route. */
class RouteTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          version                               | Version[]
          country/list/                         | CountryList[]
          region/list                           | RegionList[]
          comp-group/list                       | GroupList[]
          country/getspecies/AZ                 | Members[group=COUNTRIES, code=AZ]
          comp-group/getspecies/mammals         | Members[group=COMPREHENSIVE_GROUPS, code=mammals]
          species/category/LR%2Flc              | Members[group=RED_LIST_CATEGORIES, code=LR/lc]
          species/category/LR/lc                | Members[group=RED_LIST_CATEGORIES, code=LR/lc]
          species/page/0                        | Page[region=null, number=0]
          species/region/europe/page/3          | Page[region=europe, number=3]
          speciescount                          | Count[region=null]
          speciescount/region/europe            | Count[region=europe]
          species/synonym/A%20b                 | Synonyms[name=A b]
          species/common_names/A%20b            | CommonNames[name=A b]
          species/A%20b                         | OfSpecies[topic=SPECIES, species=A b, byId=false, region=null]
          species/A%20b/region/europe           | OfSpecies[topic=SPECIES, species=A b, byId=false, region=europe]
          species/id/5                          | OfSpecies[topic=SPECIES, species=5, byId=true, region=null]
          species/history/name/A%20b            | OfSpecies[topic=HISTORY, species=A b, byId=false, region=null]
          species/citation/id/5/region/europe   | OfSpecies[topic=CITATION, species=5, byId=true, region=europe]
          species/narrative/A%20b               | OfSpecies[topic=NARRATIVE, species=A b, byId=false, region=null]
          species/countries/id/5                | OfSpecies[topic=COUNTRIES, species=5, byId=true, region=null]
          threats/species/id/5                  | OfSpecies[topic=THREATS, species=5, byId=true, region=null]
          measures/species/name/A%20b           | OfSpecies[topic=MEASURES, species=A b, byId=false, region=null]
          growth_forms/species/id/5/region/x    | OfSpecies[topic=GROWTH_FORMS, species=5, byId=true, region=x]
          ''                                    | nothing
          species                               | nothing
          species/                              | nothing
          species//page                         | nothing
          species/page/0/region/europe          | nothing
          threats/species/A%20b                 | nothing
          weblink/A%20b                         | nothing
          """)
  void pathsLeadToRoutes(String path, String expected) {
    var route = Route.find("/api/v3/" + path);
    assertThat(route.map(Object::toString).orElse("nothing")).isEqualTo(expected);
  }
}
