package org.saola.api.saola1.species;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.admission.Caller;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoServer;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.Response.Body.Bytes;
import org.saola.species.SpeciesDatasets;
import org.saola.species.SpeciesReader;
import org.saola.store.names.Crosswalks;
import org.saola.store.names.Names;
import org.saola.store.release.Dataset;
import org.saola.store.release.ReleaseDays;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.Relation;
import org.saola.taxonomy.match.Relation.Direction;
import org.saola.taxonomy.match.SourceName;
import org.saola.taxonomy.match.SourceTaxon;
import tools.jackson.databind.JsonNode;

/** No category and no appendix goes where the link between two taxa does not lead it. */
final class NeverCarryTest extends DemoServer {
  private static final int ELEPHANT = 24;

  @ParameterizedTest(name = "{0} {1} question={2}: category {3}, appendix {4}, because {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EXACT               | EQUAL          | false | yes | yes | both mean the same
          EXACT               | EQUAL          | true  | no  | no  | a human must decide
          GENUS_TRANSFER      | EQUAL          | false | yes | yes | one type, moved
          SPLIT               | CITES_BROADER  | false | no  | yes | a part was assessed, the whole is listed
          SPLIT               | CITES_BROADER  | true  | no  | no  | a human must decide
          LUMP                | CITES_NARROWER | false | yes | no  | the whole was assessed, a part is listed
          SUBSPECIES_OF       | CITES_NARROWER | false | yes | no  | the same
          HIGHER_LISTING_ONLY | CITES_BROADER  | false | no  | yes | the listing is inherited
          """)
  void whatIsCarriedDependsOnTheLink(
      Relation relation,
      Direction direction,
      boolean question,
      String category,
      String appendix,
      String because)
      throws Exception {
    var row =
        new CrosswalkRow(
            taxon("cites:24"), taxon("iucn:24"), relation, direction, question, List.of());
    var fromCites = other("cites:24", (_, _, _) -> List.of(row));
    assertThat(fromCites.path("taxa")).as("the link is told in any case").hasSize(1);
    assertThat(fromCites.findPath("category").isMissingNode() ? "no" : "yes")
        .as(because)
        .isEqualTo(category);
    var fromRedList = other("iucn:24", (_, _, _) -> List.of(row));
    assertThat(fromRedList.findPath("summary").isMissingNode() ? "no" : "yes")
        .as(because)
        .isEqualTo(appendix);
  }

  @Test
  void withoutACrosswalkTheOtherListIsUnknownThoughItHasTheSameName() throws Exception {
    var list = other("cites:24", Crosswalks.NONE);
    assertThat(list.path("state").asString()).isEqualTo("unknown");
    assertThat(list.path("reason").asString()).isEqualTo("no_crosswalk");
    assertThat(list.path("taxa")).isEmpty();
  }

  @Test
  void whatNothingLinksIsAnUnknownName() throws Exception {
    var list = other("cites:24", (_, _, _) -> List.of());
    assertThat(list.path("state").asString()).isEqualTo("name_unknown");
  }

  private static SourceTaxon taxon(String id) {
    return new SourceTaxon(
        id, new SourceName("Loxodonta africana", ""), "species", "", "", List.of());
  }

  /** What the answer about a taxon says of the list that it is not of. */
  private static JsonNode other(String key, Crosswalks crosswalks) throws Exception {
    var resource =
        new SpeciesResource(
            new SpeciesReader(
                datasets(), crosswalks, new ReleaseDays(Clock.systemUTC()), _ -> Optional.empty()),
            new Names(database(), Names.UsualDatasets.FIRST, Duration.ofMinutes(1)),
            new AnswerOrigin(Clock.systemUTC()));
    var request = new Request("GET", "/", null, "http://localhost", _ -> null);
    var question =
        new Question(
            request, new Caller(null, null), Map.of("key", key), QueryParameters.parse(null));
    var answer = resource.get(question).await();
    assertThat(answer.records()).containsExactly(ELEPHANT);
    var document = ApiClient.JSON.readTree(((Bytes) answer.response().body()).content());
    return document.path("lists").path(1);
  }

  private static SpeciesDatasets datasets() {
    return new SpeciesDatasets(
        Names.UsualDatasets.FIRST,
        () -> Dataset.FIRST,
        dataset -> database().speciesPlus(dataset).current(),
        dataset -> database().redList(dataset).current());
  }
}
