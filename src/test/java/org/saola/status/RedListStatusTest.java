package org.saola.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.redlist.Coded;
import org.saola.redlist.RedListOrder;

/** Which assessments were in force on a day; every release is of 2024-06-01. */
class RedListStatusTest {
  private static final LocalDate RELEASED = LocalDate.of(2024, 6, 1);

  @ParameterizedTest(name = "{0} on {1} is {2}, because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                                 | 2000-01-01 |        | there is no assessment
          1 1996 1996-08-01 Global VU            | 1995-12-31 |        | the year before does not count
          1 1996 1996-08-01 Global VU            | 1996-12-30 |        | it may have come out on the last day of the year
          1 1996 1996-08-01 Global VU            | 1996-12-31 | Global 1 | by then it was certainly out
          1 1996 1996-08-01 Global VU; 2 2008 2008-06-30 Global NT | 2008-12-30 | Global 1 | until the next was certainly out
          1 1996 1996-08-01 Global VU; 2 2008 2008-06-30 Global NT | 2008-12-31 | Global 2 | then the next is in force
          1 2024 2023-05-01 Global VU latest     | 2024-05-31 |        | it may have come out with the release
          1 2024 2023-05-01 Global VU latest     | 2024-06-01 | Global 1 | the release has it, so it was out
          1 2016 2016-04-01 Global CR; 2 2018 2016-04-01 Global CR latest | 2017-06-01 | Global 1 | the amended version was not out
          1 2016 2016-04-01 Global CR; 2 2018 2016-04-01 Global CR latest | 2018-12-31 | Global 2 | an amended version takes the place of the one it amends
          1 2016 2016-04-01 Global CR; 2 2016 2016-09-01 Global EN | 2020-01-01 | Global 2 | of one year the one assessed last
          2 2016 2016-04-01 Global CR latest; 3 2016 2016-04-01 Global CR | 2020-01-01 | Global 2 | of one day the one called latest
          1 2016 2016-04-01 Global CR latest; 2 2018 2018-04-01 Global EN | 2024-06-01 | Global 1 | on the day of the release what it calls latest counts
          1 2016 2016-04-01 Global CR latest; 2 2018 2018-04-01 Global EN | 2023-01-01 | Global 2 | before, what was published last
          1 2016 2016-04-01 Global CR            | 2024-06-01 | Global 1 | no assessment is called latest, so the last is in force
          1 2010 2010-01-01 Europe VU latest; 2 2008 2008-01-01 Global LC latest | 2020-01-01 | Global 2, Europe 1 | each scope has its own; Global stands first
          1 2010 2010-01-01 Europe VU; 2 2015 2015-01-01 Global+Europe LC latest | 2020-01-01 | Global 2, Europe 2 | an assessment for several scopes counts for each
          1 2010 2010-01-01 - VU; 2 2012 2012-01-01 Europe LC | 2020-01-01 | Europe 2, ? 1 | what names no scope is global for nobody, and stands for itself
          1 - - Global N/A                       | 2020-01-01 |        | without a year it was not published
          """)
  void theLastPublishedOfEachScopeIsInForce(
      @Nullable String assessments, LocalDate date, @Nullable String expected, String because) {
    var status =
        RedListStatus.on(
            new AsOf(date, RELEASED, RELEASED), assessments(assessments), Coverage.UNKNOWN);
    var found =
        status.scopes().stream()
            .map(each -> name(each.scope()) + " " + each.assessment().id())
            .collect(Collectors.joining(", "));
    assertThat(found).as(because).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest(name = "{0}, {1} of the former ones, is {2}, because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                      | WHOLE   | NOT_EVALUATED | the release has all that was ever published
                                      | PART    | UNKNOWN       | others may have been published
          1 2021 2021-01-01 Global VU | PART    | UNKNOWN       | an earlier one may have been published
          1 2021 2021-01-01 Global VU | UNKNOWN | UNKNOWN       | nobody knows whether it is the first
          1 2021 2021-01-01 Global VU | WHOLE   | NOT_EVALUATED | it is the first
          1 2010 2010-01-01 Global NE | PART    | NOT_EVALUATED | the source says so
          1 2010 2010-01-01 Global DD | PART    | ASSESSED      | deficient data are an assessment
          1 2010 2010-01-01 - VU      | PART    | ASSESSED      | whatever its scope
          1 2010 2010-01-01 Global NE; 2 2010 2010-01-01 Europe LC | PART | ASSESSED | for one scope
          """)
  void aTaxonIsNotEvaluatedOnlyWhereThatIsKnown(
      @Nullable String assessments, Extent former, State expected, String because) {
    var asOf = new AsOf(LocalDate.of(2020, 1, 1), RELEASED, RELEASED);
    var coverage = Coverage.UNKNOWN.with(former, Topic.FORMER_ASSESSMENTS);
    assertThat(RedListStatus.on(asOf, assessments(assessments), coverage).state())
        .as(because)
        .isEqualTo(expected);
  }

  @Test
  void anAmendedVersionNamesTheOneItAmends() {
    var assessments =
        assessments(
            "1 2008 2008-04-01 Global CR; 2 2016 2016-04-01 Global CR;"
                + "3 2018 2016-04-01 Global CR; 4 2016 2016-04-01 Europe CR");
    assertThat(RedListStatus.amendedBy(assessments.get(2), assessments))
        .map(PublishedAssessment::id)
        .hasValue(2);
    assertThat(RedListStatus.amendedBy(assessments.get(1), assessments)).isEmpty();
    assertThat(RedListStatus.amendedBy(assessments.get(3), assessments)).isEmpty();
  }

  private static String name(@Nullable Coded scope) {
    return scope == null ? "?" : String.valueOf(scope.description());
  }

  /**
   * Such as {@code 2 2018 2016-04-01 Global+Europe CR latest}: id, year, date, scopes, category.
   */
  private static List<PublishedAssessment> assessments(@Nullable String all) {
    return all == null
        ? List.of()
        : Arrays.stream(all.split(";", -1)).map(each -> assessment(each.strip())).toList();
  }

  private static PublishedAssessment assessment(String text) {
    var words = text.split(" +", -1);
    var scopes =
        words[3].equals("-")
            ? List.<Coded>of()
            : Arrays.stream(words[3].split("\\+", -1)).map(name -> new Coded(name, name)).toList();
    return new PublishedAssessment(
        Integer.parseInt(words[0]),
        words[2].equals("-") ? null : LocalDate.parse(words[2]),
        words[1].equals("-") ? null : words[1],
        words.length > 5,
        RedListOrder.scopes(scopes),
        words[4]);
  }
}
