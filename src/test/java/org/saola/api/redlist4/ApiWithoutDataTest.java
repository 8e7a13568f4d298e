package org.saola.api.redlist4;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.access.Bearer;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.admission.Doors;
import org.saola.api.redlist4.document.Era;
import org.saola.codelists.CodeListFiles;
import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Body.Bytes;
import org.saola.http.Response.Header;

/** What the API answers whatever is in the store: code lists, errors, who may come in. */
class ApiWithoutDataTest {
  private static final Handler API =
      Doors.guarded(
          new RedListApi(Optional::empty, CodeListFiles.load(), Era.E4, Clock.systemUTC()),
          Map.of(
              "good", new Bearer(1, 1, Role.API, Standing.ACTIVE),
              "suspended", new Bearer(2, 2, Role.API, Standing.SUSPENDED)));

  private static Response get(String path) {
    return send("GET", path, Map.of("Authorization", "good"));
  }

  private static Response send(String method, String path, Map<String, String> headers) {
    return API.answer(
            new Request(method, "/api/v4/" + path, null, "https://example.org", headers::get))
        .await();
  }

  private static String body(Response response) {
    return new String(((Bytes) response.body()).content(), UTF_8);
  }

  private static Optional<String> header(Response response, String name) {
    return response.headers().stream()
        .filter(header -> header.name().equals(name))
        .map(Header::value)
        .findFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "biogeographical_realms",
        "comprehensive_groups",
        "conservation_actions",
        "countries",
        "faos",
        "growth_forms",
        "habitats",
        "population_trends",
        "red_list_categories",
        "research",
        "scopes",
        "stresses",
        "systems",
        "threats",
        "use_and_trade"
      })
  void codeListsAreAsRecorded(String group) throws IOException {
    var recorded = RecordedAnswers.read(group + "_page=1.json");
    assertThat(body(get(group + "/"))).isEqualTo(body(get(group)));
    assertThat(settled(body(get(group)))).isEqualTo(settled(recorded));
  }

  /** The list without the categories that changed since it was recorded. */
  private static String settled(String list) {
    return list.replaceAll("\\{\"version\":[^{}]*\\{[^{}]*},\"code\":\"(NT|N/A)\"},", "");
  }

  @ParameterizedTest(name = "{0}: {1} bytes, tag {2}")
  @CsvSource({
    "population_trends, 204, 62c2d61b9f847367d2c75a1261e5ee06",
    "information/api_version, 20, 6796c3da3241311b32e207654d58b77d",
    "scopes/, 733, e8d96d9223aea20bcc71e83123b7dbd3",
    "systems/, 168, c28813ba539bf859c18ad741e729ef82"
  })
  void tagsAreThoseOfTheOriginal(String path, int length, String tag) {
    var response = get(path);
    assertThat(body(response).getBytes(UTF_8)).hasSize(length);
    assertThat(header(response, "etag")).hasValue("W/\"" + tag + '"');
    assertThat(header(response, "content-type")).hasValue("application/json");
    assertThat(header(response, "cache-control")).hasValue("max-age=0, private, must-revalidate");
    assertThat(header(response, "total-pages")).isEmpty();
    var again =
        send("GET", path, Map.of("Authorization", "good", "If-None-Match", "W/\"" + tag + '"'));
    assertThat(again.status()).isEqualTo(304);
    assertThat(body(again)).isEmpty();
  }

  @ParameterizedTest(name = "[{0}] gives {1} because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          good             | 200 | the bare token is used by most clients
          '  good  '       | 200 | blanks around it do not count
          Bearer good      | 200 | many web apps send it so
          bearer  good     | 200 | schemes have no case
          Token good       | 200 | some say token
          bad              | 401 | nobody has this token
          Bearer bad       | 401 | nobody has this token either
          ''               | 401 | there is none
          Bearer           | 401 | there is none after the scheme
          suspended        | 403 | it is known but does not count any more
          """)
  void tellsWhoMayComeIn(String authorization, int status, String because) {
    var response = send("GET", "countries", Map.of("Authorization", authorization));
    assertThat(response.status()).as(because).isEqualTo(status);
  }

  @Test
  void refusesInTheWordsOfTheOriginal() {
    var unknown = send("GET", "countries/XX", Map.of());
    assertThat(body(unknown)).isEqualTo("{\"error\":\"Unauthorized\"}");
    assertThat(unknown.headers())
        .filteredOn(header -> !header.name().startsWith("Access-Control-"))
        .containsExactly(
            new Header("content-type", "application/json"),
            new Header("cache-control", "no-cache"));
    assertThat(body(send("GET", "countries", Map.of("Authorization", "suspended"))))
        .isEqualTo("{\"error\":\"Forbidden\"}");
  }

  @Test
  void answersOtherPathsWithAPage() {
    var response = send("GET", "an_invalid_group", Map.of());
    assertThat(response.status()).isEqualTo(404);
    assertThat(header(response, "content-type")).hasValue("text/html; charset=UTF-8");
    assertThat(header(response, "cache-control")).isEmpty();
    assertThat(body(response)).contains("(404)");
  }

  @Test
  void refusesToBeWrittenTo() {
    var response = send("POST", "countries", Map.of());
    assertThat(response.status()).isEqualTo(405);
    assertThat(header(response, "allow")).hasValue("GET, HEAD");
  }

  @Test
  void saysWhenThereAreNoDataYet() {
    var response = get("countries/AD");
    assertThat(response.status()).isEqualTo(503);
    assertThat(body(response)).contains("saola import");
  }

  @Test
  void compressesForThoseWhoTakeIt() throws IOException {
    var response =
        send("GET", "countries", Map.of("Authorization", "good", "Accept-Encoding", "gzip"));
    assertThat(header(response, "content-encoding")).hasValue("gzip");
    try (var plain =
        new GZIPInputStream(new ByteArrayInputStream(((Bytes) response.body()).content()))) {
      assertThat(plain.readAllBytes()).isEqualTo(((Bytes) get("countries").body()).content());
    }
  }
}
