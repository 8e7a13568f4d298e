package org.saola.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.access.Role;
import org.saola.cli.Browser;
import org.saola.cli.RunningSite;
import org.saola.site.PageSettings;

/** Passwords that everybody tries, at every place where one is chosen. */
final class CommonPasswordTest {
  private static RunningSite site;
  private static long holder;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    site = new RunningSite(directory, false, _ -> {}).refreshed();
    holder = People.create(site.database(), "holder@example.org", Role.API);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"password", "12345678", "        ", " PassWord ", "p@ssw0rd"})
  void commonPasswordsAreRefusedWhereverOneIsChosen(String password) throws Exception {
    var fields =
        new HashMap<>(
            People.form("new@example.org", PageSettings.of(false).accounts().terms().version()));
    fields.putAll(Map.of("new_password", password, "new_password_again", password));
    var stranger = new Browser(site.origin());
    assertThat(stranger.submit("/sign-up", "/sign-up", fields).statusCode()).isEqualTo(422);
    var link = site.database().access().resetLinks().create(holder).text();
    fields.put("token", link);
    assertThat(stranger.submit("/new-password?token=" + link, "/new-password", fields).statusCode())
        .isEqualTo(422);
    var browser = People.signedIn(site.origin(), "holder@example.org");
    fields.put("password", People.PASSWORD);
    assertThat(browser.submit("/account/password", "/account/password", fields).statusCode())
        .isEqualTo(422);
  }
}
