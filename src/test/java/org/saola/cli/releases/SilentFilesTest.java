package org.saola.cli.releases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saola.cli.RunningSite;
import org.saola.ingest.InputFiles;
import org.saola.progress.Progress;
import org.saola.publish.ImportFormat;
import org.saola.publish.ImportOptions;
import org.saola.publish.RedListFormat;
import org.saola.publish.RedListImport;
import org.saola.publish.SpeciesPlusFormat;
import org.saola.publish.SpeciesPlusImport;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever files an importer is given: what was not in them is never answered as a "no". */
class SilentFilesTest {
  private static final String DUMP_LINE =
      """
      {"id":%d,"full_name":"%s","author_year":null,"rank":"SPECIES","name_status":"A",\
      "updated_at":"2020-01-02T03:04:05.678Z","active":true,"cites_listing":%s,"eu_listing":null,\
      "higher_taxa":{"kingdom":"Animalia","phylum":"Chordata","class":"Mammalia",\
      "order":"Testales","family":"Testidae"},"synonyms":[],"common_names":[],\
      "cites_listings":[],"cites_quotas":[],"cites_suspensions":[],"eu_listings":[],\
      "eu_decisions":[],"distributions":[],"references":[]}
      """;
  private static final String SUMMARY =
      """
      assessmentId,internalTaxonId,scientificName,kingdomName,phylumName,orderName,className,\
      familyName,genusName,speciesName,redlistCategory,redlistCriteria,criteriaVersion,\
      populationTrend,scopes
      11,1,Testus alpha,ANIMALIA,CHORDATA,TESTALES,MAMMALIA,TESTIDAE,Testus,alpha,Vulnerable,D1,\
      3.1,Stable,Global
      """;
  private static final Map<String, String> CHILDREN =
      Map.of(
          "habitats.csv", "assessmentId,code,name\n11,1.1,Forest\n",
          "threats.csv", "assessmentId,code,name\n11,2.1.2,Farming\n",
          "countries.csv", "assessmentId,code,name\n11,KE,Kenya\n",
          "common_names.csv", "internalTaxonId,name,language,main\n1,Tester,English,true\n");
  private static final List<String> CHOSEN =
      List.of("AuthorYear", "FullAnnotationEnglish", "EnglishNames", "All_DistributionISOCodes");

  @TempDir Path folder = Path.of("");

  /**
   * What somebody may import.
   *
   * @param files by name
   * @param denied the names of which the files say that they are not listed
   * @param complete fields of which an empty cell says that there is none
   */
  record Given(String what, Map<String, String> files, List<String> denied, List<String> complete) {
    Given(String what, Map<String, String> files, List<String> denied) {
      this(what, files, denied, List.of());
    }

    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Given> given() {
    var all = new ArrayList<Given>();
    for (int seed = 0; seed < 4; seed++) {
      all.add(checklist(new Random(seed)));
      all.add(download(new Random(seed)));
    }
    all.addAll(published());
    for (var law : List.of("cites", "eu")) {
      var listed =
          "Id,Kingdom,Genus,Scientific Name,Rank,Listing,Party\n"
              + "1,Animalia,Testus,Testus alpha,SPECIES,"
              + (law.equals("eu") ? "A,\n" : "I,\n");
      all.add(
          new Given(
              "listings of the website, " + law,
              Map.of(law + "_listings_2026-05-01.csv", listed),
              List.of()));
    }
    all.add(
        new Given(
            "a national list",
            Map.of(
                "taxon.csv",
                "taxonID,scientificName,taxonRank,kingdom\n1,Testus alpha,species,Animalia\n",
                "distribution.csv",
                "taxonID,threatStatus,countryCode\n1,VU,BE\n"),
            List.of()));
    all.add(
        new Given(
            "a draft",
            Map.of(
                "taxonomy.csv",
                "internal_taxon_id,kingdom,genus,species\n1,ANIMALIA,Testus,alpha\n",
                "assessments.csv",
                "internal_taxon_id,RedListCriteria.manualCategory\n1,VU\n"),
            List.of()));
    return all.stream();
  }

  /** What others computed. */
  private static List<Given> published() {
    var dump =
        DUMP_LINE.formatted(1, "Testus alpha", "null")
            + DUMP_LINE.formatted(2, "Testus beta", "\"NC\"");
    var page =
        "{\"taxon_concepts\":[%s,%s]}"
            .formatted(
                DUMP_LINE.formatted(1, "Testus alpha", "null"),
                DUMP_LINE.formatted(2, "Testus beta", "\"II\""));
    return List.of(
        new Given(
            "a dump that has nothing of anything",
            Map.of("cites_eu_en.ndjson", dump),
            List.of("Testus beta")),
        new Given(
            "a page of the index without legislation",
            Map.of("taxon_concepts_page=1.json", page),
            List.of()));
  }

  private static Given checklist(Random random) {
    var columns = CHOSEN.stream().filter(_ -> random.nextBoolean()).toList();
    var text = new StringBuilder("TaxonId,Kingdom,Genus,FullName,RankName,CurrentListing");
    columns.forEach(column -> text.append(',').append(column));
    int id = 0;
    for (var listing : List.of("I", "I/II/NC", "NC", "")) {
      id++;
      var name = List.of("Testus alpha", "Testus beta", "Testus gamma", "Testus delta").get(id - 1);
      text.append("\n%d,Animalia,Testus,%s,SPECIES,%s".formatted(id, name, listing));
      columns.forEach(_ -> text.append(','));
    }
    return new Given(
        "an index with " + columns,
        Map.of("Index_of_CITES_Species_2026-05-01 10_00.csv", text.append('\n').toString()),
        List.of("Testus gamma"),
        columns.contains("All_DistributionISOCodes") ? List.of("distributions") : List.of());
  }

  private static Given download(Random random) {
    var files = new TreeMap<String, String>();
    CHILDREN.forEach((name, text) -> {
      if (random.nextBoolean()) {
        files.put(name, text);
      }
    });
    var children = List.copyOf(files.keySet());
    files.put("simple_summary.csv", SUMMARY);
    return new Given("a download with " + children, files, List.of());
  }

  @ParameterizedTest
  @MethodSource("given")
  void whatWasNotInTheFilesIsNoNo(Given given) throws Exception {
    try (var site = imported("given", given.files())) {
      for (var name : List.of("Testus alpha", "Testus beta", "Testus gamma", "Testus delta")) {
        for (var day : List.of("1980-01-01", "2010-06-01", "2026-11-29")) {
          var status = json(site, "status?as_of=%s&name=%s".formatted(day, encoded(name)));
          boolean mayDeny = given.denied().contains(name) && day.startsWith("2026");
          check(status, mayDeny);
          checkTaxa(site, status, given.complete());
        }
      }
    }
  }

  /** Such as a mirror of a server that holds a download without most tables. */
  @Test
  void whatAnotherServerLackedIsNoNoHere() throws Exception {
    var files = new TreeMap<String, String>();
    try (var other = imported("other", Map.of("simple_summary.csv", SUMMARY))) {
      files.put("a.json", other.get("/api/v4/assessment/11").body());
    }
    try (var site = imported("mirror", files)) {
      check(json(site, "status?as_of=1980-01-01&name=Testus%20alpha"), false);
      checkTaxa(site, json(site, "status?name=Testus%20alpha"), List.of());
    }
  }

  private RunningSite imported(String name, Map<String, String> files) throws IOException {
    var input = Files.createDirectories(folder.resolve(name + "-input"));
    for (var file : files.entrySet()) {
      Files.writeString(input.resolve(file.getKey()), file.getValue());
    }
    var data = folder.resolve(name);
    return new RunningSite(data, true, database -> imported(database, input, data)).refreshed();
  }

  /** An index is one file; others are folders. */
  private static void imported(Database database, Path input, Path data) {
    try (var files = Files.list(input)) {
      var only = files.toList();
      var index = only.size() == 1 && only.getFirst().toString().endsWith(".csv");
      var inputs = List.of(InputFiles.open(index ? only.getFirst() : input));
      var options = new ImportOptions("test", null, false, false, null, "Testland", "2015", null);
      switch (ImportFormat.of(inputs)) {
        case SpeciesPlusFormat known ->
            new SpeciesPlusImport(database, Dataset.SPECIES_PLUS, Progress.SILENT)
                .run(known, inputs, options);
        case RedListFormat known ->
            new RedListImport(database, Dataset.RED_LIST, data, Progress.SILENT)
                .run(known, inputs, options);
      }
      inputs.forEach(InputFiles::close);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing at any depth may be denied, but for CITES where the files do so. */
  private static void check(JsonNode node, boolean mayDeny) {
    for (var field : node.properties()) {
      boolean denial =
          List.of("not_listed", "not_evaluated").contains(field.getValue().asString(""))
              || (field.getKey().equals("summary") && field.getValue().asString("").equals("NC"));
      assertThat(denial && !mayDeny).as("%s in %s", field, node).isFalse();
      check(field.getValue(), mayDeny && !field.getKey().equals("eu"));
    }
    if (node.isArray()) {
      node.forEach(each -> check(each, mayDeny));
    }
  }

  /** Of each taxon found: a list that is empty is named among those that say nothing. */
  private static void checkTaxa(RunningSite site, JsonNode status, List<String> complete)
      throws Exception {
    for (var concept : status.path("species_plus").path("concepts")) {
      var id = concept.path("id").asInt();
      checkPage(site, "cites:" + id);
      var taxon = json(site, "species-plus/taxa/" + id);
      checkEmptyLists(taxon, taxon.path("record"), complete);
    }
    for (var assessed : status.path("red_list").path("taxa")) {
      checkPage(site, "iucn:" + assessed.path("sis_id").asInt());
      for (var scope : assessed.path("scopes")) {
        var id = scope.path("assessment").path("assessment_id").asInt();
        var assessment = json(site, "red-list/assessments/" + id);
        checkEmptyLists(assessment, assessment.path("assessment"), complete);
      }
    }
  }

  /** None of these files tells that something of the law holds for nobody. */
  private static void checkPage(RunningSite site, String key) throws Exception {
    for (var day : List.of("", "?as_of=2010-06-01")) {
      var page = site.get("/species/" + key + day);
      assertThat(page.statusCode()).as(key + day).isEqualTo(200);
      assertThat(page.body())
          .as(key + day)
          .doesNotContain(
              ">none in force<",
              "The sources name no quota",
              "No quota, suspension, reservation or EU decision",
              "No Annex names it");
    }
  }

  private static void checkEmptyLists(JsonNode answer, JsonNode record, List<String> complete) {
    var silent = new ArrayList<>(complete);
    answer.path("not_imported").forEach(name -> silent.add(name.asString()));
    answer.path("incomplete").forEach(name -> silent.add(name.asString()));
    for (var field : record.properties()) {
      if (field.getValue().isArray() && field.getValue().isEmpty()) {
        assertThat(silent).as(record.toString()).contains(field.getKey());
      }
    }
  }

  private static JsonNode json(RunningSite site, String path) throws Exception {
    var answer = site.get("/api/saola/v1/" + path);
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
