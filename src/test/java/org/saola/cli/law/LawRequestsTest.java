package org.saola.cli.law;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.ApiClient;
import org.saola.cli.CommandRun;
import org.saola.cli.LocalServer;

/** Questions about days and shipments to the demo, as the guide shows them, and bad ones. */
class LawRequestsTest {
  private static final String AS_OF = "/api/saola/v1/as-of";
  private static final String DECISION = "/api/saola/v1/trade/decision";
  private static final String CSV = "text/csv";

  @TempDir private static Path directory;
  private static LocalServer server;
  private static ApiClient client;

  @BeforeAll
  static void serve() throws Exception {
    server = LocalServer.startDemo(directory);
    client = new ApiClient(server.base());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theExamplesOfTheGuideWork() throws Exception {
    var law = client.json(AS_OF + "?kind=law&taxon=Loxodonta%20africana&date=1997-09-18");
    assertThat(law.path("first").asString()).isEqualTo("I/II");
    assertThat(law.path("clock").asString()).isEqualTo("effective_at");
    assertThat(law.path("release").path("label").asString()).isEqualTo("demo");
    var decision =
        client.json(
            DECISION
                + "?taxon=Loxodonta%20africana&exporter=BW&importer=DE&date=2023-06-01"
                + "&source=W&purpose=H&term=TRO&language=fr");
    assertThat(decision.path("outcome").asString()).isEqualTo("documents_required");
    assertThat(decision.path("annex").asString()).isEqualTo("B");
    assertThat(decision.path("disclaimer").asString()).startsWith("Information, et non conseil");
    assertThat(decision.path("data_day").asString()).isNotBlank();
  }

  @Test
  void commandsSayTheSame() {
    var data = directory.toString();
    assertThat(
            CommandRun.succeeding(
                    "as-of",
                    "Loxodonta africana",
                    "--date",
                    "1997-09-18",
                    "--country",
                    "ZA",
                    "--data",
                    data)
                .out())
        .contains("CITES  I/II", "population of ZA  CITES I");
    assertThat(
            CommandRun.succeeding(
                    "trade",
                    "Loxodonta africana",
                    "--from",
                    "BW",
                    "--to",
                    "DE",
                    "--date",
                    "2023-06-01",
                    "--source",
                    "W",
                    "--purpose",
                    "H",
                    "--term",
                    "TRO",
                    "--data",
                    data)
                .out())
        .startsWith("documents_required")
        .contains("export permit, BW", "x R1:20", "not legal advice");
  }

  @Test
  void listsKeepTheirOrder() throws Exception {
    var body = "name,date\nLoxodonta africana,1990-01-17\nNobody knows,2000\nPanthera leo,2020\n";
    var answer = text(client.post(AS_OF + "?format=csv", CSV, body));
    assertThat(answer.lines().map(line -> line.split(",", 4)[0]))
        .containsExactly("name", "Loxodonta africana", "Nobody knows", "Panthera leo");
    assertThat(answer.lines().skip(1).map(line -> line.split(",", 5)[3]))
        .containsExactly("listed", "name_unknown", "listed");
    assertThat(answer.lines().skip(1).map(line -> line.split(",", 4)[1]))
        .containsExactly("1990-01-17", "2000-12-31", "2020-12-31");
  }

  @Test
  void aMatrixHasAllPairs() throws Exception {
    var body = "{\"names\":[\"Panthera leo\",\"Lemur catta\"],\"dates\":[\"1980\",\"2020\"]}";
    var rows =
        ApiClient.JSON.readTree(text(client.post(AS_OF + "?basis=year", "application/json", body)));
    assertThat(rows.path("rows").size()).isEqualTo(4);
    assertThat(rows.path("rows").get(3).path("name").asString()).isEqualTo("Lemur catta");
  }

  @Test
  void manyPairsAreStreamed() throws Exception {
    var body =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "Panthera leo,%d-01-01".formatted(1980 + i % 40))
            .collect(Collectors.joining("\n", "name,date\n", "\n"));
    assertThat(text(client.post(AS_OF + "?format=ndjson", CSV, body)).lines()).hasSize(20_000);
  }

  @Test
  void shipmentsComeBackWithWhatTheyBrought() throws Exception {
    var body =
        """
        case,taxon,exporter,importer,date,source,purpose,term,quantity,unit
        7,Loxodonta africana,BW,US,2023-06-01,W,H,TRO,2,KIL
        8,Nobody knows,BW,US,2023-06-01,W,H,TRO,2,KIL
        """;
    var answer = text(client.post(DECISION + "?format=csv", CSV, body));
    assertThat(answer.lines().skip(1).map(line -> line.split(",", 4)[1])).containsExactly("2", "2");
    assertThat(answer)
        .contains("export_permit@BW", "unknown_taxon", "Information, not legal advice");
  }

  @Test
  void badQuestionsAreTold() throws Exception {
    assertThat(client.get(AS_OF + "?taxon=Loxodonta%20afrcana&date=2000-01-01").body())
        .asString(UTF_8)
        .contains("\"status\":404", "Loxodonta africana");
    assertThat(
            client
                .get(AS_OF + "?kind=place&taxon=Panthera%20leo&date=2000-01-01&country=XX")
                .statusCode())
        .isEqualTo(422);
    assertThat(client.get(AS_OF + "?taxon=Panthera%20leo&date=soon").statusCode()).isEqualTo(400);
    assertThat(client.get(DECISION + "?taxon=Panthera%20leo&transit=ZA").statusCode())
        .isEqualTo(400);
    var invalid = client.get(DECISION + "?taxon=Panthera%20leo&exporter=ZA&importer=DE&date=2023");
    assertThat(invalid.statusCode()).isEqualTo(422);
    assertThat(invalid.body()).asString(UTF_8).contains("invalid_request", "\"rule\":\"V1\"");
    assertThat(client.post(AS_OF, CSV, "a,b\n1,2\n").statusCode()).isEqualTo(400);
    assertThat(client.post(DECISION, CSV, "taxon,color\na,red\n").statusCode()).isEqualTo(400);
  }

  @Test
  void whatCanNotBeReadIsToldWithItsPlace() throws Exception {
    for (var path : List.of(AS_OF, DECISION)) {
      assertThat(refusal(client.post(path, "application/x-ndjson", "\n\n{\"name\"")))
          .as(path)
          .contains("line 3 of the body is no JSON");
      assertThat(refusal(client.post(path, "application/json", "{\"pairs\":\n[")))
          .as(path)
          .contains("line 2 of the body is no JSON");
      assertThat(refusal(client.post(path, new byte[] {'{', (byte) 0xff})))
          .as(path)
          .contains("the body is not UTF-8; send it in UTF-8");
    }
  }

  private static String refusal(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(400);
    return new String(answer.body(), UTF_8);
  }

  private static String text(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return new String(answer.body(), UTF_8);
  }
}
