package org.saola.api.saola1.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoServer;
import tools.jackson.databind.JsonNode;

/** What a person decided is kept apart from the list, and a check goes on while that is done. */
final class CheckDecisionsTest extends DemoServer {
  @ParameterizedTest(name = "{0}: {1} {2}, because {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"name":"Lion","cites":"cites:64","iucn":"iucn:64"}         | 200 | sure     | a name is decided wherever it stands
          {"row":1,"name":"Lion","cites":"cites:64","iucn":"none"}    | 200 | sure     | a row is decided that has the name
          {"name":"Lion","cites":"cites:64"}                          | 200 | doubtful | of the other list nothing is decided
          {"name":"lion","cites":"cites:64","iucn":"iucn:64"}         | 200 | doubtful | the list has another name
          {"name":"Lion","cites":"cites:99999","iucn":"none"}         | 200 | doubtful | there is no such taxon
          {"row":1,"name":"Tiger","cites":"cites:64"}                 | 422 | row 1 has Lion | it was another list
          {"row":1,"cites":"cites:64"}                                | 422 | needs name     | rows move, names stay
          {"name":"Lion","cites":"24"}                                | 422 | neither a key  | it is no key
          {"name":"Lion","iucn":"none"},{"name":"Lion","iucn":"none"} | 422 | two decisions  | which one counts
          {"name":"Lion","iucn":"none","why":"x"}                     | 422 | has why        | nothing is passed over
          """)
  void decisionsComeApartFromTheList(String decisions, int status, String words, String because)
      throws Exception {
    var file = "{\"decisions\":[" + decisions + "]";
    for (var list :
        List.of(
            file + ",\"names\":[\"Lion\"]}", "{\"names\":[\"Lion\"]," + file.substring(1) + "}")) {
      var answer = client.post("/api/saola/v1/check", list.getBytes(UTF_8));
      assertThat(answer.statusCode()).as(because).isEqualTo(status);
      assertThat(new String(answer.body(), UTF_8)).as(because).contains(words);
    }
  }

  @ParameterizedTest(name = "{0}, because {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"names":["Lion"],"decisions":[{"name":"Lion","iucn":"none"},]}           | line 1, column | a comma too many must not cost decisions
          {"names":["Lion"],"n":1 "decisions":[]}                                   | line 1, column | what comes before them may be wrong too
          {"names":["Lion"],"decisions":[{"name":"Lion","iucn":"none"}]             | line 1, column | the end is missing
          {"names":["Lion"],"decisions":[{"name":"Lion","iucn":"a:1","iucn":"none"}]} | Duplicate    | which one counts
          """)
  void aListOfWhichDecisionsCannotBeReadIsRefusedWithThePlace(
      String list, String words, String because) throws Exception {
    var answer = client.post("/api/saola/v1/check", list.getBytes(UTF_8));
    assertThat(answer.statusCode()).as(because).isEqualTo(422);
    assertThat(new String(answer.body(), UTF_8)).as(because).contains(words);
  }

  @Test
  void aCheckedTableIsReadAgainAsItWasWrittenThoughTextsInItHaveOtherDelimiters() throws Exception {
    var checked = checked("species,n\nPanthera leo,1\nLion,2\n");
    assertThat(checked).contains("India.; II:").contains("\nLion,2,3,doubtful,");
    assertThat(checked(checked)).isEqualTo(checked);
  }

  private static String checked(String table) throws Exception {
    var answer = client.post("/api/saola/v1/check?format=csv", "text/csv", table);
    assertThat(answer.statusCode()).isEqualTo(200);
    return new String(answer.body(), UTF_8);
  }

  @Test
  void decisionsAreFoundHoweverManyBlanksStandBeforeThem() throws Exception {
    var list =
        " ".repeat(100)
            + "{\"names\":[\"Lion\"],\"decisions\":"
            + "[{\"name\":\"Lion\",\"cites\":\"cites:64\",\"iucn\":\"iucn:64\"}]}";
    var answer = client.post("/api/saola/v1/check", list.getBytes(UTF_8));
    assertThat(new String(answer.body(), UTF_8)).contains("\"sure\"");
  }

  @Test
  void nothingIsDecidedOfACheckThatGoesOn() throws Exception {
    var list = "name\n" + "Panthera leo of Somebody, 1758\n".repeat(100_000);
    var begun = client.post("/api/saola/v1/check/jobs", list.getBytes(UTF_8));
    var job = begun.headers().firstValue("Location").orElseThrow();
    var decided =
        client.post(
            job + "/decisions",
            "{\"decisions\":[{\"name\":\"Lion\",\"iucn\":\"none\"}]}".getBytes(UTF_8));
    assertThat(client.send("DELETE", job).statusCode()).isEqualTo(200);
    assertThat(decided.statusCode()).as("of rows to come nothing would be kept").isEqualTo(409);
    assertThat(new String(decided.body(), UTF_8)).contains("the check goes on");
  }

  @Test
  void aFormHasTheListAndItsDecisions() throws Exception {
    var form =
        """
        --x
        Content-Disposition: form-data; name="list"; filename="a.csv"

        name,n
        Lion,1
        --x
        Content-Disposition: form-data; name="decisions"; filename="d.json"

        {"decisions":[{"name":"Lion","cites":"cites:64","iucn":"iucn:64"}]}
        --x--
        """
            .replace("\n", "\r\n");
    var answer = client.post("/api/saola/v1/check", "multipart/form-data; boundary=x", form);
    assertThat(new String(answer.body(), UTF_8)).contains(",decided,").contains("iucn:64");
  }

  @Test
  void aCheckGoesOnWhileTheClientAsks() throws Exception {
    var begun =
        client.post("/api/saola/v1/check/jobs", "name\nLion\nPanthera leo\n".getBytes(UTF_8));
    assertThat(begun.statusCode()).isEqualTo(202);
    var job = begun.headers().firstValue("Location").orElseThrow();
    var progress = awaitEnd(job);
    assertThat(progress.path("done").asInt()).isEqualTo(2);
    assertThat(progress.path("doubtful").asInt()).isEqualTo(1);
    var decided =
        client.post(
            progress.path("decisions").asString(),
            "{\"decisions\":[{\"name\":\"Lion\",\"cites\":\"cites:64\",\"iucn\":\"none\"}]}"
                .getBytes(UTF_8));
    assertThat(json(decided).path("decided").asInt()).isEqualTo(1);
    assertThat(json(client.get(progress.path("decisions").asString())).toString())
        .contains("\"row\":2,\"name\":\"Lion\"");
    assertThat(new String(client.get(job + "/result?format=csv").body(), UTF_8))
        .contains("Lion,2,sure")
        .contains("Panthera leo,3,sure");
    assertThat(client.get("/check/" + progress.path("key").asString()).statusCode())
        .as("people decide what a program sent")
        .isEqualTo(200);
    assertThat(client.send("DELETE", job).statusCode()).isEqualTo(200);
    assertThat(client.get(job).statusCode()).isEqualTo(404);
    assertThat(client.get(job + "/result").statusCode()).isEqualTo(404);
  }

  private static JsonNode awaitEnd(String job) throws Exception {
    var progress = json(client.get(job));
    while (List.of("waiting", "running").contains(progress.path("state").asString())) {
      LockSupport.parkNanos(2_000_000);
      progress = json(client.get(job));
    }
    return progress;
  }

  private static JsonNode json(HttpResponse<byte[]> answer) {
    return ApiClient.JSON.readTree(answer.body());
  }
}
