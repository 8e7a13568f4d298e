package org.saola.status.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.redlist.Assessment;

/** Which assessment counted on a day depends on the clock. */
class HistoricStatusTest {
  private static final List<DatedAssessment> TOAD =
      List.of(
          assessment(1, "1990-05-01", 1990, null, "V"),
          assessment(2, "2004-03-01", 2004, null, "LR/nt"),
          assessment(3, "2010-02-01", 2012, "2012-06-19", "CR"),
          assessment(4, "2010-02-01", 2012, "2012-10-17", "EN"),
          assessment(5, "2021-07-01", 2023, "2022-12-09", "LC"));

  @ParameterizedTest(name = "{0} {1}: {2} ({3}), because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PUBLISHED | 1990-12-30 | NE    |   | only the year is known: it counts from its last day
          PUBLISHED | 1990-12-31 | V     | 1 | the year has ended
          PUBLISHED | 2012-06-18 | LR/nt | 2 | the release decides
          PUBLISHED | 2012-06-19 | CR    | 3 | that is the day of the release
          PUBLISHED | 2012-10-17 | EN    | 4 | an erratum of the same year takes its place
          PUBLISHED | 2022-12-09 | LC    | 5 | the release wins over the year that it bears
          ASSESSED  | 2004-02-29 | V     | 1 | the day of assessment has not come
          ASSESSED  | 2010-02-01 | EN    | 4 | of one day the higher id
          ASSESSED  | 2021-07-01 | LC    | 5 | experts knew before it was published
          YEAR      | 2022-12-31 | EN    | 4 | the year that it bears is 2023
          YEAR      | 2023-01-01 | LC    | 5 | the whole year counts
          """)
  void countsByTheClock(
      Basis basis, LocalDate day, String category, @Nullable Integer id, String because) {
    var status = HistoricStatus.on(basis, day, Assessment.GLOBAL, TOAD);
    assertThat(status.category()).as(because).isEqualTo(category);
    assertThat(status.assessment()).as(because).isEqualTo(id == null ? null : TOAD.get(id - 1));
  }

  @Test
  void saysThatAnotherOneCameInTheSameYear() {
    var status =
        HistoricStatus.on(Basis.PUBLISHED, LocalDate.of(2004, 7, 1), Assessment.GLOBAL, TOAD);
    assertThat(status.category()).isEqualTo("V");
    assertThat(status.nextWithinYear()).isEqualTo(2);
  }

  @Test
  void neverTakesARegionForTheWorld() {
    var status = HistoricStatus.on(Basis.PUBLISHED, LocalDate.of(2024, 1, 1), "4", TOAD);
    assertThat(status.category()).isEqualTo("NE");
    assertThat(status.assessment()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "CR,true,false,CR(PE)",
    "CR,false,true,CR(PEW)",
    "EN,true,false,EN",
    "LR/cd,false,false,NT",
    "V,false,false,",
    "NA,false,false,NE",
    "DD,false,false,DD"
  })
  void normalisesWithoutGuessing(
      String code, boolean extinct, boolean wild, @Nullable String normalised) {
    assertThat(WeighedCategory.of(code, extinct, wild).orElse(null)).isEqualTo(normalised);
  }

  private static DatedAssessment assessment(
      int id, String assessed, int year, @Nullable String release, String category) {
    return new DatedAssessment(
        id,
        LocalDate.parse(assessed),
        year,
        release == null ? null : LocalDate.parse(release),
        category,
        false,
        false,
        false,
        Set.of(Assessment.GLOBAL));
  }
}
