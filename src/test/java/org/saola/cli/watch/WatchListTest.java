package org.saola.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.access.Actor;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoData;
import org.saola.cli.LocalServer;
import org.saola.cli.accounts.People;
import org.saola.store.DatabaseSettings;

/** The holder of an account follows taxa, and a reader of feeds hears of their changes alone. */
final class WatchListTest {
  private static final String PAGE = "/account/watch";
  private static final String EMAIL = "bo@example.org";
  private static final Pattern FEED = Pattern.compile("/watch\\.json\\?token=[0-9a-f]{64}");

  @TempDir private Path directory;

  @Test
  void whatIsWatchedComesWithTheFeed() throws Exception {
    DemoData.WHOLE.copyTo(directory);
    try (var server = LocalServer.start(new DatabaseSettings(directory, null))) {
      long id = People.create(server.database(), EMAIL, Role.API);
      var access = server.database().access();
      var browser = People.signedIn(server.base().toString(), EMAIL);
      assertThat(browser.submit(PAGE, PAGE, Map.of("taxon", "cites:24")).statusCode())
          .isEqualTo(303);
      assertThat(browser.get(PAGE).body()).contains("<i>Loxodonta africana</i>", "speciesplus");
      assertThat(browser.submit(PAGE, PAGE, Map.of("taxon", "Nemo nemo")).body())
          .contains("Neither list has a taxon that is called exactly so");
      browser.submit(PAGE, PAGE, Map.of("taxon", "Panthera leo"));
      assertThat(access.watchLists().list(id))
          .extracting(each -> each.name() + " of " + each.dataset())
          .containsExactly(
              "Loxodonta africana of speciesplus",
              "Panthera leo of redlist",
              "Panthera leo of speciesplus");

      var made = FEED.matcher(browser.submit(PAGE, PAGE + "/feed", Map.of()).body());
      assertThat(made.find()).isTrue();
      var feed = made.group();
      var client = new ApiClient(URI.create(server.base().toString()));
      var titles = client.json(feed).path("items").findValuesAsString("title");
      assertThat(titles).isNotEmpty();
      assertThat(titles)
          .allSatisfy(
              title -> assertThat(title).containsAnyOf("Loxodonta africana", "Panthera leo"));
      var atom = client.text(feed.replace(".json", ".atom"));
      assertThat(atom).as("not the account's").contains("<feed").doesNotContain("/" + id + "<");
      var guessed = feed.substring(0, feed.length() - 1) + (feed.endsWith("0") ? "1" : "0");
      assertThat(client.get(guessed).statusCode()).isEqualTo(404);

      browser.submit(PAGE, PAGE + "/remove", Map.of("dataset", "redlist", "taxon", "15951"));
      access.accounts().setStanding(id, Standing.SUSPENDED, "too much", Actor.COMMAND_LINE);
      assertThat(client.get(feed).statusCode()).as("of one who may not ask").isEqualTo(404);
      access.accounts().delete(id, Actor.COMMAND_LINE);
      assertThat(access.watchLists().list(id)).isEmpty();
    }
  }
}
