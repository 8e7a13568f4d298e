package org.saola.api.redlist3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.access.Bearer;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.admission.Doors;
import org.saola.api.redlist4.document.DocumentRenderer;
import org.saola.codelists.CodeListFiles;
import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Body.Bytes;
import org.saola.http.body.EncodedBody;
import org.saola.redlist.Assessment.Category;
import org.saola.redlist.CodeLists;
import org.saola.redlist.RedListRecords.GroupMember;
import org.saola.redlist.RedListTaxon;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.ReleaseDraft;
import org.saola.store.redlist.RedListItem;
import org.saola.store.release.Dataset;
import org.saola.store.release.ReleaseDescription;

/** The API v3 over invented frogs: a species, a subspecies and a subpopulation of it, another. */
class RedListApi3Test {
  private static final CodeLists CODE_LISTS = CodeListFiles.load();
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-05T12:00:00Z"), ZoneOffset.UTC);
  private static final Category VULNERABLE = new Category("3.1", "Vulnerable", "VU");
  private static final Category LOWER_RISK =
      new Category("2.3", "Lower Risk/near threatened", "LR/nt");
  private static final String TOKEN = "token=good";
  private static final RedListTaxon FICTA =
      InventedFrog.species(7, "ficta", InventedFrog.synonym("Hyla ficta", "Poe, 1800"));
  private static final RedListTaxon MINOR =
      InventedFrog.taxon(8, "Rana ficta ssp. minor", Level.INFRARANK, List.of());
  private static final RedListTaxon ALPINE =
      InventedFrog.taxon(9, "Rana ficta Alpine subpopulation", Level.SUBPOPULATION, List.of());
  private static final RedListTaxon OTHER =
      InventedFrog.species(2, "alia", InventedFrog.synonym("Hyla ficta", "Roe, 1900"));
  private static final List<InventedFrog> FROGS =
      List.of(
          frog(70, FICTA, 2004, false, LOWER_RISK),
          frog(72, FICTA, 2021, true, VULNERABLE),
          new InventedFrog(74, FICTA, 2023, true, LOWER_RISK, List.of(InventedFrog.EUROPE)),
          frog(81, MINOR, 2020, true, VULNERABLE),
          frog(90, ALPINE, 2020, true, LOWER_RISK),
          frog(20, OTHER, 2019, true, VULNERABLE));

  private static Database database;
  private static Handler api;

  private static InventedFrog frog(
      int id, RedListTaxon taxon, int year, boolean latest, Category category) {
    return new InventedFrog(id, taxon, year, latest, category, List.of(InventedFrog.GLOBAL));
  }

  @BeforeAll
  static void open(@TempDir Path directory) {
    database = Database.open(new DatabaseSettings(directory, null));
    var description = new ReleaseDescription("test", "2022-2", null);
    try (var draft = database.releases().beginRedList(Dataset.RED_LIST, description);
        var renderer =
            new DocumentRenderer(CODE_LISTS, List.of(new GroupMember("cacti", 2)), List.of())) {
      fill(draft, renderer);
      draft.publish();
    }
    database.redList(Dataset.RED_LIST).refresh();
    api =
        Doors.guarded(
            new RedListApi3(database.redList(Dataset.RED_LIST)::current, CODE_LISTS, NOW),
            Map.of("good", new Bearer(1, 1, Role.API, Standing.ACTIVE)));
  }

  private static void fill(ReleaseDraft<RedListItem> draft, DocumentRenderer renderer) {
    for (var frog : FROGS) {
      draft.add(renderer.assessment(frog.assessment()));
    }
    for (var taxon : List.of(FICTA, MINOR, ALPINE, OTHER)) {
      draft.add(new RedListItem.Taxon(renderer.summary(taxon), renderer.document(taxon), taxon));
    }
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static Response send(String path, @Nullable String query, Map<String, String> headers) {
    var request = new Request("GET", "/api/v3/" + path, query, "https://example.org", headers::get);
    return api.answer(request).await();
  }

  private static String get(String path) {
    return body(send(path, TOKEN, Map.of()));
  }

  private static String body(Response response) {
    return new String(((Bytes) response.body()).content(), UTF_8);
  }

  private static Optional<String> header(Response response, String name) {
    return response.headers().stream()
        .filter(header -> header.name().equals(name))
        .map(Response.Header::value)
        .findFirst();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          version | {"version":"2022-2"}
          species/history/name/Rana%20ficta | {"name":"Rana ficta","result":[{"year":"2021","assess_year":"2020","code":"VU","category":"Vulnerable"},{"year":"2004","assess_year":"2003","code":"LR/nt","category":"Lower Risk/near threatened"}]}
          species/history/id/7/region/europe | {"name":"7","region_identifier":"europe","result":[{"year":"2023","assess_year":"2022","code":"LR/nt","category":"Lower Risk/near threatened"}]}
          species/citation/rana%20FICTA | {"name":"rana FICTA","result":[{"citation":"Doe, J. 2021. Rana ficta. Accessed on 05 November 2026."}]}
          species/narrative/id/7 | {"name":"7","result":[{"species_id":7,"taxonomicnotes":"n","rationale":"r","geographicrange":"<i>range</i>","population":"p","populationtrend":"decreasing","habitat":"h","threats":"t","conservationmeasures":"m","usetrade":null}]}
          species/countries/name/Rana%20ficta | {"name":"Rana ficta","count":1,"result":[{"code":"AD","country":"Andorra","presence":"Extant","origin":"Native","distribution_code":"Native"}]}
          species/common_names/Rana%20ficta/ | {"name":"Rana ficta","result":[{"taxonname":"Frog","primary":true,"language":"eng"},{"taxonname":"Étang","primary":false,"language":"fre"}]}
          species/synonym/Rana%20ficta | {"name":"rana ficta","count":1,"result":[{"accepted_id":7,"accepted_name":"Rana ficta","authority":"Doe & Roe, 2001","synonym":"Hyla ficta","syn_authority":"Poe, 1800"}]}
          species/synonym/hyla%20ficta | {"name":"hyla ficta","count":2,"result":[{"accepted_id":2,"accepted_name":"Rana alia","authority":"Doe & Roe, 2001","synonym":"Hyla ficta","syn_authority":"Roe, 1900"},{"accepted_id":7,"accepted_name":"Rana ficta","authority":"Doe & Roe, 2001","synonym":"Hyla ficta","syn_authority":"Poe, 1800"}]}
          threats/species/name/Rana%20ficta | {"name":"Rana ficta","result":[{"code":"11.4","title":"Storms","timing":"Ongoing","scope":"Unknown","severity":"Rapid Declines","score":"Low Impact: 3","invasive":null},{"code":"8.1","title":"Invasive non-native/alien species/diseases (Rattus)","timing":"Ongoing","scope":"Unknown","severity":"Rapid Declines","score":"Low Impact: 3","invasive":"Rattus"},{"code":"8.1.2","title":"Named species (Rattus)","timing":"Ongoing","scope":"Unknown","severity":"Rapid Declines","score":"Low Impact: 3","invasive":"Rattus"}]}
          habitats/species/id/7 | {"id":"7","result":[{"code":"13.1","habitat":"Habitat 13_1","suitability":"Suitable","season":null,"majorimportance":"Yes"},{"code":"4.2","habitat":"Habitat 4_2","suitability":"Suitable","season":null,"majorimportance":"Yes"}]}
          measures/species/id/7/region/europe | {"id":"7","region_identifier":"europe","result":[{"code":"1.1","title":"Site/area protection"},{"code":"5.4","title":"Compliance and enforcement"},{"code":"5.4.4","title":"Scale unspecified"}]}
          growth_forms/species/name/Rana%20ficta | {"name":"Rana ficta","result":[{"name":"Annual"}]}
          country/getspecies/AD | {"count":4,"country":"AD","result":[{"taxonid":2,"scientific_name":"Rana alia","subspecies":null,"rank":null,"subpopulation":null,"category":"VU"},{"taxonid":7,"scientific_name":"Rana ficta","subspecies":null,"rank":null,"subpopulation":null,"category":"VU"},{"taxonid":9,"scientific_name":"Rana ficta Alpine subpopulation","subspecies":null,"rank":null,"subpopulation":"Alpine subpopulation","category":"LR/nt"},{"taxonid":8,"scientific_name":"Rana ficta ssp. minor","subspecies":"minor","rank":"ssp.","subpopulation":null,"category":"VU"}]}
          comp-group/getspecies/cacti | {"count":1,"result":[{"taxonid":2,"scientific_name":"Rana alia","subspecies":null,"rank":null,"subpopulation":null,"category":"VU"}]}
          species/category/LRnt | {"count":1,"category":"LRnt","result":[{"taxonid":9,"scientific_name":"Rana ficta Alpine subpopulation","subspecies":null,"rank":null,"subpopulation":"Alpine subpopulation"}]}
          speciescount | {"count":"4","note1":"count: species, subspecies, varieties and subpopulations","note2":"speciescount: species alone","speciescount":"2","region_identifier":"global"}
          species/region/europe/page/0 | {"count":1,"region_identifier":"europe","page":"0","result":[{"taxonid":7,"kingdom_name":"ANIMALIA","phylum_name":"CHORDATA","class_name":"AMPHIBIA","order_name":"ANURA","family_name":"RANIDAE","genus_name":"Rana","scientific_name":"Rana ficta","taxonomic_authority":"Doe & Roe, 2001","infra_rank":null,"infra_name":null,"population":null,"category":"LR/nt","main_common_name":"Frog"}]}
          species/page/1 | {"count":0,"region_identifier":"global","page":"1","result":[]}
          species/page/x | {"count":0,"region_identifier":"global","page":"x","result":[]}
          species/Rana%20nulla | {"name":"Rana nulla","result":[]}
          species/id/99999999999 | {"name":"99999999999","result":[]}
          country/getspecies/XX | {"count":0,"country":"XX","result":[]}
          """)
  void answersInTheShapesOfV3(String path, String expected) {
    assertThat(get(path)).isEqualTo(expected);
  }

  @Test
  void tellsAllOfASpecies() {
    assertThat(get("species/Rana%20ficta"))
        .isEqualTo(
            """
            {"name":"Rana ficta","result":[{"taxonid":7,"scientific_name":"Rana ficta",\
            "kingdom":"ANIMALIA","phylum":"CHORDATA","class":"AMPHIBIA","order":"ANURA",\
            "family":"RANIDAE","genus":"Rana","main_common_name":"Frog",\
            "authority":"Doe & Roe, 2001","published_year":2021,"assessment_date":"2020-07-01",\
            "category":"VU","criteria":"A2cd","population_trend":"Decreasing",\
            "marine_system":false,"freshwater_system":true,"terrestrial_system":true,\
            "assessor":"Doe, J. & Roe, R.","reviewer":"Poe","aoo_km2":"12","eoo_km2":"100-200",\
            "elevation_upper":1200,"elevation_lower":0,"depth_upper":15,"depth_lower":null,\
            "errata_flag":true,"errata_reason":"a reason",\
            "amended_flag":null,"amended_reason":null}]}\
            """);
  }

  @ParameterizedTest(name = "{0} is {1} because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Rana ficta ssp. minor           | 8 | names have their rank in them
          rana ficta minor                | 8 | zoologists leave the rank out
          Rana ficta var. minor           | 8 | ranks change
          Rana ficta Alpine subpopulation | 9 | no infrarank is called so
          """)
  void findsWhatIsBelowTheSpecies(String name, int sisId, String because) {
    assertThat(get("species/" + name.replace(" ", "%20")))
        .as(because)
        .contains("\"taxonid\":" + sisId + ",");
  }

  @Test
  void tellsAmendmentsFromErrata() {
    assertThat(get("species/id/8"))
        .contains(
            "\"errata_flag\":null,\"errata_reason\":null,"
                + "\"amended_flag\":true,\"amended_reason\":\"a reason\"");
  }

  @Test
  void pagesHoldEveryTaxonById() {
    assertThat(get("species/page/0"))
        .startsWith("{\"count\":4,\"region_identifier\":\"global\",\"page\":\"0\",")
        .containsSubsequence("\"taxonid\":2,", "\"taxonid\":7,", "\"taxonid\":8,", "\"taxonid\":9,")
        .contains("\"infra_rank\":\"ssp.\",\"infra_name\":\"minor\",\"population\":null")
        .contains("\"infra_name\":null,\"population\":\"Alpine subpopulation\"");
  }

  @Test
  void listsCountriesRegionsAndGroups() {
    assertThat(get("country/list"))
        .startsWith("{\"count\":250,\"results\":[{\"isocode\":\"AD\",\"country\":\"Andorra\"}");
    assertThat(get("region/list"))
        .startsWith("{\"count\":14,\"results\":[{\"name\":\"Global\",\"identifier\":\"global\"}")
        .contains("\"northern_africa\"", "\"s._africa_fw\"");
    assertThat(get("comp-group/list"))
        .startsWith("{\"count\":32,\"result\":[{\"group_name\":\"amphibians\"}");
  }

  @ParameterizedTest(name = "{0}?{1} is refused with {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          species/page/0                      | token=bad  | 401 | {"message":"Token not valid!"}
          country/list                        |            | 401 | {"message":"Token not valid!"}
          species/Rana%20ficta/region/nowhere | token=good | 404 | {"error":"Region not found. If you require assistance, please refer to the contact page."}
          country/getspecies/AD/region/europe | token=good | 404 | {"error":"This server has no such route of the API v3"}
          weblink/Rana%20ficta                | token=good | 404 | {"error":"This server has no such route of the API v3"}
          """)
  void refusesInTheShapesOfV3(String path, @Nullable String query, int status, String expected) {
    var response = send(path, query, Map.of());
    assertThat(response.status()).isEqualTo(status);
    assertThat(body(response)).isEqualTo(expected);
    assertThat(header(response, "cache-control")).hasValue("no-cache");
  }

  @Test
  void theVersionNeedsNoToken() {
    assertThat(send("version", null, Map.of()).status()).isEqualTo(200);
  }

  @Test
  void tokensOfHeadersDoNotCount() {
    assertThat(send("country/list", null, Map.of("Authorization", "good")).status()).isEqualTo(401);
  }

  @Test
  void rememberedAnswersStillNeedAToken() {
    assertThat(get("country/list")).isNotEmpty();
    assertThat(send("country/list", "token=bad", Map.of()).status()).isEqualTo(401);
  }

  @Test
  void refusesToBeWrittenTo() {
    var request =
        new Request("POST", "/api/v3/country/list", TOKEN, "https://example.org", _ -> null);
    assertThat(api.answer(request).await().status()).isEqualTo(405);
  }

  @Test
  void saysWhenThereAreNoDataYet() {
    var empty = Doors.open(new RedListApi3(Optional::empty, CODE_LISTS, NOW));
    var request = new Request("GET", "/api/v3/version", null, "https://example.org", _ -> null);
    assertThat(empty.answer(request).await().status()).isEqualTo(503);
  }

  @Test
  void answersAreCompressedAndNotSentTwice() {
    var plain = get("country/list").getBytes(UTF_8);
    var compressed = send("country/list", TOKEN, Map.of("Accept-Encoding", "gzip"));
    assertThat(header(compressed, "content-encoding")).hasValue("gzip");
    assertThat(((Bytes) compressed.body()).content())
        .isEqualTo(EncodedBody.of(plain, true, 1).bytes());
    var tag = header(compressed, "etag").orElseThrow();
    var again = send("country/list", TOKEN, Map.of("If-None-Match", tag));
    assertThat(again.status()).isEqualTo(304);
  }
}
