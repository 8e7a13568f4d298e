package org.saola.cli.releases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.api.redlist4.document.Era;
import org.saola.cli.ApiClient;
import org.saola.cli.RunningSite;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.progress.Progress;
import org.saola.publish.ImportOptions;
import org.saola.publish.RedListFormat;
import org.saola.publish.RedListImport;
import org.saola.site.ServedApis;
import org.saola.site.SiteSettings;
import org.saola.store.release.Dataset;
import tools.jackson.databind.JsonNode;

/** Ids that live on after the taxonomy changed, names of two taxa, assessments without a scope. */
final class OldTaxaTest {
  private static final String GLOBAL = "{\"description\":{\"en\":\"Global\"},\"code\":\"1\"}";

  private static final int WITHOUT_SCOPE = 7;

  @TempDir private Path directory;
  private RunningSite site;

  @BeforeEach
  void startServer() throws IOException {
    var documents =
        Stream.of(
                "{\"red_list_version\":\"2031-1\"}",
                assessment(1, 10, "Ficta eadem", "", false),
                assessment(2, 20, "Ficta eadem", "", true),
                assessment(3, 11, "Ficta vetus", "", false),
                assessment(4, 21, "Ficta nova", "Ficta vetus Nobody, 1900", true),
                assessment(5, 22, "Ficta altera", "Ficta vetus Nobody, 1900", true),
                assessment(6, 12, "Ficta sola", "", false),
                assessment(7, 23, "Ficta ubique", "", true),
                assessment(8, 23, "Ficta ubique", "", false))
            .collect(Collectors.joining("\n"))
            .getBytes(UTF_8);
    var input =
        InputFiles.of(
            "documents",
            List.of(
                new InputFile(
                    "all.ndjson", documents.length, () -> new ByteArrayInputStream(documents))));
    site =
        new RunningSite(
                directory,
                SiteSettings.plain(true).with(new ServedApis(Era.E4, true, false, false)),
                database -> {
                  var _ =
                      new RedListImport(database, Dataset.RED_LIST, directory, Progress.SILENT)
                          .run(
                              RedListFormat.DOCUMENTS,
                              List.of(input),
                              ImportOptions.labelled("2031-1", ""));
                })
            .refreshed();
  }

  @AfterEach
  void stopServer() {
    site.close();
  }

  private static String assessment(int id, int sisId, String name, String synonym, boolean latest) {
    var synonyms =
        synonym.isEmpty()
            ? ""
            : "{\"name\":\"%s\",\"species_author\":\"Nobody, 1900\"}".formatted(synonym);
    return """
    {"assessment_date":"20%02d-01-31T00:00:00.000Z","year_published":"20%1$02d","latest":%b,\
    "sis_taxon_id":%d,"citation":"Nobody. Accessed on 01 May 2025.","assessment_id":%d,\
    "taxon":{"sis_id":%3$d,"scientific_name":"%s","family_name":"FICTIDAE","genus_name":"Ficta",\
    "species_name":"%s","species":true,"synonyms":[%s]},"red_list_category":{"version":"3.1",\
    "description":{"en":"Vulnerable"},"code":"VU"},"scopes":[%s]}\
    """
        .formatted(
            sisId == 23 && latest ? 20 : 10,
            latest,
            sisId,
            id,
            name,
            name.substring(name.indexOf(' ') + 1),
            synonyms,
            id == WITHOUT_SCOPE ? "" : GLOBAL);
  }

  private JsonNode get(String path) throws Exception {
    return ApiClient.JSON.readTree(site.get(path).body());
  }

  private static List<String> successors(JsonNode taxon) {
    return taxon
        .path("possible_successors")
        .valueStream()
        .map(each ->
            "%d %s".formatted(each.path("sis_id").asInt(), each.path("evidence").asString()))
        .toList();
  }

  @Test
  void oldIdsNameTheirPossibleSuccessorsAndAreNeverFollowed() throws Exception {
    var old = get("/api/saola/v1/red-list/taxa/10");
    assertThat(old.path("has_latest_assessment").asBoolean()).isFalse();
    assertThat(successors(old)).containsExactly("20 same_name");
    assertThat(successors(get("/api/saola/v1/red-list/taxa/11")))
        .as("two have it as a synonym, so nobody can tell")
        .containsExactly("21 synonym", "22 synonym");
    assertThat(successors(get("/api/saola/v1/red-list/taxa/12"))).isEmpty();
    var current = get("/api/saola/v1/red-list/taxa/20");
    assertThat(current.path("has_latest_assessment").asBoolean()).isTrue();
    assertThat(successors(current)).isEmpty();
    var served = get("/api/v4/taxa/sis/10");
    assertThat(served.path("sis_id").asInt()).isEqualTo(10);
    assertThat(served.path("assessments").findValuesAsString("sis_taxon_id")).containsOnly("10");
    assertThat(get("/api/v4/taxa/family/fictidae").path("assessments").size()).isEqualTo(8);
  }

  @Test
  void aNameOfTwoTaxaShowsBothAndTheCurrentOneFirst() throws Exception {
    var taxa = get("/api/saola/v1/status?name=Ficta+eadem").path("red_list").path("taxa");
    assertThat(taxa.valueStream().map(taxon -> taxon.path("sis_id").asInt()))
        .containsExactly(20, 10);
    assertThat(
            get("/api/v4/taxa/scientific_name?genus_name=Ficta&species_name=eadem")
                .path("taxon")
                .path("sis_id")
                .asInt())
        .as("v4 has room for one: the one with a latest assessment")
        .isEqualTo(20);
  }

  @Test
  void aStatusNamesWhatHasNoScopeBesideTheGlobalOne() throws Exception {
    var taxon = get("/api/saola/v1/status?name=Ficta+ubique").path("red_list").path("taxa").path(0);
    assertThat(taxon.path("state").asString()).isEqualTo("assessed");
    assertThat(
            taxon
                .path("scopes")
                .valueStream()
                .map(each ->
                    "%s %d"
                        .formatted(
                            each.path("scope").path("description").asString("none"),
                            each.path("assessment").path("assessment_id").asInt())))
        .containsExactly("Global 8", "none 7");
  }

  @Test
  void anAssessmentWithoutAScopeIsInNoListOfAScope() throws Exception {
    assertThat(get("/api/v4/assessment/7").path("scopes").isEmpty()).isTrue();
    assertThat(get("/api/v4/scopes/1").path("assessments").findValuesAsString("assessment_id"))
        .containsExactly("1", "2", "3", "4", "5", "6", "8");
    assertThat(
            get("/api/v4/taxa/family/fictidae?latest=true&scope_code=1")
                .path("assessments")
                .findValuesAsString("assessment_id"))
        .containsExactly("2", "4", "5");
    assertThat(get("/api/v3/species/Ficta%20ubique?token=x").path("result").isEmpty())
        .as("v3 asks for the world")
        .isTrue();
    assertThat(get("/api/v3/species/Ficta%20nova?token=x").path("result").size()).isEqualTo(1);
  }
}
