package org.saola.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.saola.access.Actor;
import org.saola.access.Role;
import org.saola.cli.server.InhabitedServer;
import org.saola.store.accounts.Sessions;

/** What people do on the pages, with mouse and keyboard. */
final class AccountJourneyTest {
  private static final String NEW_PASSWORD = "a sentence of some length";

  private static InhabitedServer server;
  private static Chromium browser;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    server = InhabitedServer.start(directory);
    browser = Chromium.open(server.origin());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    server.close();
  }

  @BeforeEach
  void beSomebodyNew() {
    Way.WIDE.open(browser);
  }

  @AfterEach
  void nothingWasAmiss() {
    assertThat(browser.complaints()).isEmpty();
  }

  private static void signIn(String email, String password) {
    browser.visit("/account");
    browser.fill("E-mail", email);
    browser.fill("Password", password);
    browser.press("Sign in");
  }

  private static int statusWith(String token) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(
                  URI.create(
                      server.origin()
                          + "/api/v4/taxa/scientific_name?genus_name=Loxodonta&species_name=africana"))
              .header("Authorization", token);
      return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
  }

  /** The secret that a page shows. */
  private static String secret() {
    return browser.all(".secret code").getFirst().getText();
  }

  @Test
  void aVisitorReadsTheFirstPageTheGuideAndTheTerms() {
    browser.visit("/");
    assertThat(browser.text()).contains("Loxodonta africana");
    browser.follow("requests that work here");
    assertThat(browser.text()).contains("Every request needs a token");
    browser.follow("Guide and API");
    browser.follow("Asking from curl");
    browser.follow("On this page");
    browser.follow("R: rredlist");
    assertThat(browser.path()).endsWith("#r-rredlist");
    browser.follow("Terms of use");
    assertThat(browser.heading()).isEqualTo("Terms of use");
  }

  @ParameterizedTest
  @EnumSource
  void whoSignsUpIsApprovedMakesATokenAndSeesWhatItWasUsedFor(Way way) throws Exception {
    way.open(browser);
    var ada = way.name().toLowerCase(Locale.ROOT) + "@example.org";
    signUp(ada);
    assertThat(browser.heading()).isEqualTo("Look into your mailbox");
    browser.visit(server.mails().linkTo(ada, "Your account"));
    browser.fill("Password", NEW_PASSWORD);
    browser.fill("The same again", NEW_PASSWORD);
    browser.press("Make the account");
    assertThat(browser.text()).contains("An administrator will look at it");
    browser.turnTo("Sign in");
    signIn(ada, NEW_PASSWORD);
    assertThat(browser.text()).contains("waits for an administrator");
    browser.press("Sign out " + ada);
    approve(ada);
    server.mails().waitFor(InhabitedServer.ADMINISTRATOR, "An account waits for approval");
    server.mails().waitFor(ada, "Your account was approved");

    signIn(ada, NEW_PASSWORD);
    browser.fill("Label", "laptop");
    browser.pick("Expires", "in 90 days");
    browser.press("Make a new token");
    var secret = secret();
    assertThat(statusWith(secret)).isEqualTo(200);
    browser.follow("Back to your tokens");
    assertThat(browser.text()).contains("laptop").doesNotContain(secret);
    server.storeUsage();
    browser.visit("/account");
    browser.follow("The same as a table");
    assertThat(browser.text()).contains("v4 taxa 1 0 0");
    rotateAndRemove(secret);
  }

  private static void rotateAndRemove(String secret) throws Exception {
    browser.follow("Rotate or remove");
    browser.press("New secret");
    var other = secret();
    assertThat(statusWith(secret)).isEqualTo(401);
    assertThat(statusWith(other)).isEqualTo(200);
    browser.follow("Back to your tokens");
    browser.follow("Rotate or remove");
    browser.press("Remove");
    assertThat(browser.text()).contains("You have no token yet");
    assertThat(statusWith(other)).isEqualTo(401);
  }

  private static void signUp(String email) {
    browser.visit("/");
    browser.turnTo("Sign in");
    browser.follow("Sign up");
    browser.fill("Name", "Ada Ape");
    browser.fill("Organisation", "Institute of Apes");
    browser.pick("Country", "Kenya");
    browser.tick("Research");
    browser.fill("In a sentence or two", "Counting apes.");
    browser.fill("E-mail", email);
    browser.tick("without any commercial end");
    browser.follow("Terms of use, version");
    browser.tick("I accept the");
    browser.press("Sign up");
  }

  private static void approve(String email) {
    signIn(InhabitedServer.ADMINISTRATOR, InhabitedServer.PASSWORD);
    browser.follow("Administration");
    browser.follow("for approval");
    browser.follow(email);
    assertThat(browser.text()).contains("Counting apes.", "Institute of Apes");
    browser.pick("What to do", "approve");
    browser.fill("Reason, which the holder reads", "known institute");
    browser.press("Do it");
    assertThat(browser.text()).contains("Standing: active");
    browser.press("Sign out " + InhabitedServer.ADMINISTRATOR);
  }

  @Test
  void anAdministratorSuspendsAHolderWhoReadsWhyAndSeesItAllInTheLog() throws Exception {
    var id = server.holder("busy@example.org", Role.API);
    var token =
        server.database().access().tokens().create(id, "", null, Actor.COMMAND_LINE).orElseThrow();
    signIn(InhabitedServer.ADMINISTRATOR, InhabitedServer.PASSWORD);
    browser.follow("Administration");
    browser.follow("Accounts");
    browser.follow("busy@example.org");
    browser.pick("What to do", "suspend the whole account until further notice");
    browser.fill("Reason, which the holder reads", "looks like scraping");
    browser.press("Do it");
    assertThat(browser.text()).contains("Standing: suspended", "looks like scraping");
    assertThat(statusWith(token.secret().text())).isEqualTo(403);
    browser.follow("Log");
    assertThat(browser.text()).contains("looks like scraping", InhabitedServer.ADMINISTRATOR);
    browser.press("Sign out " + InhabitedServer.ADMINISTRATOR);

    signIn("busy@example.org", InhabitedServer.PASSWORD);
    assertThat(browser.text()).contains("suspended", "looks like scraping");
  }

  @Test
  void whoForgotThePasswordGetsALinkAndSetsAnother() {
    server.holder("forgetful@example.org", Role.API);
    browser.visit("/sign-in");
    browser.follow("Forgot your password?");
    browser.fill("E-mail", "forgetful@example.org");
    browser.press("Send the link");
    assertThat(browser.heading()).isEqualTo("Look into your mailbox");

    signIn(InhabitedServer.ADMINISTRATOR, InhabitedServer.PASSWORD);
    browser.visit("/admin/accounts");
    browser.follow("forgetful@example.org");
    browser.press("Make a link for a new password");
    var link = secret();
    browser.forget();
    browser.visit(link.substring(link.indexOf("/new-password")));
    assertThat(browser.text()).contains("forgetful@example.org");
    browser.fill("New password", NEW_PASSWORD);
    browser.fill("The same again", NEW_PASSWORD);
    browser.press("Set the password");
    assertThat(browser.text()).contains("The new password holds now");
    signIn("forgetful@example.org", NEW_PASSWORD);
    assertThat(browser.heading()).isEqualTo("Your account");
  }

  @Test
  void aHolderGetsAnotherAddressAndEndsASession() throws Exception {
    var id = server.holder("moving@example.org", Role.API);
    signIn("moving@example.org", InhabitedServer.PASSWORD);
    browser.follow("Profile");
    browser.follow("Change it");
    browser.fill("New address", "moved@example.org");
    browser.fill("Your password", InhabitedServer.PASSWORD);
    browser.press("Send the link");
    browser.visit(server.mails().linkTo("moved@example.org", "Confirm your address"));
    browser.press("This is my address");
    assertThat(browser.text()).contains("Sign out moved@example.org");

    server.database().access().sessions().open(id, new Sessions.Client("192.0.2.0", "Elsewhere"));
    browser.follow("Sessions");
    assertThat(browser.text()).contains("Elsewhere", "192.0.2.0", "this one");
    browser.press("Sign out everywhere else");
    assertThat(browser.text()).contains("this one").doesNotContain("Elsewhere");
  }

  @Test
  void aDoubleClickDoesNoHarm() {
    server.holder("hasty@example.org", Role.API);
    browser.visit("/sign-in");
    browser.fill("E-mail", "hasty@example.org");
    browser.fill("Password", InhabitedServer.PASSWORD);
    browser.pressTwice("Sign in");
    assertThat(browser.heading()).isEqualTo("Your account");
    browser.pressTwice("Make a new token");
    assertThat(browser.heading()).isEqualTo("Your new token");
    browser.follow("Password");
    browser.fill("Your password now", InhabitedServer.PASSWORD);
    browser.fill("New password", NEW_PASSWORD);
    browser.fill("The same again", NEW_PASSWORD);
    browser.pressTwice("Change the password");
    assertThat(browser.heading()).isEqualTo("Your account");
    assertThat(browser.all("main summary")).as("tokens").hasSize(1);
  }

  @Test
  void theKeyboardAloneIsEnough() {
    server.holder("keys@example.org", Role.API);
    browser.visit("/sign-in");
    browser.type(Keys.TAB, Keys.ENTER);
    assertThat(browser.path()).as("skipped to the content").isEqualTo("/sign-in#main");
    browser.type(Keys.TAB, Keys.TAB, "keys@example.org");
    browser.leave(() -> browser.type(Keys.TAB, InhabitedServer.PASSWORD, Keys.ENTER));
    assertThat(browser.heading()).isEqualTo("Your account");
  }
}
