package org.saola.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.access.Role;
import org.saola.access.SignUpPolicy;
import org.saola.cli.Browser;
import org.saola.cli.RunningSite;
import org.saola.site.PageSettings;
import org.saola.site.SiteSettings;
import org.saola.visit.account.AccountSettings;
import org.saola.visit.account.SignUpRule;
import org.saola.web.legal.Terms;

/** In which language holders and administrators are spoken to. */
final class SpokenToTest {
  private static RunningSite site;
  private static Browser boss;
  private static long id;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    var accounts =
        new AccountSettings(SignUpRule.of(SignUpPolicy.OPEN), Terms.builtIn(), null, null);
    site =
        new RunningSite(
                directory,
                SiteSettings.plain(new PageSettings(false, "desk@example.org", accounts, 90)),
                _ -> {})
            .refreshed();
    id = People.create(site.database(), "boss@example.org", Role.ADMIN);
    boss = People.signedIn(site.origin(), "boss@example.org").with("Accept-Language", "es");
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/account, Crear un token nuevo",
    "/account/profile, Cambiar el perfil",
    "/account/address, '<strong>desk@example.org</strong>, que la cambie'",
    "/account/second-factor, Configurarlo",
    "/account/sessions, Otro programa",
    "/account/delete, Eliminar mi cuenta",
    "/admin, Aún no hay peticiones",
    "/admin/accounts, activo (",
    "/admin/accounts/ID, Finalidad: investigación",
    "/admin/audit, línea de comandos",
  })
  void pagesSpeakTheLanguageOfTheBrowser(String path, String words) throws Exception {
    assertThat(boss.get(path.replace("ID", Long.toString(id))).body()).contains(words);
  }

  @Test
  void aNewTokenIsShown() throws Exception {
    var made = boss.submit("/account", "/account/tokens", Map.of("label", "", "expiry", "30"));
    assertThat(made.body()).contains("Su token nuevo", "Cómo se usa");
    assertThat(boss.get("/account").body()).contains("<span class=\"listing\">activo</span>");
  }

  @Test
  void formsAreRefusedInTheLanguageOfTheBrowser() throws Exception {
    var visitor = new Browser(site.origin()).with("Accept-Language", "fr");
    var wrong = Map.of("email", "nobody@example.org", "password", "wrong");
    assertThat(visitor.submit("/sign-in", "/sign-in", wrong).body()).contains("est faux");
    var form = People.form("ada", "1999");
    form.put("new_password", "short");
    assertThat(visitor.submit("/sign-up", "/sign-up", form).body())
        .contains("Ce n’est pas une adresse électronique", "a moins de 8 caractères");
  }
}
