package org.saola.admission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.access.UsageRecord;
import tools.jackson.databind.json.JsonMapper;

/** Every request inside the routes leaves exactly one record. */
class RecordsTest {
  private static final String REQUESTS =
      """
      /api/v1/taxon_concepts?name=Vulpes+vulpes&page=1 | good | 200 | taxon_concepts | index | json | {"name":"Vulpes vulpes","page":"1"} | none
      /api/v1/taxon_concepts.xml?page=x | good | 422 | taxon_concepts | index | xml | {"page":"x"} | Invalid parameter format: page
      /api/v1/taxon_concepts/13/references.foo | good | 404 | references | index | foo | {"taxon_concept_id":"13"} | Couldn't find TaxonConcept with 'id'=13
      /api/v1/downloads | good | 200 | downloads | index | json | {} | none
      /api/v1/downloads/latest | good | 404 | downloads | latest | json | {} | No latest download
      /api/v1/taxon_concepts?token=secret | bad | 401 | taxon_concepts | index | json | {} | none
      /api/v1/taxon_concepts | contributor | 401 | taxon_concepts | index | json | {} | none
      /api/v4/countries/?page=1 | good | 200 | countries | index | json | {"page":"1"} | none
      /api/v4/countries/AD | good | 503 | countries | show | json | {"code":"AD"} | No Red List data yet: run saola import
      /api/v4/assessment/7?api_key=a&x=y | bad | 401 | assessment | show | json | {"assessment_id":"7","x":"y"} | none
      /api/v4/countries | suspended | 403 | countries | index | json | {} | Forbidden
      /api/v4/assessment_search?filter_on[]=a&filter_on[]=b | good | 503 | assessment_search | index | json | {"filter_on":["a","b"]} | No Red List data yet: run saola import
      /api/v4/red_list_categories/%22%0A | good | 503 | red_list_categories | show | json | {"code":"\\"\\n"} | No Red List data yet: run saola import
      /api/saola/v1/account | good | 200 | account | show | json | {} | none
      """;

  @SuppressWarnings("NullAway.Init")
  private GuardedServer server;

  @BeforeEach
  void start(@TempDir Path directory) throws IOException {
    server = new GuardedServer(directory, false, null);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private UsageRecord only() {
    assertThat(server.usage().records()).hasSize(1);
    return server.usage().records().getFirst();
  }

  @ParameterizedTest(name = "{0} with {1} is recorded as {2} {3}/{4}/{5} {6}: {7}")
  @CsvSource(delimiter = '|', nullValues = "none", textBlock = REQUESTS)
  void recordsSayWhatWasAskedAndWhatCameOfIt(
      String target,
      String token,
      int status,
      String endpoint,
      String action,
      String format,
      String parameters,
      String error)
      throws Exception {
    var sent =
        server.get(
            target.replace("[", "%5B").replace("]", "%5D"),
            target.startsWith("/api/v1") ? "X-Authentication-Token" : "Authorization",
            token);
    assertThat(sent.statusCode()).isEqualTo(status);
    var call =
        new UsageRecord.Call(
            target.startsWith("/api/saola") ? "saola" : target.substring(5, 7),
            endpoint,
            action,
            format,
            parameters);
    var record = only();
    assertThat(record.call()).isEqualTo(call);
    assertThat(record.status()).isEqualTo(status);
    assertThat(record.error()).isEqualTo(error);
    assertThat(record.bytes()).isEqualTo(sent.body().getBytes(UTF_8).length);
    assertThat(record.bearer() == null).isEqualTo(token.equals("bad"));
  }

  @Test
  void recordsSayWhoAskedAndWhen() throws Exception {
    server.get("/api/v4/countries", "Authorization", "good", "X-Request-Id", "abc");
    var record = only();
    assertThat(record.requestId()).isEqualTo("abc");
    assertThat(record.address()).isEqualTo("127.0.0.0");
    assertThat(record.duration()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(10));
    assertThat(Duration.between(record.at(), Instant.now())).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void theTokenOfV3IsNotRecorded() throws Exception {
    server.get("/api/v3/country/list?token=good&x=1");
    assertThat(only().call())
        .isEqualTo(new UsageRecord.Call("v3", "country", "list", "json", "{\"x\":\"1\"}"));
    assertThat(only().bearer()).isNotNull();
  }

  @Test
  void whatIsNotModifiedIsRecordedAs200WithoutBytes() throws Exception {
    var first = server.get("/api/v4/countries", "Authorization", "good");
    var tag = first.headers().firstValue("etag").orElseThrow();
    var again = server.get("/api/v4/countries", "Authorization", "good", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(server.usage().records())
        .extracting(UsageRecord::status, UsageRecord::bytes)
        .containsExactly(tuple(200, (long) first.body().getBytes(UTF_8).length), tuple(200, 0L));
  }

  @Test
  void aQueryThatCannotBeReadIsRecordedAs400() throws Exception {
    assertThat(server.get("/api/v4/assessment_search?%ff=1", "Authorization", "good").statusCode())
        .isIn(400, 503);
    var answer = server.get("/api/saola/v1/account?x=%ff", "Authorization", "good");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(server.usage().records().getLast().status()).isEqualTo(400);
  }

  @ParameterizedTest(name = "{0} times {1} is recorded in {2} characters at most")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | name=NNN | 250 | one long value
          1 | NNN=x    | 250 | one long name
          9 | name[]=NNN | 1100 | an array
          1000 | aI=1 | 6000 | many short ones
          """)
  void longQueriesAreCut(int times, String parameter, int most, String because) throws Exception {
    var query = new StringBuilder();
    for (int i = 0; i < times; i++) {
      query
          .append(i == 0 ? "" : "&")
          .append(parameter.replace("NNN", "n".repeat(600)).replace("I", "" + i));
    }
    server.get("/api/v1/taxon_concepts?" + query.toString().replace("[]", "%5B%5D"));
    var kept = only().call().parameters();
    assertThat(kept).as(because).hasSizeLessThan(most).contains("…");
    assertThat(JsonMapper.shared().readTree(kept).isObject()).isTrue();
  }

  @Test
  void thePageBehindLongParametersIsKept() throws Exception {
    var query = ("name=" + "n".repeat(150) + "&x=" + "n".repeat(600) + "&").repeat(5);
    server.get("/api/v1/taxon_concepts?" + query + "page=2");
    assertThat(only().call().parameters()).contains("\"page\":\"2\"").contains("\"…\"");
  }

  @Test
  void parametersAreKeptAsJson() throws Exception {
    server.get("/api/v1/taxon_concepts?name=%22%5C%0A%01&x%5B%5D=1&x%5B%5D=2&page=1&page=2");
    assertThat(only().call().parameters())
        .isEqualTo(
            """
            {"name":"\\"\\\\\\n\\u0001","x":["1","2"],"page":"2"}\
            """);
  }

  @Test
  void longPathsAreCut() throws Exception {
    server.get("/api/v4/countries/" + "n".repeat(3_000), "Authorization", "good");
    assertThat(only().call().parameters()).isEqualTo("{\"code\":\"" + "n".repeat(200) + "…\"}");
  }

  @Test
  void requestsWaitWhileThereIsNoRoomForTheirRecords() throws Exception {
    server.usage().full(true);
    assertThat(server.get("/api/v4/countries", "Authorization", "good").statusCode())
        .isEqualTo(200);
    assertThat(server.usage().waited()).isEqualTo(1);
    assertThat(only().status()).isEqualTo(200);
  }
}
