package org.saola.store.redlist.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.changes.ChangeClass;
import org.saola.changes.ChangeKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RedListRulesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int EVALUATED = 5;

  /** In the release before, taxon 5 is VU; nothing is known of the others. */
  private static final RedListRules RULES =
      new RedListRules(sisId -> sisId == EVALUATED ? "VU" : null);

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"criteria":"A1"}          | {"criteria":"A2"}             | criteria     | other criteria
          {"red_list_category":{"code":"VU"}} | {"red_list_category":{"code":"EN"}} | category_up | an erratum
          {"red_list_category":{"code":"VU"}} | {"red_list_category":{"code":"LC"}} | category_down | the other way
          {"red_list_category":{"code":"DD"}} | {"red_list_category":{"code":"LC"}} | category_changed | from nothing known
          {"red_list_category":{"code":"LR/lc","version":"2.3"}} | {"red_list_category":{"code":"LC","version":"3.1"}} | criteria | the same category of another version
          {"red_list_category":{"code":"VU"},"criteria":"A1"} | {"red_list_category":{"code":"EN"},"criteria":"A2"} | category_up criteria | both changed
          {"documentation":{"range":"a"}} | {"documentation":{"range":"b"}} | text_only | prose
          {"documentation":{"range":"a"},"criteria":"A1"} | {"documentation":{"range":"b"},"criteria":"A2"} | criteria | prose only matters alone
          {"credits":[]}             | {"credits":[{"full":"N."}]}   | text_only    | who did it
          {"locations":[]}           | {"locations":[{"code":"KE"}]} | distribution | one more country
          {"population_trend":{"code":"0"}} | {"population_trend":{"code":"1"}} | population | another trend
          {"habitats":[{"code":"1"}]} | {"habitats":[]}              | habitat      | a habitat less
          {"threats":[{"code":"1","score":"a"}]} | {"threats":[{"code":"1","score":"b"}]} | threats | a threat is worse
          {"threats":[{"code":"1","text":"a"}]} | {"threats":[{"code":"1","text":"b"}]} | text_only | only its note
          {"conservation_actions":[]} | {"conservation_actions":[{"code":"1"}]} | conservation | something is to be done
          {"use_and_trade":[]}       | {"use_and_trade":[{"code":"1"}]} | use_and_trade | somebody eats it
          {"possibly_extinct":false} | {"possibly_extinct":true}     | possibly_extinct | nobody has seen it
          {"latest":true}            | {"latest":false}              | validity     | a newer one counts
          {"taxon":{"scientific_name":"A b"}} | {"taxon":{"scientific_name":"A c"}} | name | another name
          {"taxon":{"synonyms":[]}}  | {"taxon":{"synonyms":[{"name":"x"}]}} | synonymy | a synonym more
          {"taxon":{"common_names":[]}} | {"taxon":{"common_names":[{"name":"x"}]}} | common_names | a common name more
          {"taxon":{"family_name":"A"}} | {"taxon":{"family_name":"B"}} | classification | moved
          {"supplementary_info":{"population_size":"1"}} | {"supplementary_info":{"population_size":"2"}} | details | figures
                                     | {"sis_taxon_id":5,"latest":true,"scopes":[{"code":"1"}],"red_list_category":{"code":"EN"}} | category_up new_assessment | it moves its taxon
                                     | {"sis_taxon_id":5,"latest":true,"scopes":[{"code":"1"}],"red_list_category":{"code":"VU"}} | new_assessment | the category is the same
                                     | {"sis_taxon_id":5,"latest":true,"scopes":[{"code":"2"}],"red_list_category":{"code":"EN"}} | new_assessment | a regional one does not move the taxon
                                     | {"sis_taxon_id":5,"latest":false,"scopes":[{"code":"1"}],"red_list_category":{"code":"EN"}} | new_assessment | nor does an old one
                                     | {"sis_taxon_id":6,"latest":true,"scopes":[{"code":"1"}],"red_list_category":{"code":"EN"}} | new_assessment | the first one moves nothing
          {"criteria":"A1"}          |                               | deleted      | it is gone
          """)
  void saysWhatAChangeOfAnAssessmentMeans(
      @Nullable String before, @Nullable String after, String classes, String because) {
    assertThat(classes(ChangeKind.ASSESSMENT, before, after)).as(because).isEqualTo(classes);
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          TAXON        | {"authority":"A"}   | {"authority":"B"}             | name           | authors belong to names
          TAXON        | {"infrarank_taxa":[]} | {"infrarank_taxa":[{"sis_id":2}]} | classification | a subspecies more
          TAXON        | {"ssc_groups":[]}   | {"ssc_groups":[{"name":"x"}]} | text_only      | who looks after it
          TAXON        |                     | {"sis_id":1}                  | new_taxon      | it was not there
          TAXON        | {"sis_id":1}        |                               | deleted        | it is gone
          GREEN_STATUS | {"assessments":[]}  | {"assessments":[{"url":"x"}]} | green_status   | whatever it is
          """)
  void saysWhatAChangeOfAnotherRecordMeans(
      ChangeKind kind,
      @Nullable String before,
      @Nullable String after,
      String classes,
      String because) {
    assertThat(classes(kind, before, after)).as(because).isEqualTo(classes);
  }

  private static String classes(ChangeKind kind, @Nullable String before, @Nullable String after) {
    return RULES.describe(kind, 7, tree(before), tree(after)).classes().stream()
        .sorted()
        .map(ChangeClass::code)
        .collect(Collectors.joining(" "));
  }

  private static @Nullable JsonNode tree(@Nullable String json) {
    return json == null ? null : JSON.readTree(json);
  }
}
