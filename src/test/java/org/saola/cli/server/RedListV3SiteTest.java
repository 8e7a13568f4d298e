package org.saola.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.access.Actor;
import org.saola.access.Profile;
import org.saola.access.Purpose;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.api.redlist4.document.Era;
import org.saola.http.Request;
import org.saola.site.ServedApis;
import org.saola.site.Site;
import org.saola.site.SiteSettings;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.accounts.NewAccount;

/**
 * The Red List API v3 is there for those who ask for it, and tokens in URLs are taken there only.
 */
class RedListV3SiteTest {
  private Database database;

  @BeforeEach
  void open(@TempDir Path directory) {
    database = Database.open(new DatabaseSettings(directory, null));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private int status(boolean withV3, String path, String query) {
    var site =
        new Site(
            database,
            SiteSettings.plain(false).with(new ServedApis(Era.E4, withV3, false, false)),
            Clock.systemUTC());
    site.refresh();
    return site.answer(new Request("GET", path, query, "https://example.org", _ -> null))
        .await()
        .status();
  }

  @Test
  void isOffUnlessAskedFor() {
    assertThat(status(false, "/api/v3/version", "")).isEqualTo(404);
    assertThat(status(true, "/api/v3/version", "")).isEqualTo(503);
  }

  @Test
  void aloneTakesTokensFromUrls() {
    var profile = new Profile("Ann", "", null, Purpose.RESEARCH, null);
    var account =
        database
            .access()
            .accounts()
            .create(
                new NewAccount("a@example.org", profile, Role.API, Standing.ACTIVE, null, null),
                Actor.COMMAND_LINE)
            .orElseThrow();
    var created =
        database.access().tokens().create(account.id(), "", null, Actor.COMMAND_LINE).orElseThrow();
    var token = created.secret().text();
    assertThat(status(true, "/api/v3/country/list", "token=" + token)).isEqualTo(503);
    assertThat(status(true, "/api/v3/country/list", "token=" + token + "x")).isEqualTo(401);
    assertThat(status(true, "/api/v4/countries", "token=" + token)).isEqualTo(401);
  }
}
