package org.saola.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.language.Translation;
import org.saola.speciesplus.TaxonRecord.EventName;
import org.saola.speciesplus.TaxonRecord.Place;
import org.saola.speciesplus.TaxonRecord.PublishedDecision;
import org.saola.speciesplus.TaxonRecord.PublishedQuota;
import org.saola.speciesplus.TaxonRecord.PublishedSuspension;
import org.saola.speciesplus.TaxonRecord.Validity;
import org.saola.status.Span.Presence;

/** Quotas, suspensions and decisions on a day; every release is of 2024-06-01. */
class RestrictionSpansTest {
  private static final LocalDate RELEASED = LocalDate.of(2024, 6, 1);
  private static final Place NAMIBIA = new Place("NA", Translation.english("Namibia"), "COUNTRY");

  @ParameterizedTest(name = "published {0}, current {1}: {3} on {2}, because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021-03-05 | false | 2020-12-31 | NOT_IN_FORCE | a quota is for the year of its publication
          2021-03-05 | false | 2021-01-01 | IN_FORCE     | and for the whole of it
          2021-03-05 | false | 2021-12-31 | IN_FORCE     | its last day counts
          2021-03-05 | false | 2022-01-01 | NOT_IN_FORCE | its year is over
          2021-03-05 | true  | 2021-12-31 | IN_FORCE     | what the data call current holds no less
          2021-03-05 | true  | 2022-01-01 | NOT_IN_FORCE | what the data call current holds no longer
                     | true  | 2023-07-01 | UNDATED      | nothing tells its year
                     | true  | 2024-06-01 | IN_FORCE     | the release calls it current
                     | false | 2024-06-01 | NOT_IN_FORCE | the release does not call it current
          """)
  void quotasHoldForTheirYear(
      @Nullable LocalDate published,
      boolean current,
      LocalDate date,
      Presence presence,
      String because) {
    var quota = new PublishedQuota(1, 2, 5.0, published, null, null, true, current, null, NAMIBIA);
    assertThat(RestrictionSpans.of(quota).on(new AsOf(date, RELEASED, RELEASED)))
        .as(because)
        .isEqualTo(presence);
  }

  @ParameterizedTest(name = "from {0}, current {1}: {3} on {2}, because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2013-05-17 | true  | 2013-05-16 | NOT_IN_FORCE | the day before does not count
          2013-05-17 | true  | 2013-05-17 | IN_FORCE     | the first day counts
          2013-05-17 | false | 2020-01-01 | END_UNKNOWN  | its end is not published
          2013-05-17 | false | 2024-06-01 | NOT_IN_FORCE | the release says that it ended
                     | true  | 2020-01-01 | UNDATED      | nothing tells when it began
          """)
  void suspensionsHoldUntilTheyAreLifted(
      @Nullable LocalDate start,
      boolean current,
      LocalDate date,
      Presence presence,
      String because) {
    var suspension =
        new PublishedSuspension(
            1, null, null, start, current, false, NAMIBIA, new EventName(null, null, null));
    assertThat(RestrictionSpans.of(suspension).on(new AsOf(date, RELEASED, RELEASED)))
        .as(because)
        .isEqualTo(presence);
  }

  @ParameterizedTest(name = "on {0}: {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2010-12-02 | NOT_IN_FORCE | the day before does not count
          2010-12-03 | IN_FORCE     | the first day counts
          2015-04-08 | IN_FORCE     | until the day before the next opinion
          2015-04-09 | NOT_IN_FORCE | a later opinion of the same country took its place
          """)
  void opinionsHoldUntilTheNext(LocalDate date, Presence presence, String because) {
    var first = opinion(1, LocalDate.of(2010, 12, 3), Validity.NEVER);
    var second = opinion(2, LocalDate.of(2015, 4, 9), Validity.ALWAYS);
    assertThat(
            RestrictionSpans.of(first, List.of(first, second))
                .on(new AsOf(date, RELEASED, RELEASED)))
        .as(because)
        .isEqualTo(presence);
  }

  @ParameterizedTest(name = "from {0} until {1}: {3} on {2}, because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2012-02-14 | 2016-01-01 | 2015-12-31 | IN_FORCE     | the regulation was in force
          2012-02-14 | 2016-01-01 | 2016-01-01 | NOT_IN_FORCE | it ended with the regulation
          2012-02-14 |            | 2024-06-01 | IN_FORCE     | the regulation has no end
          """)
  void suspensionsOfTheEuHoldAsLongAsTheirRegulations(
      LocalDate from,
      @Nullable LocalDate until,
      LocalDate date,
      Presence presence,
      String because) {
    var decision = opinion(1, from, new Validity(true, from, until));
    assertThat(
            RestrictionSpans.of(decision, List.of(decision)).on(new AsOf(date, RELEASED, RELEASED)))
        .as(because)
        .isEqualTo(presence);
  }

  private static PublishedDecision opinion(int id, LocalDate start, Validity validity) {
    return new PublishedDecision(id, null, start, validity, null, NAMIBIA, null, null, null);
  }
}
