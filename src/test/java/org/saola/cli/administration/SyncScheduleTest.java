package org.saola.cli.administration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.access.Role;
import org.saola.cli.Browser;
import org.saola.cli.server.InhabitedServer;
import org.saola.store.TestDatabase;
import org.saola.store.audit.AuditEntry;
import org.saola.store.jobs.Jobs;
import org.saola.store.jobs.sync.SyncPlan;
import org.saola.store.jobs.sync.SyncSchedule;
import tools.jackson.databind.JsonNode;

/** Administrators set how often servers copy, by the API and on the page of jobs. */
final class SyncScheduleTest {
  private static final String SYNCS = "/api/saola/v1/administration/syncs";
  private static final int DAY = 86_400;

  @TempDir private Path directory;

  /** A server that copies the Red List each day. */
  private static void mirror(Jobs jobs) {
    jobs.syncPlans()
        .put(
            new SyncPlan(
                "one",
                "redlist",
                "https://example.org/api/v4",
                Duration.ofSeconds(DAY),
                SyncSchedule.AS_STARTED,
                false,
                Instant.parse("2030-01-02T03:04:05Z"),
                null,
                0,
                null));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void byTheApi(TestDatabase kind) throws Exception {
    try (var server = new AdministeredServer(kind.withTables(directory))) {
      assertThat(refused(server, "{\"dataset\":\"redlist\",\"action\":\"pause\"}"))
          .contains("no server copies anything by itself");
      var jobs = server.database().jobs();
      mirror(jobs);

      server.post(
          SYNCS, "{\"dataset\":\"redlist\",\"action\":\"interval\",\"interval_seconds\":3600}");
      assertThat(sync(server).path("interval_seconds").asInt()).isEqualTo(3600);
      assertThat(sync(server).path("interval_set").asBoolean()).isTrue();
      mirror(jobs);
      assertThat(sync(server).path("interval_seconds").asInt())
          .as("though the server tells again what it was started with")
          .isEqualTo(3600);
      server.post(SYNCS, "{\"dataset\":\"redlist\",\"action\":\"interval\"}");
      assertThat(sync(server).path("interval_seconds").asInt()).isEqualTo(DAY);

      server.post(SYNCS, "{\"dataset\":\"redlist\",\"action\":\"pause\"}");
      assertThat(sync(server).path("paused").asBoolean()).isTrue();
      assertThat(sync(server).path("next_at").isNull()).isTrue();
      server.post(SYNCS, "{\"dataset\":\"redlist\",\"action\":\"start\"}");
      assertThat(jobs.syncPlans().schedule("redlist").wantedAt()).isNotNull();
      assertThat(jobs.syncPlans().schedule("redlist").isPaused()).isTrue();
      server.post(SYNCS, "{\"dataset\":\"redlist\",\"action\":\"resume\"}");
      assertThat(sync(server).path("next_at").asString()).isEqualTo("2030-01-02T03:04:05Z");

      assertThat(server.database().access().auditLog().list(Long.MAX_VALUE, 100))
          .filteredOn(entry -> entry.action().code().equals("scheduled"))
          .extracting(AuditEntry::detail)
          .containsExactly(
              "redlist: resume",
              "redlist: start",
              "redlist: pause",
              "redlist: interval as configured",
              "redlist: interval 3600 s");
      assertRefused(server);
    }
  }

  private static void assertRefused(AdministeredServer server) throws Exception {
    assertThat(refused(server, "{\"dataset\":\"lions\",\"action\":\"pause\"}"))
        .contains("no server copies lions by itself; those copied are redlist");
    assertThat(refused(server, "{\"dataset\":\"redlist\",\"action\":\"stop\"}"))
        .contains("there is no action stop; there is start, pause, resume, interval");
    for (var seconds : List.of("59", "31622401", "-1")) {
      assertThat(
              refused(
                  server,
                  "{\"dataset\":\"redlist\",\"action\":\"interval\",\"interval_seconds\":%s}"
                      .formatted(seconds)))
          .contains("is 60 to 31622400");
    }
    assertThat(
            refused(
                server, "{\"dataset\":\"redlist\",\"action\":\"pause\",\"interval_seconds\":60}"))
        .contains("interval_seconds goes with the action interval");
    assertThat(refused(server, "{\"dataset\":\"redlist\",\"action\":\"pause\",\"when\":60}"))
        .contains("there is no when here");
    var holder = server.token(Role.API);
    var body = "{\"dataset\":\"redlist\",\"action\":\"pause\"}".getBytes(UTF_8);
    assertThat(server.send("POST", SYNCS, body, holder).statusCode()).isEqualTo(403);
    assertThat(sync(server).path("paused").asBoolean()).as("after all refusals").isFalse();
  }

  private static JsonNode sync(AdministeredServer server) throws Exception {
    return server.get(SYNCS).path("syncs").get(0);
  }

  private static String refused(AdministeredServer server, String body) throws Exception {
    var answer = server.post(SYNCS, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    return answer.body();
  }

  @Test
  void onThePage() throws Exception {
    try (var server = InhabitedServer.start(directory)) {
      mirror(server.database().jobs());
      var browser = new Browser(server.origin());
      browser.submit(
          "/sign-in",
          "/sign-in",
          Map.of("email", InhabitedServer.ADMINISTRATOR, "password", InhabitedServer.PASSWORD));
      assertThat(sent(browser, Map.of("action", "interval", "hours", "12"))).isEqualTo(303);
      assertThat(browser.get("/admin/jobs").body()).contains("every 12 hours", "value=\"12\"");
      assertThat(sent(browser, Map.of("action", "pause", "hours", "12"))).isEqualTo(303);
      assertThat(browser.get("/admin/jobs").body()).contains(">paused<", ">Resume<");
      assertThat(sent(browser, Map.of("action", "interval", "hours", ""))).isEqualTo(303);
      assertThat(browser.get("/admin/jobs").body()).contains("every 24 hours");
      for (var hours : List.of("0", "-1", "1.5", "8785", "soon", "<b>")) {
        assertThat(sent(browser, Map.of("action", "interval", "hours", hours)))
            .as(hours)
            .isEqualTo(422);
      }
      assertThat(browser.get("/admin/audit").body())
          .contains("schedule changed", "redlist: interval 43200 s");
    }
  }

  private static int sent(Browser browser, Map<String, String> fields) throws Exception {
    var all = new TreeMap<>(fields);
    all.put("dataset", "redlist");
    return browser.submit("/admin/jobs", "/admin/syncs", all).statusCode();
  }
}
