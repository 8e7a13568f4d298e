package org.saola.api.redlist4;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saola.compatibility.CompatibilityTable;
import org.saola.compatibility.CompatibilityTable.Kind;
import org.saola.redlist.Group;

/** Every route and every parameter has its row on the page about compatibility. */
class RouteRowsTest {
  private static final String API = "IUCN Red List API v4";
  private static final CompatibilityTable TABLE = CompatibilityTable.read();

  /** One path for each route that there can be. */
  private static Stream<String> paths() {
    var groups =
        Arrays.stream(Group.values())
            .filter(group -> group != Group.SEARCH_TAGS)
            .flatMap(RouteRowsTest::paths);
    return Stream.concat(
        groups,
        Stream.of(
            "assessment/ID",
            "assessment_search",
            "green_status/all",
            "information/api_version",
            "information/red_list_version",
            "statistics/count",
            "taxa/possibly_extinct",
            "taxa/possibly_extinct_in_the_wild",
            "taxa/scientific_name",
            "taxa/sis/ID"));
  }

  private static Stream<String> paths(Group group) {
    var root = (group.rank() ? "taxa/" : "") + group.path();
    var named = group.rank() || group == Group.COMPREHENSIVE_GROUPS;
    return Stream.of(root, root + (named ? "/NAME" : "/CODE"));
  }

  @Test
  void everyKindOfRouteIsLookedAt() {
    assertThat(paths()).hasSize(50);
    assertThat(
            paths()
                .map(path -> (Object) Route.find("/api/v4/" + path).orElseThrow().getClass())
                .distinct())
        .containsExactlyInAnyOrder(
            Arrays.stream(Route.class.getPermittedSubclasses())
                .filter(Route.class::isAssignableFrom)
                .toArray());
  }

  @Test
  void everyRouteHasItsRow() {
    assertThat(TABLE.names(API, Kind.ROUTE))
        .containsExactlyInAnyOrderElementsOf(
            paths().map(path -> "GET " + path).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everyParameterHasItsRow() {
    var pages = Set.of(Pagination.PAGE, Pagination.PAGE_SIZE);
    var lists = new TreeSet<>(ListFilters.NAMES);
    lists.addAll(pages);
    for (var section : Set.of("Assessments with a code", "Assessments below a name")) {
      assertThat(TABLE.names(API, Kind.PARAMETER, section)).isEqualTo(lists);
    }
    assertThat(TABLE.names(API, Kind.PARAMETER, "Possibly extinct"))
        .containsExactlyInAnyOrder(Pagination.PAGE, Pagination.ITEMS);
    assertThat(TABLE.names(API, Kind.PARAMETER, "`GET taxa/scientific_name`"))
        .isEqualTo(TaxonHandler.NAMES);
    assertThat(TABLE.names(API, Kind.PARAMETER, "`GET assessment_search`"))
        .containsExactlyInAnyOrder(
            SearchHandler.PARAMETER + "[]",
            SearchHandler.PARAMETER,
            Pagination.PAGE,
            Pagination.PAGE_SIZE);
    assertThat(TABLE.names(API, Kind.PARAMETER, "Every answer of v4")).containsExactly("release");
  }
}
