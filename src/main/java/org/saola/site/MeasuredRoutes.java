package org.saola.site;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.saola.api.redlist3.RedListApi3;
import org.saola.api.redlist4.RedListApi;
import org.saola.api.speciesplus1.DownloadFiles;
import org.saola.api.speciesplus1.SpeciesPlusApi;
import org.saola.redlist.Group;
import org.saola.telemetry.Metrics;
import org.saola.telemetry.RouteTree;
import org.saola.web.HealthHandler;

/** The routes that metrics tell apart; a path that is none of them is counted as other. */
final class MeasuredRoutes {
  private MeasuredRoutes() {}

  static RouteTree all() {
    return new RouteTree(
        Stream.of(pages(), speciesPlus(), redList(), datasets())
            .flatMap(routes -> routes)
            .toList());
  }

  private static Stream<String> pages() {
    return Stream.of(
        "/",
        "/docs",
        "/assets",
        "/api",
        "/api/saola/v1",
        RedListApi3.BASE,
        DownloadFiles.BASE,
        HealthHandler.BASE,
        Metrics.PATH);
  }

  private static Stream<String> speciesPlus() {
    var concept = "/taxon_concepts/{id}/";
    return Stream.of(
            "",
            "/taxon_concepts",
            concept + "cites_legislation",
            concept + "eu_legislation",
            concept + "distributions",
            concept + "references",
            "/downloads")
        .map(SpeciesPlusApi.BASE::concat);
  }

  /** Of whichever dataset: there may be many. */
  private static Stream<String> datasets() {
    return Stream.of("", SpeciesPlusApi.BASE, RedListApi.BASE, RedListApi3.BASE, DownloadFiles.BASE)
        .map((DatasetApis.BASE + "/{id}")::concat);
  }

  private static Stream<String> redList() {
    var fixed =
        List.of(
            "",
            "/assessment",
            "/information",
            "/statistics",
            "/green_status",
            "/taxa/sis",
            "/taxa/scientific_name",
            "/taxa/possibly_extinct",
            "/taxa/possibly_extinct_in_the_wild");
    var groups =
        Arrays.stream(Group.values()).map(group -> (group.rank() ? "/taxa/" : "/") + group.path());
    return Stream.concat(fixed.stream(), groups).map(RedListApi.BASE::concat);
  }
}
