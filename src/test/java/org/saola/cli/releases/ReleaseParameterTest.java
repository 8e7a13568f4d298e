package org.saola.cli.releases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Requests of both original APIs choose among releases, where the operator allows it. */
final class ReleaseParameterTest extends ReleasesServer {
  private static final String CONCEPTS = "/api/v1/taxon_concepts";
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  /** Other than bodies, what belongs to the request and not to the release. */
  private static final List<String> OWN = List.of("date", "x-request-id", "x-runtime", "link");

  /** Headers that tell of the release. */
  private static Map<String, List<String>> kept(HttpHeaders headers) {
    var kept = new LinkedHashMap<>(headers.map());
    kept.keySet().removeIf(OWN::contains);
    return kept;
  }

  @Test
  void eachReleaseOfSpeciesPlusAnswersAsWhenItWasServed() throws Exception {
    var labels = ThreeReleases.SPECIES_PLUS;
    for (int number = 1; number <= labels.size(); number++) {
      var label = labels.get(number - 1);
      assertAnswersAs(releases.ofSpeciesPlus(label), label, Integer.toString(number));
    }
  }

  @Test
  void eachReleaseOfTheRedListAnswersAsWhenItWasServed() throws Exception {
    var labels = ThreeReleases.RED_LIST;
    for (int number = 1; number <= labels.size(); number++) {
      var label = labels.get(number - 1);
      assertAnswersAs(releases.ofRedList(label), label, Integer.toString(number));
    }
  }

  private static void assertAnswersAs(Map<String, HttpResponse<byte[]>> recorded, String... names)
      throws Exception {
    assertThat(recorded).hasSizeGreaterThan(10);
    for (var name : names) {
      for (var each : recorded.entrySet()) {
        var target = with(each.getKey(), name);
        var answer = choosing.get(target);
        assertThat(answer.statusCode()).as(target).isEqualTo(each.getValue().statusCode());
        assertThat(new String(answer.body(), UTF_8))
            .as(target)
            .isEqualTo(new String(each.getValue().body(), UTF_8));
        assertThat(kept(answer.headers())).as(target).isEqualTo(kept(each.getValue().headers()));
        if (answer.statusCode() == 200) {
          assertThat(choosing.throughGzip(target)).as(target).isEqualTo(answer.body());
        }
      }
    }
  }

  @ParameterizedTest
  @FieldSource("org.saola.cli.releases.ReleasesServer#SPECIES_PLUS_TARGETS")
  void releasesOfSpeciesPlusDiffer(String target) throws Exception {
    var bodies = new ArrayList<String>();
    for (var label : ThreeReleases.SPECIES_PLUS) {
      bodies.add(choosing.text(with(target, label)));
    }
    assertThat(bodies).doesNotHaveDuplicates();
    assertThat(choosing.text(target)).isEqualTo(bodies.getLast());
  }

  @ParameterizedTest
  @FieldSource("org.saola.cli.releases.ReleasesServer#RED_LIST_TARGETS")
  void releasesOfTheRedListDiffer(String target) throws Exception {
    var old = choosing.text(with(target, OLD));
    assertThat(choosing.text(with(target, "2025-2"))).isNotEqualTo(old);
    assertThat(choosing.text(target)).isNotEqualTo(old);
  }

  @Test
  void whatANewReleaseLacksIsStillInTheOldOne() throws Exception {
    assertThat(choosing.get("/api/v4/assessment/7001").statusCode()).isEqualTo(404);
    assertThat(choosing.get("/api/v4/assessment/7001?release=2024-1").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("org.saola.cli.releases.ReleasesServer#SPECIES_PLUS_TARGETS")
  void theTagOfAnotherReleaseIsNoTag(String target) throws Exception {
    var tag = choosing.get(with(target, OLD)).headers().firstValue("ETag").orElseThrow();
    assertThat(choosing.get(with(target, OLD), "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(choosing.get(with(target, "2"), "If-None-Match", tag).statusCode()).isEqualTo(200);
    assertThat(choosing.get(target, "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("org.saola.cli.releases.ReleasesServer#RED_LIST_TARGETS")
  void theTagOfAnotherReleaseIsNoTagOfTheRedList(String target) throws Exception {
    for (int round = 0; round < 2; round++) { // in turns, as tags of both are remembered
      var tag = choosing.get(with(target, OLD)).headers().firstValue("ETag").orElseThrow();
      assertThat(choosing.get(target, "If-None-Match", tag).statusCode()).isEqualTo(200);
      assertThat(choosing.get(with(target, OLD), "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
  }

  @ParameterizedTest(name = "{0} of release {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v1/taxon_concepts?per_page=60                 | 2024-1
          /api/v1/taxon_concepts.xml?per_page=90&language=fr | 2025 "a" & b
          /api/v4/scopes/1?per_page=20                       | 2024-1
          /api/v4/taxa/class/MAMMALIA?latest=true&per_page=7 | 2025-2
          /api/v4/taxa/possibly_extinct?items=1              | 2024-1
          """)
  void linksStayWithinARelease(String target, String release) throws Exception {
    int most = 0;
    int followed = 0;
    for (var next = with(target, release); !next.isEmpty(); followed++) {
      var answer = choosing.get(next);
      var link = answer.headers().firstValue("Link").orElse("");
      if (!link.isEmpty()) {
        var encoded = "release=" + URLEncoder.encode(release, UTF_8);
        assertThat(link.split(", ", -1)).allMatch(each -> each.contains(encoded));
      }
      int page = followed + 1;
      var unnamed = target + "&page=" + page;
      assertThat(answer.body()).isEqualTo(choosing.get(with(unnamed, release)).body());
      most = total(answer.headers());
      var found = NEXT.matcher(link);
      next = found.find() ? target(found.group(1)) : "";
    }
    int size = Integer.parseInt(target.replaceAll(".*(per_page|items)=(\\d+).*", "$2"));
    assertThat(followed).isEqualTo(Math.max(1, Math.ceilDiv(most, size)));
  }

  private static int total(HttpHeaders headers) {
    return headers
        .firstValue("total-count")
        .map(Integer::parseInt)
        .orElseThrow(() -> new AssertionError("no total"));
  }

  private static String target(String address) {
    var uri = URI.create(address);
    return uri.getRawPath() + "?" + uri.getRawQuery();
  }

  @Test
  void theSuffixAloneDecidesAboutTheFormat() throws Exception {
    var json = choosing.get(with(CONCEPTS, OLD), "Accept", "application/xml");
    assertThat(json.headers().firstValue("Content-Type").orElseThrow()).contains("json");
    var xml = choosing.get(with(CONCEPTS + ".xml", OLD), "Accept", "application/json");
    assertThat(xml.headers().firstValue("Content-Type").orElseThrow()).contains("xml");
  }

  @Test
  void dumpsAreThoseOfTheRelease() throws Exception {
    var newest = choosing.text("/api/v1/downloads");
    var current = ThreeReleases.SPECIES_PLUS.getLast();
    assertThat(choosing.text(with("/api/v1/downloads", current))).isEqualTo(newest);
    var before = choosing.json("/api/v1/downloads?release=2024-2");
    assertThat(before).hasSize(1);
    assertThat(choosing.json("/api/v1/downloads").path(0).path("id").asInt())
        .isGreaterThan(before.path(0).path("id").asInt());
    var latest = choosing.get("/api/v1/downloads/latest?release=2024-2");
    assertThat(latest.headers().firstValue("Location").orElseThrow())
        .endsWith(before.path(0).path("download_url").asString().replaceFirst(".*/downloads/", ""));
    assertThat(choosing.json("/api/v1/downloads?release=2024-1"))
        .as("only the last two dumps stay")
        .isEmpty();
    assertThat(choosing.get("/api/v1/downloads/latest?release=2024-1").statusCode()).isEqualTo(404);
    assertThat(choosing.get("/api/v1/downloads?release=9").statusCode()).isEqualTo(404);
  }

  @Test
  void theOptionChangesNothingForRequestsWithoutTheParameter() throws Exception {
    var targets =
        Stream.of(
                SPECIES_PLUS_TARGETS.stream(),
                RED_LIST_TARGETS.stream(),
                Stream.of(
                    "/api/v1/downloads",
                    "/api/v1/taxon_concepts?per_page=60&page=2",
                    "/api/v1/taxon_concepts?relaese=1",
                    "/api/v1/taxon_concepts?page=0",
                    "/api/v4/scopes/1?per_page=20&page=2&releases=1&x=y",
                    "/api/v4/nothing"))
            .flatMap(each -> each)
            .toList();
    for (var target : targets) {
      var answer = choosing.get(target);
      var expected = usual.get(target);
      assertThat(answer.statusCode()).as(target).isEqualTo(expected.statusCode());
      assertThat(local(new String(answer.body(), UTF_8)))
          .as(target)
          .isEqualTo(local(new String(expected.body(), UTF_8)));
      assertThat(kept(answer.headers())).as(target).isEqualTo(kept(expected.headers()));
      assertThat(local(answer.headers().firstValue("Link").orElse("")))
          .as(target)
          .isEqualTo(local(expected.headers().firstValue("Link").orElse("")));
    }
  }

  /** Without the address of the server. */
  private static String local(String text) {
    return text.replaceAll("http://127\\.0\\.0\\.1:\\d+", "");
  }

  @Test
  void manyAskForManyReleasesAtOnce() {
    var statuses =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(number -> "/api/v1/taxon_concepts/24/references?release=" + number % 5)
            .collect(
                Collectors.groupingBy(
                    target -> target.substring(target.length() - 1),
                    Collectors.mapping(ReleaseParameterTest::status, Collectors.toSet())));
    assertThat(statuses.get("1")).containsExactly(200);
    assertThat(statuses.get("2")).containsExactly(200);
    assertThat(statuses.get("3")).containsExactly(200);
    assertThat(statuses.get("4")).containsExactly(404);
  }

  private static int status(String target) {
    try {
      return choosing.get(target).statusCode();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
