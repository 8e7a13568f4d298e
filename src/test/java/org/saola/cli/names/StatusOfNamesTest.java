package org.saola.cli.names;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.ApiClient;
import org.saola.cli.RunningSite;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.progress.Progress;
import org.saola.publish.Demo;
import org.saola.publish.ImportOptions;
import org.saola.publish.RedListFormat;
import org.saola.publish.RedListImport;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import tools.jackson.databind.JsonNode;

/** The status of a name is that of the taxa that the name index finds, and of no guessed one. */
final class StatusOfNamesTest {
  private static final String SUBTILIS = assessment(5, 23, "Ficta subtilis", "", true);

  @TempDir private static Path directory;
  private static RunningSite site;

  @BeforeAll
  static void startServer() throws IOException {
    site =
        new RunningSite(
                directory,
                true,
                database -> {
                  Demo.importSpeciesPlus(database, Progress.SILENT);
                  load(database, "2031-1", SUBTILIS, assessment(9, 29, "Ficta olim", "", true));
                  load(database, "2031-2", SUBTILIS);
                })
            .refreshed();
  }

  @AfterAll
  static void stopServer() {
    site.close();
  }

  private static void load(Database database, String label, String... more) {
    var documents =
        String.join(
                "\n",
                "{\"red_list_version\":\"%s\"}".formatted(label),
                assessment(1, 10, "Ficta eadem", "", false),
                assessment(2, 20, "Ficta eadem", "", true),
                assessment(3, 21, "Ficta nova", "Ficta communis|Nobody, 1900", true),
                assessment(4, 22, "Ficta altera", "Ficta communis|Somebody, 1911", true),
                subpopulation(6, 24, "subtilis", "Insula subpopulation"),
                subpopulation(7, 25, "nova", "insula subpopulation"),
                String.join("\n", more))
            .getBytes(UTF_8);
    var file =
        new InputFile("all.ndjson", documents.length, () -> new ByteArrayInputStream(documents));
    var _ =
        new RedListImport(database, Dataset.RED_LIST, directory, Progress.SILENT)
            .run(
                RedListFormat.DOCUMENTS,
                List.of(InputFiles.of("documents", List.of(file))),
                ImportOptions.labelled(label, ""));
  }

  private static String assessment(int id, int sisId, String name, String synonym, boolean latest) {
    var parts = synonym.split("\\|", -1);
    var synonyms =
        synonym.isEmpty()
            ? ""
            : "{\"name\":\"%s\",\"species_author\":\"%s\"}".formatted(parts[0], parts[1]);
    return """
    {"assessment_date":"2010-01-31T00:00:00.000Z","year_published":"2010","latest":%b,\
    "sis_taxon_id":%d,"citation":"Nobody. Accessed on 01 May 2025.","assessment_id":%d,\
    "taxon":{"sis_id":%2$d,"scientific_name":"%s","family_name":"FICTIDAE","genus_name":"Ficta",\
    "species_name":"%s","authority":"Nobody, 1890","species":true,"synonyms":[%s]},\
    "red_list_category":{"version":"3.1","description":{"en":"Vulnerable"},"code":"VU"},\
    "scopes":[{"description":{"en":"Global"},"code":"1"}]}\
    """
        .formatted(latest, sisId, id, name, name.substring(name.indexOf(' ') + 1), synonyms);
  }

  private static String subpopulation(int id, int sisId, String species, String name) {
    return assessment(id, sisId, "Ficta %s %s".formatted(species, name), "", true)
        .replaceFirst("\"species_name\":\"[^\"]*\"", "\"species_name\":\"" + species + "\"")
        .replace(
            "\"species\":true",
            "\"species\":false,\"subpopulation\":true,\"subpopulation_name\":\"%s\""
                .formatted(name));
  }

  @ParameterizedTest(name = "{0} is {1}: {2}, because {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ficta subtilis               | assessed     | 23    | accepted |         | it is accepted
          FICTA_SUBTILIS Nobody, 1890  | assessed     | 23    | accepted |         | signs, capitals and the author are no part of it
          Ficta (Ficta) subtilis       | assessed     | 23    | accepted |         | nor is the subgenus
          Ficta eadem                  | assessed     | 20 10 | accepted |         | the old id has the older assessments
          Ficta communis               | ambiguous    | 21 22 | synonym  |         | both are assessed, and are not the same
          Ficta communis Nobody, 1900  | ambiguous    |       |          | 21      | the author points to one, which a human must say
          Ficta subtilis Alter, 1999   | ambiguous    |       |          | 23      | somebody else may have meant another one
          Ficta cf. subtilis           | ambiguous    |       |          | 23      | it is only compared with
          Ficta subtilis alpina        | name_unknown |       |          | 23      | its species is another concept
          Ficta subtilis Insula subpopulation | assessed | 24 | accepted |         | a subpopulation is found by its whole name
          Ficta nova insula subpopulation | assessed | 25 | accepted |         | and is never its species
          Ficta alia                   | name_unknown |       |          | ~       | nobody has it
          12.3                         | name_unknown |       |          | ~       | it is no name
          """)
  void saysWhatIsSureAndNamesTheRest(
      String name,
      String state,
      @Nullable String ids,
      @Nullable String matched,
      @Nullable String candidates,
      String because)
      throws Exception {
    var list = status(name, "").path("red_list");
    assertThat(list.path("state").asString()).as("%s: %s", because, list).isEqualTo(state);
    assertThat(joined(list.path("taxa"), "sis_id")).as(because).isEqualTo(ids == null ? "" : ids);
    assertThat(list.path("taxa").findValuesAsString("matched"))
        .as(because)
        .allMatch(each -> each.equals(matched));
    if (!"~".equals(candidates)) {
      assertThat(joined(list.path("candidates"), "id").replace("iucn:", ""))
          .as("%s: %s", because, list)
          .isEqualTo(candidates == null ? "" : candidates);
    }
  }

  @ParameterizedTest(name = "{0} is {1}: {2}, because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Loxodonta africana (Blumenbach, 1797) | listed       | Loxodonta africana | the author agrees
          loxodonta_africana                    | listed       | Loxodonta africana | signs and capitals don't count
          Loxodonta afrikana                    | listed       | Loxodonta africana | as match states, and matched says how
          Loxodonta cf. africana                | ambiguous    |                    | it is only compared with
          Loxodonta spp.                        | listed       | Loxodonta          | the genus is asked for
          Nemo nemo                             | name_unknown |                    | nobody knows it
          """)
  void theLawIsAskedByTheSameNames(
      String name, String state, @Nullable String concept, String because) throws Exception {
    var list = status(name, "&as_of=2020-01-01").path("species_plus");
    assertThat(list.path("state").asString()).as("%s: %s", because, list).isEqualTo(state);
    assertThat(joined(list.path("concepts"), "full_name"))
        .as(because)
        .isEqualTo(concept == null ? "" : concept);
  }

  @Test
  void anEarlierReleaseIsAskedByItsOwnNames() throws Exception {
    assertThat(status("Ficta olim Nobody", "").path("red_list").path("state").asString())
        .isEqualTo("name_unknown");
    var before = status("Ficta olim Nobody", "&release=2031-1").path("red_list");
    assertThat(before.path("state").asString()).isEqualTo("assessed");
    assertThat(joined(before.path("taxa"), "sis_id")).isEqualTo("29");
  }

  private static String joined(JsonNode array, String field) {
    return array
        .valueStream()
        .map(each -> each.path(field).asString())
        .collect(Collectors.joining(" "));
  }

  private static JsonNode status(String name, String more) throws Exception {
    var path = "/api/saola/v1/status?name=" + URLEncoder.encode(name, UTF_8) + more;
    return ApiClient.JSON.readTree(site.get(path).body());
  }
}
