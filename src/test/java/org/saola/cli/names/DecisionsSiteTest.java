package org.saola.cli.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.access.Role;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoData;
import org.saola.cli.DemoPackage;
import org.saola.cli.RunningSite;
import org.saola.cli.accounts.People;
import org.saola.cli.mirror.MirroredServer;
import org.saola.ingest.InputFiles;
import org.saola.progress.Progress;
import org.saola.publish.ImportOptions;
import org.saola.publish.Importer;
import org.saola.store.release.Dataset;
import tools.jackson.databind.JsonNode;

/** What people decide of links by the API holds, says who and when, and opens again. */
final class DecisionsSiteTest {
  private static final String BASE = "/api/saola/v1/";
  private static final String DECISIONS = BASE + "crosswalk/decisions";

  @TempDir private Path directory;

  private RunningSite site;
  private ApiClient client;
  private String token;

  @BeforeEach
  void start() throws Exception {
    site = RunningSite.with(DemoData.WHOLE, directory.resolve("data"));
    token = MirroredServer.token(site.database(), Role.ADMIN);
    People.create(site.database(), "reviewer@example.org", Role.ADMIN);
    site.refreshed();
    client = new ApiClient(URI.create(site.origin()));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private HttpResponse<String> post(String fields) throws Exception {
    return site.send(
        site.request(DECISIONS)
            .POST(BodyPublishers.ofString("{" + fields.replace('\'', '"') + "}"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token));
  }

  /** What stands at Panthera leo of links, as relation, question and target. */
  private String links(String key) throws Exception {
    var taxa = client.json(BASE + "species/" + key).path("lists").path(1).path("taxa");
    return taxa.valueStream()
        .map(each -> {
          var relation = each.path("relation");
          return each.path("key").asString()
              + " "
              + relation.path("relation").asString()
              + (relation.path("question").asBoolean() ? "?" : "");
        })
        .toList()
        .toString();
  }

  private JsonNode decision(String redList) throws Exception {
    return client
        .json(DECISIONS)
        .path("decisions")
        .valueStream()
        .filter(each -> each.path("iucn_id").asString().equals(redList))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRejectedLinkIsGoneAndAnAcceptedOneThereWithWhoAndWhen() throws Exception {
    var before = Instant.now().minusSeconds(1);
    var rejected =
        post("'decision':'reject','cites_id':'cites:64','iucn_id':'iucn:64','note':'no lion'");
    assertThat(rejected.statusCode()).as(rejected.body()).isEqualTo(200);
    assertThat(links("cites:64")).isEqualTo("[]");
    var made = decision("iucn:64");
    assertThat(made.path("decision").asString()).isEqualTo("reject");
    assertThat(made.path("note").asString()).isEqualTo("no lion");
    assertThat(made.path("decided_by").asString()).contains("admin@example.org");
    assertThat(Instant.parse(made.path("decided_at").asString()))
        .isBetween(before, Instant.now().plusSeconds(1));
    assertThat(made.path("state").asString()).isEqualTo("holds");

    assertThat(post("'decision':'accept','cites_id':'cites:64','iucn_id':'iucn:64'").statusCode())
        .isEqualTo(200);
    assertThat(links("cites:64")).isEqualTo("[iucn:64 exact]");
    assertThat(post("'decision':'withdraw','cites_id':'cites:64','iucn_id':'iucn:64'").statusCode())
        .isEqualTo(200);
    assertThat(client.json(DECISIONS).path("decisions")).isEmpty();
  }

  @Test
  void anotherTargetTakesThePlaceOfTheOneThatNamesFound() throws Exception {
    var answer =
        post(
            "'decision':'accept','cites_id':'cites:64','iucn_id':'iucn:24','relation':'synonym',"
                + "'direction':'equal','instead_of':'iucn:64','note':'another'");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(links("cites:64")).isEqualTo("[iucn:24 synonym]");
    assertThat(decision("iucn:24").path("note").asString()).isEqualTo("another");
    assertThat(decision("iucn:64").path("decision").asString()).isEqualTo("reject");
  }

  @Test
  void aDecisionOfOtherNamesIsOpenAgainAndTheSpeciesTellsIt() throws Exception {
    var answer =
        post("'decision':'accept','cites_id':'cites:64','iucn_id':'iucn:64','note':'looked at'");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    importRenamed();
    var patience = Instant.now().plusSeconds(60);
    do {
      site.refreshed();
    } while (!links("cites:64").equals("[iucn:64 exact?]") && Instant.now().isBefore(patience));
    var link = client.json(BASE + "species/cites:64").path("lists").path(1).path("taxa").path(0);
    assertThat(link.path("relation").path("question").asBoolean()).isTrue();
    assertThat(link.path("relation").path("evidence").toString()).contains("decision-reopened");
    assertThat(link.path("relation").path("carry").asString()).isEqualTo("review");
    assertThat(link.has("red_list")).as("nothing is carried over").isFalse();
    assertThat(decision("iucn:64").path("state").asString()).isEqualTo("reopened");
  }

  @Test
  void thePageOfReviewShowsWhoDecidedAndWhen() throws Exception {
    assertThat(post("'decision':'reject','cites_id':'cites:64','iucn_id':'iucn:64'").statusCode())
        .isEqualTo(200);
    var made = decision("iucn:64");
    var page = People.signedIn(site.origin(), "reviewer@example.org").get("/review").body();
    assertThat(page)
        .contains("/species/cites:64", "/species/iucn:64")
        .contains(made.path("decided_by").asString())
        .contains(made.path("decided_at").asString().substring(0, 10));
  }

  private void importRenamed() throws Exception {
    var folder = directory.resolve("renamed");
    var taxa = DemoPackage.copy(folder).resolve("taxon_concepts.csv");
    var table = Files.readString(taxa);
    var renamed = table.replace("Panthera leo,\"(Linnaeus", "Panthera leo,\"(Nobody");
    assertThat(renamed).isNotEqualTo(table);
    Files.writeString(taxa, renamed);
    try (var inputs = InputFiles.open(folder)) {
      new Importer(site.database(), directory, Progress.SILENT)
          .run(
              Optional.of(Dataset.SPECIES_PLUS),
              Optional.empty(),
              List.of(inputs),
              ImportOptions.labelled("renamed", null));
    }
  }
}
