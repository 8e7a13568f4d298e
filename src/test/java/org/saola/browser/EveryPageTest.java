package org.saola.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.access.Actor;
import org.saola.access.PasswordHash;
import org.saola.access.Profile;
import org.saola.access.Purpose;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.cli.server.InhabitedServer;
import org.saola.store.accounts.NewAccount;
import org.saola.store.accounts.Sessions;
import org.saola.visit.VisitorRoute;
import org.saola.web.page.ThemeHandler;
import org.saola.web.search.SearchPages;

/**
 * Every page there is, as those see it whom it is for: found by following all links, and by sending
 * all forms as they stand. None may have a fault.
 */
final class EveryPageTest {
  private static final String HOLDER =
      "a.person.with-a-remarkably-long-name@department-of-zoology.university.example.org";

  /** Somebody who has not confirmed the address. */
  private static final String UNCONFIRMED = "unknown@example.org";

  /** Somebody with a second factor. */
  private static final String CAREFUL = "careful@example.org";

  /** Not pages: answers of APIs, and files to keep. */
  static final Pattern NO_PAGE = Pattern.compile("/(api|health|downloads|cite)/.*|/account/export");

  /** Pages of one kind, after what they have in common. */
  private static final Pattern MANY =
      Pattern.compile("(/(?:species|countries|groups|changes|names)/)[^?]+");

  private static final int ENOUGH = 2;

  private static InhabitedServer server;
  private static Chromium browser;
  private static PageInspection inspection;

  private final Set<String> seen = new TreeSet<>();
  private final Set<String> sent = new TreeSet<>();
  private final Map<String, Integer> looks = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    server = InhabitedServer.start(directory);
    browser = Chromium.open(server.origin());
    inspection = new PageInspection(browser);
    var access = server.database().access();
    var holder = server.holder(HOLDER, Role.API);
    var token =
        access
            .tokens()
            .create(holder, "laptop in the field station", null, Actor.COMMAND_LINE)
            .orElseThrow();
    access.tokens().create(holder, "w".repeat(90), null, Actor.COMMAND_LINE);
    for (var path : List.of("/api/v1/taxon_concepts", "/api/v4/taxa/sis/1")) {
      ask(path, token.secret().text());
    }
    for (var browserName : List.of("Firefox on Linux", "Safari on iPhone", "")) {
      access.sessions().open(holder, new Sessions.Client("192.0.2.0", browserName));
    }
    access.accounts().acceptTerms(holder, "older ones");
    var waiting = server.holder("waiting@example.org", Role.API);
    access.accounts().setStanding(waiting, Standing.PENDING, "", Actor.COMMAND_LINE);
    var profile = new Profile("A", "B", null, Purpose.OTHER, "C");
    var password = PasswordHash.of(InhabitedServer.PASSWORD);
    access
        .accounts()
        .signUp(
            new NewAccount(UNCONFIRMED, profile, Role.API, Standing.PENDING, "1", password), false);
    access.watchLists().add(holder, "speciesplus", 24, "Loxodonta africana");
    OrderedJobs.add(server.database().jobs());
    server.storeUsage();
  }

  private static void ask(String path, String token) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(server.origin() + path))
              .header("Authorization", token)
              .header("X-Authentication-Token", token);
      client.send(request.build(), BodyHandlers.discarding());
    }
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    server.close();
  }

  @Test
  void noPageHasAFault() throws IOException {
    browser.forget();
    follow(
        "",
        new HashSet<>(),
        "/",
        "/sign-in",
        "/nothing",
        "/new-password?token=x",
        SentLinks.reset(server.database().access(), HOLDER),
        SentLinks.signUp(server.database().access()));
    followAs(HOLDER, "/account", SentLinks.address(server.database().access(), HOLDER));
    followAs(UNCONFIRMED, "/account");
    followAs(InhabitedServer.ADMINISTRATOR, "/admin");
    browser.forget();
    useASecondFactor();
    assertThat(faults).isEmpty();
    assertThat(server.bases())
        .filteredOn(base -> !base.equals(SearchPages.SUGGEST)) // a piece of other pages
        .allMatch(base -> seen.stream().anyMatch(path -> path.startsWith(base)));
    assertThat(server.routes()).filteredOn(route -> !isKnown(route)).isEmpty();
  }

  private void useASecondFactor() throws IOException {
    server.holder(CAREFUL, Role.API);
    signIn(CAREFUL);
    var steps = new SecondFactorSteps(browser, sent, this::inspect);
    var codes = steps.setUp();
    browser.forget();
    enter(CAREFUL);
    steps.enter(codes.getFirst());
    steps.giveUp(codes.getLast());
  }

  private boolean isKnown(VisitorRoute route) {
    return NO_PAGE.matcher(route.path().toString()).matches()
        || OrderedJobs.isTriedElsewhere(route)
        || (route.method().equals("POST") ? sent : seen)
            .stream().map(path -> path.replaceFirst("\\?.*", "")).anyMatch(route::liesAt);
  }

  /** Looks at what others have not seen; everybody has another page of the account. */
  private void followAs(String email, String... beginnings) throws IOException {
    browser.forget();
    signIn(email);
    var known = new HashSet<>(seen);
    known.remove("/account");
    follow(email, known, beginnings);
  }

  /** Looks at all pages that links lead to, but for those known already, and sends their forms. */
  private void follow(String email, Set<String> known, String... beginnings) throws IOException {
    var ahead = new ArrayDeque<>(List.of(beginnings));
    var forms = new HashSet<String>();
    while (!ahead.isEmpty()) {
      var path = ahead.remove();
      if (known.add(path) && isWorthALook(path)) {
        browser.visit(path);
        seen.add(path);
        if (browser.path().equals(path) || known.add(browser.path())) {
          seen.add(browser.path());
          inspect();
          targets("a[href]:not([download])", "href").stream()
              .filter(target -> !NO_PAGE.matcher(target).matches())
              .forEach(ahead::add);
          sendForms(email, forms);
        }
      }
    }
  }

  /** Of pages that come in many, such as those of species, a few are looked at. */
  private boolean isWorthALook(String path) {
    var kind = MANY.matcher(path).replaceFirst("$1*").replaceFirst("\\?.*", "?");
    return kind.equals(path) || looks.merge(kind, 1, Integer::sum) <= ENOUGH;
  }

  private void inspect() throws IOException {
    var page = browser.path();
    inspection.faults().forEach(fault -> faults.add(page + ": " + fault));
  }

  /** The places on this server that parts of the page name. */
  private static List<String> targets(String selector, String attribute) {
    return browser.attributes(selector, attribute).stream()
        .filter(target -> target.startsWith("/"))
        .map(target -> target.replaceFirst("#.*", ""))
        .toList();
  }

  /** Sends the forms of the page as they stand, of those with like paths one. */
  private void sendForms(String email, Set<String> forms) throws IOException {
    var page = browser.path();
    for (var action : targets("form", "action")) {
      // the choice of a theme would hold for all pages that are looked at afterwards
      if (!action.equals(ThemeHandler.PATH)
          && forms.add(action.replaceAll("[0-9a-f]{64}|[0-9]+", "N"))) {
        turnTo(page);
        send(action);
        sent.add(action);
        if (browser.path().equals(action)) {
          inspect();
        }
        if (!email.isEmpty() && browser.cookie("saola_session").isEmpty()) {
          signIn(email);
        }
      }
    }
  }

  private static void turnTo(String page) {
    if (!browser.path().equals(page)) {
      browser.visit(page);
      if (page.contains("?token=")) {
        browser.complaints(); // a form may have used the link up
      }
    }
  }

  private static void send(String action) {
    browser.run("document.querySelectorAll('details').forEach(folded => folded.open = true)");
    browser.run("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
    browser.leave(browser.all("form[action='" + action + "'] button").getFirst()::click);
  }

  /** As a form does it, which takes a second for the password. */
  private static void signIn(String email) {
    var access = server.database().access();
    var account = access.accounts().find(email).orElseThrow();
    var client = new Sessions.Client("192.0.2.1", "Chromium on Linux");
    browser.cookie("saola_session", access.sessions().open(account.id(), client).text());
  }

  private static void enter(String email) {
    browser.visit("/sign-in");
    browser.fill("E-mail", email);
    browser.fill("Password", InhabitedServer.PASSWORD);
    browser.press("Sign in");
  }

  @Test
  void aPageWithFaultsIsFoundOut() throws IOException {
    browser.forget();
    browser.visit("/sign-in");
    browser.run(
        """
        const main = document.querySelector('main');
        main.insertAdjacentHTML('beforeend', '<h1>second</h1><h4>deep</h4><input name="bare" type="text">'
            + '<img src="/assets/none.png"><style>a:focus-visible { color: red }</style>'
            + '<p><span class="laws">II</span></p><p id="main">' + 'w'.repeat(400) + '</p><a href="/">go</a>');
        const link = main.lastElementChild;
        link.style.outline = 'none';
        link.style.color = '#999';
        link.style.background = '#777';
        main.querySelector('p#main').style.overflowWrap = 'normal';
        """);
    assertThat(String.join("\n", inspection.faults()))
        .contains(
            "2 h1",
            "h4 follows h1",
            "no label: bare",
            "no law named: II",
            "id twice: main",
            "focus not seen: <a href=\"/\"")
        .contains("at width 360 wider", "color-contrast: <a", "in the dark color-contrast")
        .contains("not loaded:", "Content Security Policy", "status of 404");
  }
}
