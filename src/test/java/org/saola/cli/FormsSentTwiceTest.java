package org.saola.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saola.cli.accounts.People.PASSWORD;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.access.Role;
import org.saola.cli.accounts.People;

/** What comes of a form that is sent again, as by a double click. */
final class FormsSentTwiceTest {
  private static final String HOLDER = "holder@example.org";
  private static final String OTHER = "other@example.org";

  private static RunningSite site;
  private static long holder;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    site = new RunningSite(directory, false, _ -> {}).refreshed();
    holder = People.create(site.database(), HOLDER, Role.API);
    People.create(site.database(), OTHER, Role.API);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static long tokens(String label) {
    return site.database().access().tokens().list(holder).stream()
        .filter(token -> token.label().equals(label))
        .count();
  }

  @Test
  void aFormActsOnceAndSentTwiceShowsWhatCameOfIt() throws Exception {
    var browser = People.signedIn(site.origin(), HOLDER);
    var token = browser.formToken("/account");
    var fields = Map.of("label", "once");
    var first = browser.post("/account/tokens", fields, token);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(browser.post("/account/tokens", fields, token).body()).isEqualTo(first.body());
    assertThat(tokens("once")).isOne();
    for (var other :
        List.of(
            browser,
            People.signedIn(site.origin(), HOLDER),
            People.signedIn(site.origin(), OTHER),
            new Browser(site.origin()))) {
      var changed = other == browser ? Map.of("label", "twice") : fields;
      var again = other.post("/account/tokens", changed, token);
      assertThat(again.statusCode()).isIn(403, 303);
      assertThat(again.body()).doesNotContain(People.secretIn(first.body()));
    }
    assertThat(tokens("once") + tokens("twice")).isOne();
  }

  @Test
  void ofFormsSentAtTheSameMomentOneActsAndAllGetItsAnswer() throws Exception {
    var browser = People.signedIn(site.origin(), HOLDER);
    var token = browser.formToken("/account");
    var fields = Map.of("label", "at once");
    Callable<String> sending = () -> browser.post("/account/tokens", fields, token).body();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = threads.invokeAll(Collections.nCopies(5, sending));
      var first = answers.getFirst().get();
      assertThat(first).contains("Your new token");
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(first);
      }
    }
    assertThat(tokens("at once")).isOne();
  }

  @Test
  void aPasswordChangedTwiceKeepsItsHolderSignedIn() throws Exception {
    var browser = People.signedIn(site.origin(), OTHER);
    var before = Map.copyOf(browser.cookies());
    var token = browser.formToken("/account/password");
    var fields =
        Map.of("password", PASSWORD, "new_password", PASSWORD, "new_password_again", PASSWORD);
    assertThat(browser.post("/account/password", fields, token).statusCode()).isEqualTo(303);
    browser.cookies().putAll(before);
    assertThat(browser.post("/account/password", fields, token).statusCode()).isEqualTo(303);
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void whoIsSignedInAlreadyIsLedToTheAccount() throws Exception {
    var browser = new Browser(site.origin());
    var token = browser.formToken("/sign-in");
    var fields = Map.of("email", HOLDER, "password", PASSWORD);
    assertThat(browser.post("/sign-in", fields, token).statusCode()).isEqualTo(303);
    var again = browser.post("/sign-in", fields, token);
    assertThat(again.headers().firstValue("Location")).contains("/account");
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void aRefusedFormSaysWhereToFindANewOne() throws Exception {
    var browser = People.signedIn(site.origin(), HOLDER);
    assertThat(browser.post("/account/profile", Map.of(), "old").body())
        .contains("<a href=\"/account/profile\">Open the page again</a>");
    assertThat(browser.post("/account/tokens", Map.of(), "old").body())
        .contains("<a href=\"/account\">Open the page again</a>");
  }
}
