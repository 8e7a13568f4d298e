package org.saola.cli.releases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.ApiClient;
import org.saola.cli.CommandRun;
import org.saola.cli.DemoPackage;
import org.saola.cli.LocalServer;
import org.saola.store.DatabaseSettings;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** What releases changed can be listed, compared, followed and subscribed to. */
final class ChangesSiteTest {
  private static final String BASE = "/api/saola/v1/";
  private static final String[] RED_LIST = {
    "assessments", "taxonomy", "all_other_fields", "simple_summary", "synonyms", "common_names"
  };

  @TempDir private static Path directory = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private static LocalServer server;

  @SuppressWarnings("NullAway.Init")
  private static ApiClient client;

  @BeforeAll
  static void importTwice() throws IOException {
    var data = directory.resolve("data");
    var species = DemoPackage.copy(directory.resolve("species"));
    var redList = copyRedList(directory.resolve("redlist"));
    load(species, "2024-1", data);
    load(redList, "2024-1", data);
    replace(species.resolve("taxon_concepts.csv"), "\"Linnaeus, 1758\"", "\"L. <&> 1758\"");
    replace(
        redList.resolve("assessments.csv"),
        "7004,7,Lemur catta,Endangered",
        "7004,7,Lemur catta,Vulnerable");
    load(species, "2024-2", data);
    load(redList, "2024-2", data);
    server = LocalServer.start(new DatabaseSettings(data, null), true);
    client = new ApiClient(server.base());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void load(Path folder, String label, Path data) {
    CommandRun.succeeding(
        "import", folder.toString(), "--release", label, "--data", data.toString());
  }

  private static Path copyRedList(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var table : RED_LIST) {
      var name = table + ".csv";
      try (var content =
          Objects.requireNonNull(
              ChangesSiteTest.class.getResourceAsStream("/org/saola/demo/redlist/" + name))) {
        Files.copy(content, folder.resolve(name));
      }
    }
    return folder;
  }

  private static void replace(Path file, String text, String other) throws IOException {
    var content = Files.readString(file);
    assertThat(content).contains(text);
    Files.writeString(file, content.replace(text, other));
  }

  @Test
  void allReleasesAreListedNewestFirstWithWhatTheyChanged() throws Exception {
    var releases = client.json(BASE + "releases").path("releases");
    assertThat(releases).hasSize(4);
    var newest = releases.path(0);
    assertThat(newest.path("source").asString()).isEqualTo("redlist");
    assertThat(newest.path("number").asInt()).isEqualTo(2);
    assertThat(newest.path("state").asString()).isEqualTo("current");
    assertThat(newest.path("changes").path(0).path("last").asLong()).isEqualTo(last());
    assertThat(releases.path(3).path("state").asString()).isEqualTo("kept");
    assertThat(releases.path(3).path("changes").path(0).path("first").asLong()).isEqualTo(1);
  }

  @Test
  void oneReleaseSaysWhichFilesItWasMadeOf() throws Exception {
    var release = client.json(BASE + "releases/2024-1?source=species_plus");
    assertThat(release.path("number").asInt()).isEqualTo(1);
    assertThat(release.path("files").findValuesAsString("name")).contains("taxon_concepts.csv");
    assertThat(release.path("files").path(0).path("sha256").asString()).hasSize(64);
  }

  @ParameterizedTest(name = "{0}: {1}, because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          releases/2024-1                             | 400 | dataset=redlist   | both datasets have one
          releases/2023-1                             | 404 | no release 2023-1 | nobody imported it
          releases/2024-2..2024-1?source=red_list     | 400 | not older         | the first must be older
          releases/2024-1..2024-1?source=red_list     | 400 | not older         | nothing lies between
          releases/1..3?source=red_list               | 404 | no release 3      | there are two
          releases/1..2?source=elsewhere              | 400 | is no dataset     | nobody added it
          changes?since=-1                            | 400 | no whole number   | sequences are positive
          changes?limit=0                             | 400 | from 1 to 10000   | it is too small
          changes?limit=10001                         | 400 | from 1 to 10000   | it is too large
          changes?kind=nonsense                       | 400 | taxon_concept     | it is no kind
          changes?kind=taxon&source=species_plus      | 400 | taxon_concept     | Species+ has no such kind
          changes?class=nonsense                      | 400 | category_up       | it is no class
          changes?release=2024-1                      | 400 | dataset=redlist   | both datasets have one
          changes.atom?since=1                        | 400 | no parameter since | a feed has no pages
          """)
  void refusesInWords(String target, int status, String words, String because) throws Exception {
    var answer = client.get(BASE + target);
    assertThat(answer.statusCode()).as(because).isEqualTo(status);
    assertThat(ApiClient.JSON.readTree(answer.body()).path("detail").asString()).contains(words);
  }

  @Test
  void twoReleasesAreCompared() throws Exception {
    var comparison = client.json(BASE + "releases/2024-1..2024-2?source=red_list");
    assertThat(comparison.path("from").path("number").asInt()).isEqualTo(1);
    assertThat(comparison.path("summary").path("classes").path("category_down").asInt())
        .isEqualTo(1);
    var change = comparison.path("category_changes").path(0);
    assertThat(change.path("taxon_name").asString()).isEqualTo("Lemur catta");
    assertThat(change.path("before").asString()).isEqualTo("EN");
    assertThat(change.path("after").asString()).isEqualTo("VU");
    assertThat(change.path("direction").asString()).isEqualTo("down");
    assertThat(change.path("reason").asString()).isEqualTo("unknown");
    assertThat(client.text(BASE + "releases/1..2.csv?source=red_list"))
        .startsWith("taxon_id,taxon_name,before,after,direction,reason\r\n")
        .contains("7,Lemur catta,EN,VU,down,unknown\r\n");
  }

  @Test
  void aPageShowsWhatChanged() throws Exception {
    assertThat(client.text("/changes?list=redlist")).contains("further from", "Lemur catta");
  }

  @ParameterizedTest(name = "in pages of {0}")
  @CsvSource({"1000", "37", "1"})
  void followersMissNothing(int limit) throws Exception {
    long last = last();
    long expected = limit == 1 ? last - 5 : 0;
    var since = Long.toString(expected);
    for (boolean more = true; more; ) {
      var page = client.json(BASE + "changes?since=" + since + "&limit=" + limit);
      for (var change : page.path("changes")) {
        assertThat(change.path("sequence").asLong()).isEqualTo(++expected);
      }
      since = page.path("cursor").asString();
      assertThat(since).startsWith(expected + "-");
      more = page.path("more").asBoolean();
    }
    assertThat(expected).isEqualTo(last);
    assertThat(client.json(BASE + "changes?since=" + since).path("cursor").asString())
        .isEqualTo(since);
  }

  private static long last() throws Exception {
    return sequence(client.json(BASE + "changes?since=latest"));
  }

  private static long sequence(JsonNode page) {
    return Long.parseLong(page.path("cursor").asString().split("-", 2)[0]);
  }

  @Test
  void cursorsOfAnotherHistoryAreRefusedWithTheWayBack() throws Exception {
    for (var since : List.of(String.valueOf(last() + 1), "3-0123456789ab", "0-0123456789ab")) {
      var refused = client.get(BASE + "changes?since=" + since);
      assertThat(refused.statusCode()).as(since).isEqualTo(410);
      assertThat(new String(refused.body(), UTF_8))
          .contains("since=" + since, "a backup was restored", "since=latest", "since=0");
    }
  }

  @Test
  void aFilterShortensThePageButNotTheWay() throws Exception {
    long last = last();
    var page = client.json(BASE + "changes?class=category_down");
    assertThat(page.path("changes")).hasSize(1);
    assertThat(sequence(page)).isEqualTo(last);
    var change = page.path("changes").path(0);
    assertThat(change.path("taxon_id").asInt()).isEqualTo(7);
    assertThat(sequences(BASE + "changes?taxon=7&source=red_list&release=2024-2"))
        .contains(change.path("sequence").asLong());
    assertThat(sequences(BASE + "changes?kind=taxon_concept&release=2&source=species_plus"))
        .isNotEmpty()
        .doesNotContain(change.path("sequence").asLong());
  }

  private static List<Long> sequences(String target) throws Exception {
    return sequences(client.json(target).path("changes"));
  }

  private static List<Long> sequences(JsonNode changes) {
    var sequences = new ArrayList<Long>();
    changes.forEach(change -> sequences.add(change.path("sequence").asLong()));
    return sequences;
  }

  @Test
  void fullPagesMayBeKeptAndOthersNot() throws Exception {
    var first = client.get(BASE + "changes?limit=3");
    assertThat(first.headers().firstValue("ETag").orElseThrow())
        .as("another history may have another first page")
        .startsWith("W/");
    var cursor = first.headers().firstValue("Saola-Cursor").orElseThrow();
    assertThat(first.headers().firstValue("Link").orElseThrow())
        .endsWith("/api/saola/v1/changes?limit=3&since=%s>; rel=\"next\"".formatted(cursor));
    var next = BASE + "changes?limit=3&since=" + cursor;
    var full = client.get(next);
    assertThat(full.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(value -> assertThat(value).contains("immutable", "private"));
    var tag = full.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).startsWith("\"");
    assertThat(client.get(next, "If-None-Match", tag).statusCode()).isEqualTo(304);
    var end = client.get(BASE + "changes?since=" + last());
    assertThat(end.headers().firstValue("ETag").orElseThrow()).startsWith("W/");
    assertThat(end.headers().firstValue("Link")).isEmpty();
  }

  @Test
  void linesAndTablesSayTheSame() throws Exception {
    var changes = client.json(BASE + "changes?limit=20").path("changes");
    var lines = client.text(BASE + "changes.ndjson?limit=20").lines().toList();
    assertThat(lines).hasSize(20);
    assertThat(ApiClient.JSON.readTree(lines.get(7))).isEqualTo(changes.path(7));
    assertThat(client.text(BASE + "changes?limit=20", "Accept", "application/x-ndjson").lines())
        .containsExactlyElementsOf(lines);
    var table = client.get(BASE + "changes?limit=20", "Accept", "text/csv");
    assertThat(new String(table.body(), UTF_8).lines()).hasSize(21);
    assertThat(table.headers().firstValue("Saola-Cursor").orElseThrow()).startsWith("20-");
    assertThat(client.text(BASE + "changes.csv?class=category_down"))
        .contains(",2024-2,")
        .contains(",assessment,7004,7,Lemur catta,changed,category_down,");
  }

  @Test
  void theAtomFeedIsWellFormedAndNamesChanges() throws Exception {
    var atom = client.get(BASE + "changes.atom");
    assertThat(atom.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/atom+xml");
    var feed = parse(atom.body());
    assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    var entries = feed.getElementsByTagNameNS("*", "entry");
    assertThat(entries.getLength()).isEqualTo(100);
    long last = last();
    assertThat(text((Element) entries.item(0), "id"))
        .startsWith("tag:127.0.0.1,2026-01-01:saola/change/%d-".formatted(last));
    var filtered = parse(client.get(BASE + "changes.atom?class=category_down").body());
    var entry = (Element) filtered.getElementsByTagNameNS("*", "entry").item(0);
    assertThat(text(entry, "title")).isEqualTo("Lemur catta: category EN -> VU");
  }

  private static Element parse(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml))
        .getDocumentElement();
  }

  private static String text(Element element, String name) {
    return element.getElementsByTagNameNS("*", name).item(0).getTextContent();
  }

  @Test
  void theJsonFeedSaysTheSame() throws Exception {
    var feed = client.json(BASE + "feed.json?class=category_down");
    assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("items")).hasSize(1);
    var item = feed.path("items").path(0);
    assertThat(item.path("title").asString()).isEqualTo("Lemur catta: category EN -> VU");
    var linked = ApiClient.JSON.readTree(client.get(item.path("url").asString()).body());
    assertThat(item.path("id").asString())
        .contains("/%d-".formatted(linked.path("changes").path(0).path("sequence").asLong()));
    assertThat(client.json(BASE + "changes.json?class=category_down").path("items"))
        .isEqualTo(feed.path("items"));
  }
}
