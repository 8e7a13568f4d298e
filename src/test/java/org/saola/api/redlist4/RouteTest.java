package org.saola.api.redlist4;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.redlist.Group;

class RouteTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          assessment/5                       | OneAssessment[id=5]
          assessment/5/                      | OneAssessment[id=5]
          taxa/sis/9                         | TaxonById[sisId=9]
          taxa/scientific_name               | TaxonByName[]
          information/api_version            | ApiVersion[]
          information/red_list_version       | Single[fact=RED_LIST_VERSION]
          statistics/count                   | Single[fact=SPECIES_COUNT]
          green_status/all                   | Single[fact=GREEN_STATUS]
          assessment_search                  | Search[]
          taxa/family                        | RankNames[rank=FAMILY]
          taxa/family/                       | RankNames[rank=FAMILY]
          taxa/family/felidae                | ByName[rank=FAMILY, name=felidae]
          taxa/order/NOT%20ASSIGNED          | ByName[rank=ORDER, name=NOT ASSIGNED]
          taxa/possibly_extinct              | PossiblyExtinct[inTheWild=false]
          taxa/possibly_extinct_in_the_wild/ | PossiblyExtinct[inTheWild=true]
          countries/                         | CodeList[group=COUNTRIES]
          threats/9_5_1                      | ByCode[group=THREATS, code=9_5_1]
          red_list_categories/LR%2Flc        | ByCode[group=RED_LIST_CATEGORIES, code=LR/lc]
          red_list_categories/LR/lc          | ByCode[group=RED_LIST_CATEGORIES, code=LR/lc]
          red_list_categories/Ex%3F          | ByCode[group=RED_LIST_CATEGORIES, code=Ex?]
          """)
  void finds(String path, String route) {
    assertThat(Route.find("/api/v4/" + path)).map(Object::toString).hasValue(route);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "an_invalid_group",
        "taxa",
        "taxa/genus",
        "taxa/genus/Aus",
        "countries//",
        "kingdom",
        "assessment",
        "assessment_search/1",
        "information/version",
        "countries/AD/1",
        "taxa/sis",
        "statistics/counts",
        "green_status",
        "a/b/c/d"
      })
  void doesNotFindWhatIsNoOperation(String path) {
    assertThat(Route.find("/api/v4/" + path)).isEmpty();
  }

  @Test
  void everyGroupHasItsTwoOperations() {
    for (var group : Group.values()) {
      if (group != Group.SEARCH_TAGS) {
        var path = "/api/v4/" + (group.rank() ? "taxa/" : "") + group.path();
        assertThat(Route.find(path)).as(path).isPresent();
        assertThat(Route.find(path + "/X")).as(path).isPresent();
      }
    }
  }
}
