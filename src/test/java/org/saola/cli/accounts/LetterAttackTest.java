package org.saola.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.access.Role;
import org.saola.access.SignUpPolicy;
import org.saola.cli.Browser;
import org.saola.cli.RunningSite;
import org.saola.site.PageSettings;
import org.saola.site.SiteSettings;
import org.saola.visit.account.AccountSettings;
import org.saola.visit.account.SignUpRule;
import org.saola.web.legal.Terms;

/** What strangers try with the mails that a server sends. */
final class LetterAttackTest {
  private static final Terms TERMS = Terms.builtIn();
  private static final Queue<String> MAILED = new ConcurrentLinkedQueue<>();

  private static RunningSite site;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    var accounts =
        new AccountSettings(
            SignUpRule.of(SignUpPolicy.APPROVAL),
            TERMS,
            "https://redlist.example.org",
            (_, to, _, _) -> MAILED.add(to));
    site =
        new RunningSite(
                directory, SiteSettings.plain(new PageSettings(false, null, accounts, 90)), _ -> {})
            .refreshed();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Browser from(String address) {
    return new Browser(site.origin()).with("X-Forwarded-For", address);
  }

  private static int signUp(Browser browser, String email) throws Exception {
    return browser.submit("/sign-up", "/sign-up", People.form(email, TERMS.version())).statusCode();
  }

  private static int askForReset(Browser browser, String email) throws Exception {
    return browser
        .submit("/reset-password", "/reset-password", Map.of("email", email))
        .statusCode();
  }

  /** How many mails an address got, once those that are under way have arrived. */
  private static long mailed(String email, int atLeast) throws InterruptedException {
    for (int i = 0; i < 200 && count(email) < atLeast; i++) {
      Thread.sleep(20);
    }
    return count(email);
  }

  private static long count(String email) {
    return MAILED.stream().filter(email::equals).count();
  }

  @Test
  void nobodyFillsTheMailboxOfAnother() throws Exception {
    People.create(site.database(), "victim@example.org", Role.API);
    for (int i = 0; i < 20; i++) {
      int expected = i < 3 ? 200 : 429;
      var browser = from("198.51.100." + i);
      assertThat(signUp(browser, "victim@example.org")).isEqualTo(expected);
      assertThat(askForReset(browser, "victim@example.org")).isEqualTo(expected);
    }
    assertThat(mailed("victim@example.org", 6)).isEqualTo(6);
  }

  @Test
  void theQuotaDoesNotTellWhetherThereIsAnAccount() throws Exception {
    for (int i = 0; i < 6; i++) {
      assertThat(askForReset(from("203.0.113.1"), "nobody@example.org"))
          .isEqualTo(i < 3 ? 200 : 429);
    }
    assertThat(count("nobody@example.org")).isZero();
  }

  @Test
  void whoWritesToManyLeavesRoomForOthers() throws Exception {
    var flood = from("192.0.2.1");
    for (int i = 0; i < 50; i++) {
      assertThat(askForReset(flood, "person%d@example.org".formatted(i))).isEqualTo(200);
    }
    assertThat(askForReset(flood, "one.more@example.org")).isEqualTo(429);
    People.create(site.database(), "honest@example.org", Role.API);
    assertThat(askForReset(from("192.0.2.2"), "honest@example.org")).isEqualTo(200);
    assertThat(mailed("honest@example.org", 1)).isEqualTo(1);
  }
}
