package org.saola.api.saola1;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoServer;

/** The server's own API refuses in the language of whoever asks; the others are not touched. */
final class RefusalLanguagesTest extends DemoServer {
  private static final String BASE = "/api/saola/v1/";

  @ParameterizedTest(name = "{0} with {1}: {2} is {3}, because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          status                      | X-None: x                      | en | name is missing; ask for a scientific name: status?name=Panthera%20leo | nothing says another language
          status?lang=es              | Accept-Language: fr            | es | falta name; pregunte por un nombre científico: status?name=Panthera%20leo | the address comes first
          status                      | Cookie: saola_lang=fr          | fr | name manque ; demandez un nom scientifique : status?name=Panthera%20leo | what the visitor chose on pages
          status                      | Accept-Language: de, es-MX;q=0.5 | es | falta name; pregunte por un nombre científico: status?name=Panthera%20leo | the first language that is spoken here
          status                      | Accept-Language: de            | en | name is missing; ask for a scientific name: status?name=Panthera%20leo | German is not spoken here
          match?language=fr           | Accept-Language: es            | fr | name manque ; demandez un nom scientifique : match?name=Panthera%20leo | the language of the answer is that of its refusal
          nothing/here?lang=es        | X-None: x                      | es | no hay /api/saola/v1/nothing/here; hay | there is no such path
          status?name=x&release=z&lang=es | X-None: x                  | es | no hay ninguna edición z; de Species+ hay | what there is, in the same language
          releases/z?lang=fr          | X-None: x                      | fr | il n’y a pas d’édition z ; voyez | a label stays
          as-of?lang=fr&kind=x&taxon=y&date=2020-01-01 | X-None: x    | fr | kind=x n’existe pas ; il y a | the words of a parameter stay
          """)
  void refusesInTheLanguageOfTheRequest(
      String target, String header, String language, String detail, String because)
      throws Exception {
    var parts = header.split(": ", 2);
    var answer = client.get(BASE + target, parts[0], parts[1]);
    var problem = ApiClient.JSON.readTree(answer.body());
    assertThat(problem.path("detail").asString()).as(because).startsWith(detail);
    assertThat(problem.path("type").asString()).isEqualTo("about:blank");
    assertThat(answer.headers().firstValue("Content-Language")).contains(language);
    assertThat(answer.headers().allValues("Vary")).contains("Accept-Language, Cookie");
  }

  @Test
  void theTitleIsInTheSameLanguage() throws Exception {
    var problem = ApiClient.JSON.readTree(client.get(BASE + "status?lang=fr").body());
    assertThat(problem.path("title").asString()).isEqualTo("Requête incorrecte");
    assertThat(problem.path("status").asInt()).isEqualTo(400);
  }

  @Test
  void aListThatCantBeReadIsRefusedInTheLanguageToo() throws Exception {
    var answer = client.post(BASE + "check?lang=es", "application/json", "[");
    assertThat(ApiClient.JSON.readTree(answer.body()).path("detail").asString())
        .startsWith("las decisiones no se pueden leer; la línea 1");
    var empty = client.post(BASE + "check?lang=fr", "text/csv", "");
    assertThat(ApiClient.JSON.readTree(empty.body()).path("detail").asString())
        .isEqualTo("la liste est vide ; envoyez un nom par ligne, ou un tableau");
  }

  @Test
  void sentencesOfAnswersFollowTheAddressToo() throws Exception {
    var target =
        BASE
            + "trade/decision?taxon=Loxodonta%20africana&exporter=BW&importer=DE&date=2023-06-01&source=W&purpose=H&term=TRO";
    assertThat(client.text(target + "&lang=es")).isEqualTo(client.text(target + "&language=es"));
    assertThat(client.text(target, "Accept-Language", "es")).isEqualTo(client.text(target));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/taxon_concepts?page=x",
        "/api/v1/nothing",
        "/api/v3/country/list",
        "/api/v4/taxa/sis/x",
        "/api/v4/nothing"
      })
  void theCompatibleApisSpeakAsTheOriginalsDo(String target) throws Exception {
    var plain = client.get(target);
    var spanish = client.get(target, "Accept-Language", "es", "Cookie", "saola_lang=es");
    assertThat(text(spanish)).isEqualTo(text(plain));
    assertThat(spanish.statusCode()).isEqualTo(plain.statusCode());
    assertThat(spanish.headers().firstValue("Content-Language")).isEmpty();
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), UTF_8);
  }
}
