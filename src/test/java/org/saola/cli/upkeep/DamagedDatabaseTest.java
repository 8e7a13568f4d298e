package org.saola.cli.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoData;
import org.saola.cli.DemoTaxa;
import org.saola.cli.RunningSite;
import org.saola.store.DatabaseSettings;
import org.saola.store.sql.DatabaseException;

/** A disk that forgets bits makes answers fail; it never makes them wrong. */
final class DamagedDatabaseTest {
  private static final int COPIES = 12;
  private static final int BODIES = 1350;
  private static final int FLIPS = 60;
  private static final List<String> OF_TAXON =
      List.of("cites_legislation", "eu_legislation.xml", "distributions", "references");

  @TempDir private Path directory = Path.of("");
  private final Map<String, byte[]> right = new LinkedHashMap<>();
  private byte[] whole = {};

  private record Outcome(int answered, int failed, List<String> wrong) {}

  @BeforeEach
  void askWhatIsRight() throws Exception {
    var data = directory.resolve("whole");
    try (var site = RunningSite.with(DemoData.WHOLE, data).refreshed()) {
      var client = new ApiClient(URI.create(site.origin()));
      for (var target : targets(client)) {
        right.put(target, ask(client, target).body());
      }
    }
    whole = Files.readAllBytes(data.resolve("saola.db"));
  }

  private static List<String> targets(ApiClient client) throws Exception {
    var targets = new ArrayList<String>();
    for (int page = 1; page <= 10; page++) {
      targets.add("/api/v1/taxon_concepts?per_page=10&language=en&page=" + page);
      targets.add("/api/v4/red_list_categories/VU?page=" + page);
      targets.add("/api/saola/v1/changes?limit=10&since=" + 10 * page);
    }
    for (var entry : client.json("/api/v4/red_list_categories/VU").path("assessments")) {
      targets.add("/api/v4/assessment/" + entry.path("assessment_id").asInt());
      targets.add("/api/v4/taxa/sis/" + entry.path("sis_taxon_id").asInt());
    }
    for (int id : DemoTaxa.ids(client)) {
      OF_TAXON.forEach(each -> targets.add("/api/v1/taxon_concepts/%d/%s".formatted(id, each)));
    }
    return targets;
  }

  /** As they travel, compressed or not, in turns. */
  private static HttpResponse<byte[]> ask(ApiClient client, String target) throws Exception {
    return target.hashCode() % 2 == 0
        ? client.get(target)
        : client.get(target, "Accept-Encoding", "gzip");
  }

  /** What a server makes of a copy; a start that is refused is a failure of every answer. */
  private Outcome serve(byte[] content, String name) throws Exception {
    var data = Files.createDirectory(directory.resolve(name));
    Files.write(data.resolve("saola.db"), content);
    Files.copy(directory.resolve("whole/secret.key"), data.resolve("secret.key"));
    try (var site = RunningSite.over(new DatabaseSettings(data, null)).refreshed()) {
      return askAll(new ApiClient(URI.create(site.origin())));
    } catch (DatabaseException e) {
      assertThat(e).hasMessageContaining("damaged");
      return new Outcome(0, right.size(), List.of());
    }
  }

  private Outcome askAll(ApiClient client) throws Exception {
    int failed = 0;
    var wrong = new ArrayList<String>();
    for (var expected : right.entrySet()) {
      var answer = ask(client, expected.getKey());
      if (answer.statusCode() == 500) {
        failed++;
      } else if (answer.statusCode() != 200 || !Arrays.equals(answer.body(), expected.getValue())) {
        wrong.add(answer.statusCode() + " " + expected.getKey());
      }
    }
    return new Outcome(right.size() - failed, failed, wrong);
  }

  private byte[] damaged(Random random) {
    var copy = whole.clone();
    for (int flip = 0; flip < FLIPS; flip++) {
      copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return copy;
  }

  @Test
  void everyBodyIsRightOrFails() throws Exception {
    int answered = 0;
    int failed = 0;
    for (int seed = 0; seed < COPIES; seed++) {
      var outcome = serve(damaged(new Random(seed)), "copy" + seed);
      assertThat(outcome.wrong()).as("copy %d", seed).isEmpty();
      answered += outcome.answered();
      failed += outcome.failed();
    }
    assertThat(answered + failed).isGreaterThanOrEqualTo(BODIES);
    assertThat(failed).as("the damage was met").isPositive();
    assertThat(answered).as("one damaged record does not take the others away").isPositive();
  }
}
