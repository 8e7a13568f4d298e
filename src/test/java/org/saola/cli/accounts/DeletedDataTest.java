package org.saola.cli.accounts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.saola.access.Actor;
import org.saola.access.PasswordHash;
import org.saola.access.Profile;
import org.saola.access.Purpose;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.cli.ApiClient;
import org.saola.cli.CommandRun;
import org.saola.http.server.HttpServer;
import org.saola.http.server.HttpSettings;
import org.saola.site.Site;
import org.saola.site.SiteSettings;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.accounts.NewAccount;
import org.saola.store.usage.UsageLog;
import org.saola.store.usage.UsageSettings;

/** Deleted means deleted: whoever takes the files finds nothing of who was deleted. */
@Timeout(120)
class DeletedDataTest {
  private static final String EMAIL = "vanishing@example.org";
  private static final String NAME = "Vera Vanishing";
  private static final String QUERY = "Evanescens";
  private static final List<String> PERSONAL =
      List.of(EMAIL, NAME, QUERY, "vanishing.soon@example.org", "Society of Vanishers");

  @TempDir private Path directory;

  @SuppressWarnings("NullAway.Init")
  private Database database;

  @SuppressWarnings("NullAway.Init")
  private UsageLog usage;

  @SuppressWarnings("NullAway.Init")
  private HttpServer server;

  @BeforeEach
  void start() throws Exception {
    database = Database.open(new DatabaseSettings(directory, null));
    usage = database.usage().startLog(new UsageSettings(Duration.ofDays(90), 50));
    var site = new Site(database, SiteSettings.plain(false).with(usage), Clock.systemUTC());
    server = HttpServer.start(HttpSettings.of("127.0.0.1", 0), site);
    for (int i = 0; i < 200; i++) {
      create("neighbour%d@example.org".formatted(i), "Neighbour");
    }
    create(EMAIL, NAME);
    site.refresh();
    live();
  }

  @AfterEach
  void stop() {
    server.close();
    usage.close();
    database.close();
  }

  private void create(String email, String name) {
    var profile =
        new Profile(name, "Society of Vanishers", "Peru", Purpose.RESEARCH, name + " counts.");
    var password = name.equals(NAME) ? PasswordHash.of(People.PASSWORD) : null;
    var society = name.equals(NAME) ? profile : new Profile(name, "x", "Peru", Purpose.OTHER, "");
    var account = new NewAccount(email, society, Role.API, Standing.ACTIVE, "1", password);
    assertThat(database.access().accounts().create(account, Actor.COMMAND_LINE)).isPresent();
  }

  /** What people do with an account. */
  private void live() throws Exception {
    var access = database.access();
    var account = access.accounts().find(EMAIL).orElseThrow();
    access.addresses().prepare(account.id(), "vanishing.soon@example.org");
    var token = access.tokens().create(account.id(), NAME, null, Actor.of(account)).orElseThrow();
    access.refresh();
    var client = new ApiClient(URI.create(origin()));
    for (int i = 0; i < 300; i++) {
      client.get(
          "/api/v4/taxa/scientific_name?genus_name=%s&species_name=s%d".formatted(QUERY, i),
          "Authorization",
          token.secret().text());
    }
    usage.flush().join();
    assertThat(PERSONAL).allSatisfy(text -> assertThat(filesWith(text)).as(text).isNotEmpty());
  }

  private String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  private List<Path> filesWith(String text) throws IOException {
    var sought = new String(text.getBytes(UTF_8), ISO_8859_1);
    try (var files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, sought)).toList();
    }
  }

  private static boolean holds(Path file, String sought) {
    try {
      return Files.readString(file, ISO_8859_1).contains(sought);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void assertNothingIsLeft() {
    assertThat(Stream.concat(PERSONAL.stream(), Stream.of(EMAIL.replace("@", "%40"))))
        .allSatisfy(text -> assertThat(filesWith(text)).as(text).isEmpty());
  }

  @Test
  void nothingOfWhoDeletesTheAccountIsInAnyFile() throws Exception {
    var browser = People.signedIn(origin(), EMAIL);
    var page = "/account/delete";
    var answer = browser.submit(page, page, Map.of("password", People.PASSWORD));
    assertThat(answer.body()).contains("Your account is deleted");
    assertNothingIsLeft();
  }

  @Test
  void norOfWhomTheOperatorDeletesBesideTheServer() {
    CommandRun.succeeding("user", "delete", EMAIL, "--data", directory.toString());
    assertNothingIsLeft();
  }

  @Test
  void aReaderDelaysItAndDoesNotPreventIt() throws Exception {
    var account = database.access().accounts().find(EMAIL).orElseThrow();
    try (var reader =
            java.sql.DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("saola.db"));
        var statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      try (var row = statement.executeQuery("select email from account")) {
        assertThat(row.next()).isTrue();
        database.access().accounts().delete(account.id(), Actor.of(account));
      }
    }
    database.usage().forgetAccount(account.id());
    database.access().refresh();
    assertNothingIsLeft();
  }
}
