package org.saola.status.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in single assessments and in several of one taxon. */
class AssessmentQualityTest {
  private static final LocalDate TODAY = LocalDate.of(2026, Month.JUNE, 15);
  private static final String NEW = "3.1";

  @ParameterizedTest(name = "{0} {2}: {3}, {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          VU    | 3.1 | D2            |                        | VU has D with a number
          VU    | 3.1 | A2cd; D       | contradicting_criteria | D alone is of CR and EN
          EN    | 3.1 | B1ab(iii); D  |                        | as it should be
          CR    | 3.1 | D1            | contradicting_criteria | numbers are of VU
          EN    | 2.3 | D1+2          | contradicting_criteria | under the criteria of 1994 too
          EN    | 3.1 | B1ab(iii,v)   |                        | a comma within brackets parts nothing
          EN    | 3.1 |               | no_criteria            | threatened by something
          EN    | 3.1 | ' '           | no_criteria            | blanks are nothing
          LC    | 3.1 |               |                        | no criterion is met
          LC    | 3.1 | A2cd          | contradicting_criteria | none can be met
          DD    | 3.1 | B1            | contradicting_criteria | not known to be met
          NT    | 3.1 | A2c           |                        | nearly met
          EX    | 3.1 | D             | contradicting_criteria | there is nothing left to count
          LR/cd | 2.3 |               | former_code_latest     | the category has gone
          LR/lc | 2.3 | A1            | contradicting_criteria former_code_latest | both
          EN    | Earlier Version |    | former_code_latest     | before criteria there were none
          """)
  void criteriaAndCategory(
      String category,
      String version,
      @Nullable String criteria,
      @Nullable String found,
      String because) {
    var one = new InventedAssessment(1, category, version, criteria, true, TODAY, null, "1", true);
    var other = new InventedAssessment(2, "VU", NEW, "D2", false, TODAY, null, "1", true);
    assertThat(found(other, one)).as(because).isEqualTo(found == null ? "" : found);
  }

  @Test
  void criteriaAreMissingOnlyWhereFilesHaveThem() {
    var one = new InventedAssessment(1, "EN", NEW, null, true, TODAY, null, "1", true);
    assertThat(found(one)).as("no assessment has any").isEmpty();
    var other = new InventedAssessment(2, "VU", NEW, "D2", false, TODAY, null, "1", true);
    assertThat(found(one, other)).isEqualTo("no_criteria");
  }

  @ParameterizedTest(name = "{0} {1}: {2}, {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2016-06-15 |      |          | ten years to the day are not more
          2016-06-14 |      | outdated | a day more
          2016-06-14 | 2020 | outdated | the day of assessment counts
                     | 2015 | outdated | without a day the end of the year
                     | 2016 |          | it may be from December
                     | soon |          | a year that is none tells no age
                     |      |          | nor does nothing
          """)
  void age(@Nullable LocalDate day, @Nullable String year, @Nullable String found, String because) {
    var one = new InventedAssessment(1, "LC", NEW, null, true, day, year, "1", true);
    assertThat(found(one)).as(because).isEqualTo(found == null ? "" : found);
  }

  @Test
  void formerAssessmentsMayBeOldAndWithoutCountries() {
    var former =
        new InventedAssessment(1, "LR/nt", "2.3", null, false, LocalDate.EPOCH, null, "1", false);
    assertThat(found(former)).isEmpty();
  }

  @Test
  void theLatestHasACountry() {
    var one = new InventedAssessment(1, "LC", NEW, null, true, TODAY, null, "1", false);
    assertThat(found(one)).isEqualTo("no_country");
  }

  @ParameterizedTest(name = "{0} and {1}: {2}, {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1    | 1    | two_latest | one scope has one latest
          1    | 2    |            | another scope
          1, 2 | 2    | two_latest | they share one
               |      | two_latest | no scope is a scope of its own
               | 1    |            | which is not the Global one
          """)
  void latestOfAScope(
      @Nullable String one, @Nullable String other, @Nullable String found, String because) {
    var first =
        new InventedAssessment(1, "LC", NEW, null, true, TODAY, null, one == null ? "" : one, true);
    var second =
        new InventedAssessment(
            2, "LC", NEW, null, true, TODAY, null, other == null ? "" : other, true);
    assertThat(found(first, second)).as(because).isEqualTo(found == null ? "" : found);
  }

  private static String found(InventedAssessment... assessments) {
    var quality = new AssessmentQuality(TODAY);
    for (var each : assessments) {
      quality.add(each.assessment());
    }
    return quality.findings().stream()
        .map(finding -> finding.rule().code())
        .collect(Collectors.joining(" "));
  }
}
