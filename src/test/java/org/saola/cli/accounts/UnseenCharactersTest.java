package org.saola.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.access.Role;
import org.saola.cli.Browser;
import org.saola.cli.RunningSite;
import org.saola.store.TestDatabase;
import org.saola.web.legal.Terms;

/** Forms whose fields hold what nobody sees, or what a database can't keep. */
final class UnseenCharactersTest {
  private static final String[] UNSEEN = {"\u0000", "\u001b", "\u202e", "\u2066", "\u2028"};

  @TempDir private Path directory = Path.of("");

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void areRefusedWithAWord(TestDatabase database) throws Exception {
    try (var site = RunningSite.over(database.empty(directory)).refreshed()) {
      long boss = People.create(site.database(), "boss@example.org", Role.ADMIN);
      long holder = People.create(site.database(), "holder@example.org", Role.API);
      var stranger = new Browser(site.origin());
      for (var unseen : UNSEEN) {
        var signIn = Map.of("email", "ada" + unseen + "@example.org", "password", People.PASSWORD);
        assertThat(stranger.submit("/sign-in", "/sign-in", signIn).statusCode()).isEqualTo(422);
        for (var field : new String[] {"email", "name", "organisation"}) {
          var form = People.form("ada@example.org", Terms.builtIn().version());
          form.put(field, "a" + unseen + "b@example.org");
          assertThat(stranger.submit("/sign-up", "/sign-up", form).statusCode())
              .as(field)
              .isEqualTo(422);
        }
      }
      assertThat(site.database().access().accounts().find("ada@example.org")).isEmpty();
      var administrator = People.signedIn(site.origin(), "boss@example.org");
      var page = "/admin/accounts/" + holder;
      var reason = Map.of("standing", "suspended", "reason", "a\u0000b");
      assertThat(administrator.submit(page, page + "/standing", reason).statusCode())
          .as("of account %d, by %d", holder, boss)
          .isBetween(400, 499);
    }
  }
}
