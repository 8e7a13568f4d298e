package org.saola.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SpeciesPlusRulesTest {
  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"euListing":"A","euListings":[{"id":1}]} | {"euListings":[]} | coverage | the new files have no EU law, which did not end
          {"euListing":"A","citesListing":"I"} | {"citesListing":"II"} | appendix coverage | what both have changed besides
          {"euListing":"A","updatedAt":"2020-01-01T00:00:00Z"} | {"updatedAt":"2021-01-01T00:00:00Z"} | coverage | the time goes with it
          {"citesListing":"I"}                 | {"citesListing":"II"} | appendix | both have it
          """)
  void whatOnlyOneReleaseCanHaveIsNoChangeOfTheLaw(
      String before, String after, String classes, String because) {
    var change =
        new SpeciesPlusRules(Set.of("/euListing", "/euListings"))
            .describe(ChangeKind.TAXON_CONCEPT, 7, tree(before), tree(after));
    assertThat(
            change.classes().stream()
                .sorted()
                .map(ChangeClass::code)
                .collect(Collectors.joining(" ")))
        .as(because)
        .isEqualTo(classes);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"citesListing":"II"}      | {"citesListing":"I"}          | appendix     | the summary says it
          {"citesListings":[]}       | {"citesListings":[{"id":1}]}  | appendix     | a listing began
          {"citesListings":[{"id":1,"current":true}]} | {"citesListings":[{"id":1,"current":false}]} | appendix | a listing ended
          {"citesListings":[{"id":1,"annotation":{"en":"a"}}]} | {"citesListings":[{"id":1,"annotation":{"en":"b"}}]} | text_only | only its words changed
          {"citesListings":[{"id":1,"hash":{"symbol":"#1"}}]} | {"citesListings":[{"id":1,"hash":{"symbol":"#2"}}]} | text_only | a hash is an annotation
          {"euListing":"B"}          | {"euListing":"A"}             | annex        | the same for the EU
          {"euListings":[{"id":1,"symbol":"B"}]} | {"euListings":[{"id":1,"symbol":"C"}]} | annex | another annex
          {"citesQuotas":[{"id":1,"amount":5.0}]} | {"citesQuotas":[{"id":1,"amount":6.0}]} | quota | more or fewer
          {"citesQuotas":[{"id":1,"notes":"a"}]} | {"citesQuotas":[{"id":1,"notes":"b"}]} | text_only | only the note
          {"citesQuotas":[{"id":1}]} | {"citesQuotas":[]}            | quota        | a quota is gone
          {"citesSuspensions":[]}    | {"citesSuspensions":[{"id":1}]} | suspension | a suspension began
          {"euDecisions":[]}         | {"euDecisions":[{"id":1}]}    | decision     | a decision was taken
          """)
  void saysWhatAChangeOfTheLawMeans(
      @Nullable String before, @Nullable String after, String classes, String because) {
    check(before, after, classes, because);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"fullName":"A b"}         | {"fullName":"A c"}            | name         | another name
          {"authorYear":"X, 1800"}   | {"authorYear":"X, 1801"}      | name         | authors belong to names
          {"status":"ACCEPTED"}      | {"status":"SYNONYM"}          | name         | no longer the accepted name
          {"relatedNames":[]}        | {"relatedNames":[{"id":2}]}   | synonymy     | a synonym more
          {"commonNames":[]}         | {"commonNames":[{"name":"a"}]} | common_names | a common name more
          {"higherTaxa":{"family":"A"}} | {"higherTaxa":{"family":"B"}} | classification | moved to another family
          {"distributions":[]}       | {"distributions":[{"id":1}]}  | distribution | found in one more country
          {"distributions":[{"id":1,"citations":[]}]} | {"distributions":[{"id":1,"citations":["a"]}]} | text_only | where it was written is no range
          {"references":[]}          | {"references":[{"id":1}]}     | references   | one more reference
          {"position":"1.2"}         | {"position":"1.3"}            | order        | a neighbour came or went
          {"updatedAt":"2020-01-01T00:00:00Z"} | {"updatedAt":"2021-01-01T00:00:00Z"} | time_only | nothing but the time
          {"position":"1.2","fullName":"A b"} | {"position":"1.3","fullName":"A c"} | name | the place only matters alone
          {"euListing":"B","citesListing":"II"} | {"euListing":"A","citesListing":"I"} | appendix annex | both changed
          {"novel":1}                | {"novel":2}                   | details      | a field that the rules do not know
                                     | {"active":true}               | new_taxon    | it was not there
                                     | {"active":false}              | deleted      | it came as a deleted one
          {"active":true}            |                               | deleted      | it is gone
          {"active":true,"citesListing":"II"} | {"active":false}     | deleted      | what goes with the name is no news of its own
          {"active":false}           | {"active":true,"citesListing":"II"} | restored | the same the other way
          """)
  void saysWhatAChangeOfNamesAndPlacesMeans(
      @Nullable String before, @Nullable String after, String classes, String because) {
    check(before, after, classes, because);
  }

  private static void check(
      @Nullable String before, @Nullable String after, String classes, String because) {
    var change =
        new SpeciesPlusRules(Set.of())
            .describe(ChangeKind.TAXON_CONCEPT, 7, tree(before), tree(after));
    assertThat(
            change.classes().stream()
                .sorted()
                .map(ChangeClass::code)
                .collect(Collectors.joining(" ")))
        .as(because)
        .isEqualTo(classes);
    assertThat(change.taxonId()).isEqualTo(7);
  }

  private static @Nullable JsonNode tree(@Nullable String json) {
    return json == null ? null : JSON.readTree(json);
  }
}
