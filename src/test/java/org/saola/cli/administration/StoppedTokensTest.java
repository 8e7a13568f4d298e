package org.saola.cli.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.access.Actor;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.api.redlist4.document.Era;
import org.saola.cli.RunningSite;
import org.saola.cli.mirror.MirroredServer;
import org.saola.site.ServedApis;
import org.saola.site.SiteSettings;

/** An open server, which admits everybody, gives nobody the role of a token that was stopped. */
@SuppressWarnings("NullAway.Init")
final class StoppedTokensTest {
  private static final String API = "/api/saola/v1/";

  /** All that takes a role; with what is sent even an administrator changes nothing. */
  private static final List<String> RESERVED =
      List.of(
          "GET administration/jobs",
          "POST administration/jobs",
          "GET administration/jobs/1",
          "DELETE administration/jobs/1",
          "GET administration/uploads",
          "POST administration/uploads",
          "GET administration/uploads/1",
          "PUT administration/uploads/1",
          "DELETE administration/uploads/1",
          "GET administration/syncs",
          "POST administration/syncs",
          "POST crosswalk/decisions",
          "GET snapshot/red-list?limit=1",
          "GET snapshot/species-plus?limit=1",
          "GET snapshot/red-list/summary",
          "GET snapshot/species-plus/summary");

  @TempDir private static Path directory;
  private static RunningSite server;
  private static String token;
  private static long account;

  @BeforeAll
  static void start() throws Exception {
    var apis = new ServedApis(Era.E4, false, false, true);
    server = new RunningSite(directory, SiteSettings.plain(true).with(apis), _ -> {}).refreshed();
    token = MirroredServer.token(server.database(), Role.ADMIN);
    account = server.database().access().accounts().find("admin@example.org").orElseThrow().id();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void stand(Standing standing) {
    var access = server.database().access();
    access.accounts().setStanding(account, standing, "", Actor.COMMAND_LINE);
    access.refresh();
  }

  private static HttpResponse<String> ask(String asked) throws Exception {
    var parts = asked.split(" ", 2);
    return server.send(
        server
            .request(API + parts[1])
            .method(parts[0], BodyPublishers.ofString("{}"))
            .header("Authorization", "Bearer " + token));
  }

  @Test
  void aTokenThatMayAskIsKnownByItsRole() throws Exception {
    stand(Standing.ACTIVE);
    for (var asked : RESERVED) {
      assertThat(ask(asked).statusCode()).as(asked).isNotIn(401, 403, 405, 500);
    }
    assertThat(ask("GET account").body()).contains("\"role\":\"admin\"");
  }

  @ParameterizedTest
  @EnumSource(names = {"PENDING", "SUSPENDED", "REVOKED"})
  void oneThatMayNotIsAsGoodAsNone(Standing standing) throws Exception {
    stand(standing);
    for (var asked : RESERVED) {
      assertThat(ask(asked).statusCode()).as(asked).isIn(401, 403);
    }
    assertThat(ask("GET account").body()).contains("\"role\":null");
    assertThat(ask("GET crosswalk/decisions").statusCode()).as("open, without data").isEqualTo(503);
  }
}
