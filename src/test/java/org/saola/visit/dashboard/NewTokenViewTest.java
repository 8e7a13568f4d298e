package org.saola.visit.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.store.release.Dataset;
import org.saola.visit.Viewer;

/** What a new token is shown with. */
final class NewTokenViewTest {
  @ParameterizedTest(name = "where {0} are held, requests are {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          speciesplus,redlist | v1,v4,saola | each list has a request of its own
          speciesplus         | v1,saola    | a request of the Red List would fail
          redlist             | v4,saola    | a request of Species+ would fail
                              | saola       | which lists there are is told always
          """)
  void requestsAreOfListsThatTheServerHolds(@Nullable String lists, String apis, String because) {
    var held =
        Dataset.FIRST.stream().filter(list -> lists != null && lists.contains(list.id())).toList();
    var view =
        new NewTokenView(new Viewer(null, "f"), "l", "secret", false, "http://localhost", held);
    var lines = view.curl().lines().toList();
    assertThat(lines).as(because).hasSize(apis.split(",").length);
    assertThat(Arrays.asList(apis.split(",")))
        .as(because)
        .allMatch(api -> lines.stream().anyMatch(line -> line.contains("/api/" + api + "/")));
  }
}
