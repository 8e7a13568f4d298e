package org.saola.api.redlist4;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three ways in which clients walk through a list. */
class PagingClientsTest {
  private static final List<Integer> ALL =
      IntStream.concat(IntStream.rangeClosed(1, 250), IntStream.rangeClosed(1001, 1004))
          .boxed()
          .toList();

  private static TestApi api;

  @BeforeAll
  static void open(@TempDir Path directory) {
    api = Frogs.open(directory);
  }

  @AfterAll
  static void close() {
    api.close();
  }

  @Test
  void clientsThatCountPagesEnd() {
    var found = new ArrayList<Integer>();
    var first = api.get("systems/0?page=1");
    found.addAll(Frogs.ids(first));
    for (int page = 2; page <= Integer.parseInt(first.header("total-pages")); page++) {
      found.addAll(Frogs.ids(api.get("systems/0?page=" + page)));
    }
    assertThat(found).isEqualTo(ALL);
  }

  @Test
  void clientsThatFollowLinksEnd() {
    var found = new ArrayList<Integer>();
    var target = "systems/0";
    while (!target.isEmpty()) {
      var answer = api.get(target);
      found.addAll(Frogs.ids(answer));
      target = "";
      for (var link : answer.header("link").split(", ", -1)) {
        if (link.endsWith("rel=\"next\"")) {
          target = TestApi.target(link.substring(1, link.indexOf('>')));
        }
      }
    }
    assertThat(found).isEqualTo(ALL);
  }

  @Test
  void clientsThatReadUntilNothingComesEnd() {
    var found = new ArrayList<Integer>();
    List<Integer> page;
    int number = 1;
    do {
      page = Frogs.ids(api.get("systems/0?page=" + number++));
      found.addAll(page);
    } while (!page.isEmpty());
    assertThat(found).isEqualTo(ALL);
  }
}
