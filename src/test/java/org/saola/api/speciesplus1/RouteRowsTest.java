package org.saola.api.speciesplus1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saola.api.speciesplus1.document.NestedEndpoint;
import org.saola.compatibility.CompatibilityTable;
import org.saola.compatibility.CompatibilityTable.Kind;

/** Every route and every parameter has its row on the page about compatibility. */
class RouteRowsTest {
  private static final String API = "Species+/CITES Checklist API v1";
  private static final CompatibilityTable TABLE = CompatibilityTable.read();

  /** One path for each route that there can be. */
  private static Stream<String> paths() {
    var nested =
        Arrays.stream(NestedEndpoint.values())
            .map(endpoint -> "taxon_concepts/ID/" + endpoint.path());
    return Stream.concat(Stream.of("taxon_concepts", "downloads", "downloads/latest"), nested);
  }

  private static Route route(String path) {
    return Route.find("/api/v1/" + path).orElseThrow();
  }

  @Test
  void everyKindOfRouteIsLookedAt() {
    assertThat(paths().map(path -> (Object) route(path).getClass()).distinct())
        .containsExactlyInAnyOrder((Object[]) Route.class.getPermittedSubclasses());
  }

  @Test
  void everyRouteHasItsRow() {
    assertThat(TABLE.names(API, Kind.ROUTE))
        .containsExactlyInAnyOrderElementsOf(
            paths().map(path -> "GET " + path).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everyParameterHasItsRow() {
    assertThat(paths())
        .allSatisfy(path ->
            assertThat(TABLE.names(API, Kind.PARAMETER, "`GET " + path + "`"))
                .isEqualTo(route(path).parameters()));
    assertThat(TABLE.names(API, Kind.PARAMETER, "Every answer of v1")).containsExactly("release");
  }
}
