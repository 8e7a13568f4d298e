package org.saola.api.saola1.indicators;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoServer;
import org.saola.redlist.Assessment;
import org.saola.redlist.Coded;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.status.history.Basis;
import org.saola.status.history.DatedAssessment;
import org.saola.status.history.HistoricStatus;
import org.saola.store.overlay.DatedReason;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.redlist.scan.SpeciesScan;
import org.saola.store.redlist.scan.SpeciesScan.Wanted;
import org.saola.store.release.Dataset;
import tools.jackson.databind.JsonNode;

/** Indicators of groups come with all that is needed to check them. */
final class IndicatorResourceTest extends DemoServer {
  private static final String BASE = "/api/saola/v1/indicators/";
  private static final int LION = 64;

  @BeforeEach
  void forgetReasons() {
    database().changes().overlay().keep(Dataset.RED_LIST, List.of(), true);
  }

  private static void tell(String before, String after, int year, String reason) {
    database()
        .changes()
        .overlay()
        .keep(Dataset.RED_LIST, List.of(new DatedReason(LION, year, before, after, reason)), false);
  }

  private static RedListSnapshot snapshot() {
    return database().redList(Dataset.RED_LIST).current().orElseThrow();
  }

  @Test
  void withoutReasonsThereIsAnIndexButNoTrend() throws Exception {
    var answer = client.json(BASE + "rli?class=Mammalia");
    assertThat(answer.path("trend").isNull()).isTrue();
    assertThat(answer.path("reason").asString()).startsWith("no_overlay");
    assertThat(answer.path("years")).hasSize(1);
    var index = answer.path("years").get(0);
    double weights = index.path("sum_weights").asDouble();
    assertThat(index.path("rli").asDouble())
        .isCloseTo(1 - weights / (5 * index.path("n").asDouble()), within(1e-12));
    assertThat(answer.path("release").path("label").asString()).isEqualTo("demo");
    assertThat(answer.path("method").path("citation").asString()).contains("Butchart");
  }

  @Test
  void genuineChangesMakeATrendAndOthersDoNot() throws Exception {
    tell("NT", "VU", 2004, "N");
    var known = client.json(BASE + "rli?class=Mammalia");
    assertThat(known.path("trend").path("change").asDouble()).as("nothing happened").isZero();
    tell("NT", "VU", 2004, "G");
    var moved = client.json(BASE + "rli?class=Mammalia");
    assertThat(moved.path("trend").path("change").asDouble()).isNegative();
    assertThat(moved.path("years").get(0).path("year").asInt()).as("of mammals").isEqualTo(1996);
    int before = moved.path("years").get(0).path("sum_weights").asInt();
    assertThat(moved.path("years").get(1).path("sum_weights").asInt()).isEqualTo(before + 1);
  }

  @Test
  void aGroupOfNoKnownYearsAsksForThem() throws Exception {
    tell("NT", "VU", 2004, "G");
    var answer = client.json(BASE + "rli");
    assertThat(answer.path("reason").asString()).startsWith("years_unknown");
    var told = client.json(BASE + "rli?years=2000,2010");
    assertThat(told.path("years")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rli", "proportion"})
  void theSpeciesAreToldSoThatTheNumberCanBeChecked(String kind) throws Exception {
    var answer = client.json(BASE + kind + "?class=MAMMALIA");
    var table = client.text(BASE + kind + "?class=MAMMALIA&format=csv").lines().toList();
    assertThat(table.getFirst()).startsWith("sis_id,scientific_name,assessment_id");
    assertThat(table).hasSize(1 + answer.path("species_chosen").asInt());
    assertThat(table.stream().filter(line -> line.contains(",true,")))
        .hasSize(answer.path("species").path("used").asInt());
  }

  @Test
  void everyYearAndSeveralGroupsAreTold() throws Exception {
    tell("NT", "VU", 2004, "G");
    var answer =
        client.json(
            BASE + "series?groups=class:MAMMALIA,class:AVES&to=2010&method=linear&repetitions=20");
    var years = answer.path("groups").path("class:MAMMALIA");
    assertThat(years).as("1996 to 2010").hasSize(15);
    assertThat(years.get(14).path("extrapolated").asBoolean()).as("2008 was the last").isTrue();
    assertThat(answer.path("groups_without_trend").path("class:AVES").asString())
        .as("nobody said what changed")
        .isEqualTo("no_overlay");
    assertThat(answer.path("aggregate").get(0).path("groups").asInt()).isEqualTo(1);
  }

  @Test
  void inACountryRangesCount() throws Exception {
    var answer = client.json(BASE + "national?country=KE&class=MAMMALIA");
    assertThat(answer.path("options").path("range_share").asString()).isEqualTo("equal");
    double sum = answer.path("contribution_sum").asDouble();
    double shares = answer.path("sum_of_shares").asDouble();
    assertThat(answer.path("rli_weighted").asDouble())
        .isCloseTo(1 - sum / (5 * shares), within(1e-12));
    var body = "{\"taxa\": [{\"taxon\": \"Panthera leo\", \"share\": 0.5}]}";
    var told = client.post(BASE + "national?country=KE", "application/json", body);
    assertThat(ApiClient.JSON.readTree(told.body()).path("rli_weighted").asDouble())
        .as("VU is 2 of 5 away")
        .isCloseTo(0.6, within(1e-12));
  }

  @Test
  void transitionsAreSplitByWhatPeopleSay() throws Exception {
    tell("NT", "VU", 2004, "G");
    var answer = client.json(BASE + "transitions?from_year=2000&to_year=2020&class=MAMMALIA");
    int species = 0;
    for (var cell : answer.path("transitions")) {
      species += cell.path("species").asInt();
      if (!cell.path("direction").asString().equals("same")) {
        int split = cell.path("reasons").valueStream().mapToInt(JsonNode::asInt).sum();
        assertThat(split).isEqualTo(cell.path("species").asInt());
      }
    }
    var totals = answer.path("totals");
    int all = 0;
    for (var direction : List.of("improved", "deteriorated", "same", "knowledge")) {
      all += totals.path(direction).asInt();
    }
    assertThat(species).isEqualTo(all);
    assertThat(client.get(BASE + "transitions").statusCode()).as("since when?").isEqualTo(422);
  }

  @Test
  void bothListsTellHowLongSpeciesWaited() throws Exception {
    var table = client.text(BASE + "lag?class=MAMMALIA&format=csv");
    assertThat(table).contains("Panthera leo");
    var answer = client.json(BASE + "lag?class=MAMMALIA");
    var summary = answer.path("summary");
    var apart = answer.path("species").path("left_out").valueStream().mapToInt(JsonNode::asInt);
    assertThat(summary.path("species").asLong() + apart.sum()).isEqualTo(table.lines().count() - 1);
    assertThat(summary.path("cites_first").asInt()).isPositive();
  }

  @Test
  void theGapNamesWhatIsApart() throws Exception {
    var answer = client.json(BASE + "gap");
    int all = 0;
    for (var part : List.of("yes", "no", "apart")) {
      all += answer.path(part).path("species").asInt();
    }
    assertThat(all).isEqualTo(answer.path("species_chosen").asInt());
    assertThat(client.text(BASE + "gap?format=csv").lines().filter(row -> row.contains(",listed")))
        .allSatisfy(row -> assertThat(row).contains(",no,"));
  }

  @Test
  void aListCanBePosted() throws Exception {
    var json =
        posted("application/json", "{\"taxa\": [\"Panthera leo\", \"iucn:64\", \"Nemo nemo\"]}");
    assertThat(json.path("species_chosen").asInt()).isEqualTo(1);
    assertThat(json.path("posted_without_assessment").path("name_unknown").asInt()).isEqualTo(1);
    assertThat(json.path("posted_without_assessment").path("twice_in_the_list").asInt())
        .isEqualTo(1);
    assertThat(posted("text/csv", "taxon\nPanthera leo\n").path("species_chosen").asInt())
        .isEqualTo(1);
  }

  private static JsonNode posted(String type, String body) throws Exception {
    var answer = client.post(BASE + "rli", type, body);
    assertThat(answer.statusCode()).isEqualTo(200);
    return ApiClient.JSON.readTree(answer.body());
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rli?class=FOO              | 422 | class: the release has nothing in FOO
          rli?country=XX             | 422 | country: the release has nothing in XX
          rli?years=88               | 422 | years: 88 is no year
          rli?extinct_at_start=maybe | 422 | extinct_at_start: maybe is none of exclude, include
          rli?date=2999-01-01        | 422 | date: 2999-01-01 is still to come
          rli?years=1996,2099        | 422 | years: the assessments end in 20
          rli?date=2010-06-30&years=1996,2016 | 422 | years: the assessments end in 2010
          lag?date=2010-06-30        | 400 | there is no parameter date here
          lag?scope=2                | 400 | there is no parameter scope here
          national?country=KE&scope=2 | 422 | scope: shares of ranges weigh global categories
          transitions?from=demo      | 422 | from: is a release of
          transitions?from=demo&from_year=2000 | 422 | from: is a release; years are of one
          rli?repetitions=99999      | 400 | repetitions=99999 is no whole number
          rli?form=csv               | 400 | there is no parameter form here
          nonsense                   | 404 | there is no indicator nonsense
          """)
  void whatCannotBeAnsweredIsSaid(String question, int status, String words) throws Exception {
    var answer = client.get(BASE + question);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(ApiClient.JSON.readTree(answer.body()).path("detail").asString()).contains(words);
  }

  @ParameterizedTest(name = "{0} {1}: {2} {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rli                 | {"taxa": [{"name": "x"}]}     | 422 | taxa[0].name: post
          rli                 | {"taxa": [[]]}                | 422 | taxa[0]: is no taxon
          rli                 | {"species": []}               | 422 | taxa: is no list
          rli                 | {"taxa":                      | 400 | is no JSON
          compute/points      | {"counts": "CR=x"}            | 422 | counts: x is no whole number
          compute/points      | {"counts": "CR=999999999"}    | 413 | counts: 999999999 are more than
          compute/bootstrap   | {"counts": "CR=9;DD=4999", "repetitions": 99999999} | 422 | repetitions: choose
          compute/bootstrap   | {"counts": "CR=99999;DD=99999", "repetitions": 99999} | 413 | repetitions: 99999 of
          compute/national    | {"categories": "CR;LC", "shares": "1"} | 422 | shares: there are 1 of 2
          compute/backcast    | {"year": 1, "species": [{"species": "a", "latest_category": "EN"}, {"species": "a", "latest_category": "EN"}], "changes": []} | 422 | species[1].species: a is there twice
          compute/backcast    | {"year": 1988, "species": [1], "changes": []} | 422 | species[0]: is no object
          compute/lag-summary | {"members": "some;names"}     | 422 | members: are names, which tell nothing
          compute/nonsense    | {}                            | 404 | there is no calculator nonsense
          """)
  void whatIsPostedWronglyIsToldWithItsPlace(String kind, String body, int status, String words)
      throws Exception {
    var answer = client.post(BASE + kind, "application/json", body);
    assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(status);
    assertThat(ApiClient.JSON.readTree(answer.body()).path("detail").asString()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1995-06-01", "1996-12-31", "2000-01-01", "2010-06-30", "2022-12-31"})
  void onADayTheSameAssessmentsCountAsForOneSpecies(LocalDate day) {
    var snapshot = snapshot();
    var scan = new SpeciesScan(snapshot);
    var released = LocalDate.of(2999, 1, 1);
    var found = scan.places(new Wanted(Assessment.GLOBAL, day, released));
    var expected = new ArrayList<Integer>();
    var species =
        IntStream.range(0, snapshot.size())
            .mapToObj(snapshot::summary)
            .filter(each -> each.level() == Level.SPECIES)
            .mapToInt(AssessmentSummary::sisTaxonId)
            .distinct();
    species.forEach(sisId -> {
      var history =
          IntStream.of(snapshot.placesOfTaxon(sisId))
              .mapToObj(place -> dated(snapshot.summary(place)))
              .toList();
      var counting = HistoricStatus.on(Basis.PUBLISHED, day, Assessment.GLOBAL, history);
      if (counting.assessment() != null) {
        expected.add(counting.assessment().id());
      }
    });
    assertThat(IntStream.of(found).mapToObj(scan::assessmentId))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static DatedAssessment dated(AssessmentSummary summary) {
    var year = summary.yearPublished();
    return new DatedAssessment(
        summary.assessmentId(),
        summary.assessmentDate(),
        year == null ? null : Integer.valueOf(year),
        null,
        summary.categoryCode(),
        summary.possiblyExtinct(),
        summary.possiblyExtinctInTheWild(),
        summary.latest(),
        Set.copyOf(summary.scopes().stream().map(Coded::code).toList()));
  }
}
