package org.saola.cli.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.access.Role;
import org.saola.api.redlist4.document.Era;
import org.saola.cli.RunningSite;
import org.saola.cli.mirror.MirroredServer;
import org.saola.site.ServedApis;
import org.saola.site.SiteSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole releases as they are handed out, and to whom. */
@SuppressWarnings("NullAway.Init")
final class SnapshotSiteTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String BASE = "/api/saola/v1/snapshot/";

  @TempDir private static Path directory;
  private static RunningSite closed;
  private static RunningSite open;
  private static RunningSite without;
  private static String peer;
  private static String user;
  private static String administrator;

  @BeforeAll
  static void startServers() throws Exception {
    closed = MirroredServer.start(directory.resolve("closed"), false);
    peer = MirroredServer.token(closed.database(), Role.PEER);
    user = MirroredServer.token(closed.database(), Role.API);
    administrator = MirroredServer.token(closed.database(), Role.ADMIN);
    closed.refreshed();
    open =
        new RunningSite(
            directory.resolve("open"),
            SiteSettings.plain(true).with(new ServedApis(Era.E4, false, false, true)),
            _ -> {});
    open.refreshed();
    without = new RunningSite(directory.resolve("without"), true, _ -> {}).refreshed();
  }

  @AfterAll
  static void stopServers() {
    closed.close();
    open.close();
    without.close();
  }

  private static int status(RunningSite site, String target, String token) throws Exception {
    var request = site.request(BASE + target);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return site.send(request).statusCode();
  }

  @ParameterizedTest(name = "{0} of a server that is {1}, by {2}: {3}, because {4}")
  @CsvSource({
    "species-plus, closed, nobody, 401, a token is needed",
    "red-list/summary, closed, nobody, 401, a token is needed",
    "red-list, closed, user, 403, the role may not",
    "species-plus/summary, closed, user, 403, the role may not",
    "red-list/summary, closed, peer, 200, that is what the role is for",
    "red-list?limit=1, closed, administrator, 200, administrators may",
    "red-list, open, nobody, 401, an open server makes no exception",
    "red-list/summary, open, nobody, 401, an open server makes no exception",
    "red-list, without, nobody, 404, nothing is handed out without --peer",
    "red-list/summary, without, nobody, 404, nothing is handed out without --peer",
    "birds, closed, peer, 404, there is no such source",
    "red-list?release=9, closed, peer, 404, there is no such release",
    "red-list?after=taxon, closed, peer, 400, that is no document",
    "red-list?after=taxon_concept:1, closed, peer, 400, the other source has these",
    "red-list?limit=0, closed, peer, 400, nobody wants nothing",
    "red-list?page=2, closed, peer, 400, there is no such parameter"
  })
  void answersThoseOnlyWhoMay(String target, String server, String who, int status, String because)
      throws Exception {
    var site =
        switch (server) {
          case "open" -> open;
          case "without" -> without;
          default -> closed;
        };
    var token =
        switch (who) {
          case "peer" -> peer;
          case "user" -> user;
          case "administrator" -> administrator;
          default -> "";
        };
    assertThat(status(site, target, token)).as(because).isEqualTo(status);
  }

  private static List<String> lines(String target) throws Exception {
    var response = closed.send(closed.request(BASE + target).header("Authorization", peer));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("application/x-ndjson; charset=utf-8");
    assertThat(response.body()).endsWith("\n");
    return response.body().lines().toList();
  }

  private static JsonNode end(List<String> lines) {
    return JSON.readTree(lines.getLast()).path("end");
  }

  private static List<String> documents(List<String> lines) {
    return lines.subList(1, lines.size() - 1);
  }

  @ParameterizedTest
  @CsvSource({"species-plus, speciesplus", "red-list, redlist"})
  void aSnapshotSaysWhatItIsAndHowMuch(String source, String id) throws Exception {
    var lines = lines(source);
    var head = JSON.readTree(lines.getFirst());
    assertThat(head.path("snapshot").asInt()).isEqualTo(1);
    assertThat(head.path("release").path("label").asString()).isEqualTo("demo");
    var summary = JSON.readTree(summary(source));
    assertThat(head.properties()).isSubsetOf(summary.properties());
    var digest = MessageDigest.getInstance("SHA-256");
    documents(lines).forEach(line -> digest.update((line + "\n").getBytes(UTF_8)));
    var sha256 = HexFormat.of().formatHex(digest.digest());
    assertThat(end(lines).path("sha256").asString())
        .isEqualTo(summary.path("sha256").asString())
        .isEqualTo(sha256);
    var stored = closed.database().datasets().get(id);
    var release = closed.database().releases().findCurrent(stored).orElseThrow();
    assertThat(closed.database().releases().content(release).digest().sha256()).isEqualTo(sha256);
    long counted = end(lines).path("counts").valueStream().mapToLong(JsonNode::asLong).sum();
    assertThat(documents(lines)).hasSize((int) counted);
  }

  private static String summary(String source) throws Exception {
    return closed
        .send(closed.request(BASE + source + "/summary").header("Authorization", peer))
        .body();
  }

  @Test
  void partsJoinToTheWhole() throws Exception {
    var whole = documents(lines("red-list"));
    var joined = new ArrayList<String>();
    var after = "";
    int parts = 0;
    do {
      var lines = lines("red-list?limit=300" + (after.isEmpty() ? "" : "&after=" + after));
      joined.addAll(documents(lines));
      after = end(lines).path("after").asString("");
      parts++;
    } while (!after.isEmpty());
    assertThat(joined).isEqualTo(whole);
    assertThat(parts).isEqualTo((whole.size() + 299) / 300);
  }

  @Test
  void aSnapshotIsCompressedForWhoAcceptsThat() throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          closed
              .request(BASE + "red-list")
              .header("Authorization", peer)
              .header("Accept-Encoding", "gzip")
              .build();
      var packed = client.send(request, BodyHandlers.ofByteArray()).body();
      try (var plain = new GZIPInputStream(new ByteArrayInputStream(packed))) {
        assertThat(new String(plain.readAllBytes(), UTF_8).lines()).isEqualTo(lines("red-list"));
      }
    }
  }

  @Test
  void theSummaryIsNotSentAgainToWhoHasIt() throws Exception {
    var first =
        closed.send(closed.request(BASE + "red-list/summary").header("Authorization", peer));
    var tag = first.headers().firstValue("ETag").orElseThrow();
    var second =
        closed.send(
            closed
                .request(BASE + "red-list/summary")
                .header("Authorization", peer)
                .header("If-None-Match", tag));
    assertThat(second.statusCode()).isEqualTo(304);
  }

  @Test
  void aSummaryOfNothingSaysSo() throws Exception {
    var token = MirroredServer.token(open.database(), Role.PEER);
    open.refreshed();
    var answer = open.send(open.request(BASE + "red-list/summary").header("Authorization", token));
    assertThat(answer.body()).isEqualTo("{\"source\":\"red_list\",\"release\":null}");
  }
}
