package org.saola.cli.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.saola.cli.RunningSite;
import org.saola.redlist.Group;
import org.saola.store.release.Dataset;

/** All that a server answers about the Red List. */
final class RedListContent {
  private RedListContent() {}

  /** Asserts that a copy answers what the original does. */
  static void assertSame(RunningSite copy, RunningSite original)
      throws IOException, InterruptedException {
    for (var target : targets(original)) {
      var expected = original.get("/api/v4/" + target);
      var actual = copy.get("/api/v4/" + target);
      assertThat(actual.statusCode()).as(target).isEqualTo(expected.statusCode());
      assertThat(actual.body()).as(target).isEqualTo(expected.body());
    }
  }

  private static List<String> targets(RunningSite site) throws IOException, InterruptedException {
    var snapshot = site.database().redList(Dataset.RED_LIST).current().orElseThrow();
    var targets =
        new ArrayList<>(
            List.of(
                "information/red_list_version",
                "statistics/count",
                "green_status/all",
                "taxa/possibly_extinct",
                "taxa/possibly_extinct_in_the_wild"));
    var taxa = new TreeSet<Integer>();
    for (int place = 0; place < snapshot.size(); place++) {
      var summary = snapshot.summary(place);
      targets.add("assessment/" + summary.assessmentId());
      taxa.add(summary.sisTaxonId());
    }
    taxa.forEach(sisId -> targets.add("taxa/sis/" + sisId));
    for (var group : Group.values()) {
      if (group != Group.SEARCH_TAGS) {
        targets.add((group.rank() ? "taxa/" : "") + group.path());
      }
    }
    for (var list :
        List.of(
            "taxa/class/MAMMALIA",
            "taxa/family/FELIDAE",
            "systems/0",
            "scopes/1",
            "habitats/1",
            "comprehensive_groups/mammals")) {
      targets.add(list);
      targets.add(list + "?page=2&latest=true");
    }
    return targets;
  }
}
