package org.saola.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTreeTest {
  private static final RouteTree ROUTES =
      new RouteTree(
          List.of(
              "/",
              "/docs",
              "/api/v1",
              "/api/v1/things",
              "/api/v1/things/{id}/parts",
              "/api/v1/all"));

  @ParameterizedTest(name = "{0} is {1}, because {2}")
  @CsvSource({
    "/, /, the first page",
    "/docs, /docs, a whole route",
    "/docs/a/b/c, /docs, it begins with the route",
    "/docsx, other, another part of a path",
    "/api, other, a beginning is no route",
    "/api/v1, /api/v1, a whole route",
    "/api/v1/, /api/v1, with a slash",
    "/api/v1/nothing/x, /api/v1, unknown below a route",
    "/api/v1/things, /api/v1/things, a whole route",
    "/api/v1/things.xml, /api/v1/things, with the suffix of a format",
    "/api/v1/things/17, /api/v1/things, below a route",
    "/api/v1/things/17/parts.json, /api/v1/things/{id}/parts, any identifier",
    "/api/v1/things/17/other, /api/v1/things, the longest that fits",
    "/%00/../x, other, whatever it is",
    "-, other, an unreadable request"
  })
  void findsTheLongestRoute(String path, String route, String because) {
    assertThat(ROUTES.name(ROUTES.find(path))).as(because).isEqualTo(route);
  }
}
