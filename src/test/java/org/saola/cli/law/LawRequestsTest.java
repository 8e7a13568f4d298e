package org.saola.cli.law;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
  void afterTheDayOfTheDataChangesAreUnknown() throws Exception {
    var asked = AS_OF + "?taxon=Loxodonta%20africana&date=";
    assertThat(client.json(asked + "2020-01-01").path("unknown")).isEmpty();
    var year = LocalDate.now(ZoneOffset.UTC).getYear();
    assertThat(client.json(asked + year).path("unknown").get(0).asString())
        .startsWith("what changed after ")
        .endsWith(", the day of the data");
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

  @ParameterizedTest
  @CsvSource({"Loxodonta afrcana, true, because it is misspelled", "Loxodonta africana, false,"})
  void aShipmentOfAnUnknownTaxonNamesWhatMayBeMeant(String taxon, boolean named, String because)
      throws Exception {
    var answer =
        client.get(
            DECISION
                + "?exporter=BW&importer=US&date=2023-06-01&source=W&purpose=H&term=TRO&taxon="
                + taxon.replace(" ", "%20"));
    var candidates = ApiClient.JSON.readTree(answer.body()).path("candidates");
    assertThat(candidates.findValuesAsString("name").contains("Loxodonta africana"))
        .as(because)
        .isEqualTo(named);
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
    var future = client.get(AS_OF + "?taxon=Panthera%20leo&date=2999-01-01");
    assertThat(future.statusCode()).isEqualTo(422);
    assertThat(future.body()).asString(UTF_8).contains("2999-01-01 is still to come");
    var listed = client.post(AS_OF, CSV, "name,date\nPanthera leo,2000\nLemur catta,2999\n");
    assertThat(listed.statusCode()).isEqualTo(422);
    assertThat(listed.body()).asString(UTF_8).contains("line 3.date: 2999-12-31 is still to come");
    var wrong = client.post(AS_OF, CSV, "name,date\nPanthera leo,2000\nLemur catta,soon\n");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).asString(UTF_8).contains("line 3.date=soon is no day");
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

  @ParameterizedTest(name = "{0} of {1} is {2}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          as-of | {"pairs":[{"name":["Panthera leo"],"date":"2000"}]} | 400 | pairs[0].name is no single value
          as-of | {"pairs":[{"name":"Panthera leo","date":{"a":1}}]}  | 400 | pairs[0].date is no single value
          as-of | {"pairs":[{"name":"Panthera leo"}]}                 | 400 | pairs[0].date is missing
          as-of | {"pairs":["Panthera leo"]}                          | 400 | pairs[0].name is missing
          as-of | {"names":["Panthera leo",[]],"dates":["2000"]}      | 400 | names[1] is no single value
          as-of | {"names":["Panthera leo"],"dates":["2000",null]}    | 400 | dates[1] is missing
          as-of | []                                                  | 400 | neither pairs nor names and dates
          as-of/assessments/compute | {"history":[],"date":{}}        | 400 | date is no single value
          as-of/assessments/compute | {"history":[[1]],"date":"2000"} | 400 | assessment_id= is no whole number
          as-of/assessments/compute | {"history":[{"assessment_id":[]}],"date":"2000"} | 400 | assessment_id is no single value
          as-of/assessments/compute | {"date":"2000"}                 | 400 | has no history
          trade/decision | {"shipments":[{"taxon":{"name":"a"}}]}     | 400 | taxon is no single value
          trade/decision | {"shipments":["a"]}                        | 400 | taxon is missing
          match          | {"names":[{"name":["a"]}]}                 | 400 | names[0].name is no single value
          names/parse    | {"names":[["a"]]}                          | 400 | names[0] is no object
          """)
  void whatIsNoTextWhereOneIsExpectedIsTold(String path, String body, int status, String words)
      throws Exception {
    var answer = client.post("/api/saola/v1/" + path, "application/json", body);
    assertThat(answer.statusCode()).as(words).isEqualTo(status);
    assertThat(answer.body()).asString(UTF_8).contains(words);
  }

  @Test
  void aShortBodyCannotAskForPairsWithoutEnd() throws Exception {
    var names = IntStream.range(0, 1001).mapToObj(i -> "\"n\"").collect(Collectors.joining(","));
    var dates = IntStream.range(0, 1000).mapToObj(i -> "2000").collect(Collectors.joining(","));
    var body = "{\"names\":[%s],\"dates\":[%s]}".formatted(names, dates);
    var answer = client.post(AS_OF, "application/json", body);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).asString(UTF_8).contains("names, dates: pairs of both: 1,001,000");
  }

  @ParameterizedTest(name = "{0} can''t be read, and says what it takes")
  @ValueSource(strings = {"check", "as-of/assessments/compute", "indicators/compute/points"})
  void whatOnlyTakesPostsSaysSo(String path) throws Exception {
    var answer = client.get("/api/saola/v1/" + path);
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    assertThat(answer.body()).asString(UTF_8).contains("takes POST");
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
