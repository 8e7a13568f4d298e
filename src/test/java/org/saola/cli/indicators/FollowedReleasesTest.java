package org.saola.cli.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.ApiClient;
import org.saola.cli.CommandRun;
import org.saola.cli.DemoPackage;
import org.saola.cli.RunningSite;

/** What rests on two lists rests on the releases that it names, from the first answer on. */
final class FollowedReleasesTest {
  private static final String BASE = "/api/saola/v1/";

  @TempDir private Path data;
  @TempDir private Path files;

  @Test
  void speciesOfANewReleaseAreComparedAtOnce() throws Exception {
    try (var site = RunningSite.withDemos(data)) {
      run("datasets", "add", "liste", "--kind", "redlist", "--title", "L");
      importList("1,Lemur catta,Lemuridae,VU\n");
      site.refreshed();
      var client = new ApiClient(URI.create(site.origin()));
      assertThat(client.json(BASE + "comparison?dataset=liste").path("species").asInt()).isOne();
      importList("1,Lemur catta,Lemuridae,VU\n2,Panthera leo,Felidae,EN\n");
      site.refreshed();
      var answer = client.json(BASE + "comparison?dataset=liste");
      assertThat(answer.path("species").asInt()).isEqualTo(2);
      assertThat(answer.path("outcomes").propertyNames())
          .as("the global list has the lion")
          .containsExactly("higher", "lower");
    }
  }

  @Test
  void theGapIsOfTheLawThatIsServed() throws Exception {
    try (var site = RunningSite.withDemos(data).refreshed()) {
      var client = new ApiClient(URI.create(site.origin()));
      var asked = BASE + "indicators/gap?class=MAMMALIA";
      assertThat(client.json(asked).path("law_of_release").asString()).isEqualTo("demo");
      run("import", "--label=later", DemoPackage.copy(files.resolve("package")).toString());
      site.refreshed();
      assertThat(client.json(asked).path("law_of_release").asString()).isEqualTo("later");
    }
  }

  private void importList(String species) throws Exception {
    var list = files.resolve("liste.csv");
    Files.writeString(list, "taxonID,scientificName,family,threatStatus\n" + species);
    run("import", "--dataset=liste", "--scope=N", "--year=2025", list.toString());
  }

  private void run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    CommandRun.succeeding(all.toArray(String[]::new));
  }
}
