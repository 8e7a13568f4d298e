package org.saola.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.listing.Designation;
import org.saola.taxonomy.Rank;

/** What stands as evidence for a listing, and for a "no"; every release is of 2024-06-01. */
class ListingEvidenceTest {
  private static final LocalDate RELEASED = LocalDate.of(2024, 6, 1);

  /** Expected are the state, the summary, and whether rows and the source agree. */
  @ParameterizedTest(name = "{0} with {1} published, {2}, on {3} is {4}, because {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ? + I now; ? + II now | I/II/NC | PART SPECIES    | 2024-06-01 | listed I/II/NC true    | only the source knows that a part is not listed
          ? + I now             | I       | PART SPECIES    | 2000-01-01 | unknown - true         | nobody knows since when
          ? + I now             | I       | PART SPECIES    | 1975-06-30 | not_listed NC true     | there was no CITES before
          ? + I now             |         | PART SPECIES    | 2024-06-01 | listed I -             | the row is evidence enough
          ? + I now             | NC      | PART SPECIES    | 2024-06-01 | listed I false         | row and summary differ, which is shown
          ? + II now            | I       | PART SPECIES    | 2024-06-01 | listed II false        | the row is the evidence, and the difference is shown
                                | I/II    | PART SPECIES    | 2024-06-01 | listed I/II false      | its subspecies are listed, as the source says
                                | NC      | PART SPECIES    | 2024-06-01 | not_listed NC true     | the source says so
                                | NC      | NONE SPECIES    | 2000-01-01 | unknown - true         | the source says so of the day of its data only
                                |         | PART SPECIES    | 2024-06-01 | unknown - -            | nobody says anything
                                |         | WHOLE SPECIES   | 2024-06-01 | not_listed NC -        | the list is complete
                                |         | UNKNOWN SPECIES | 2024-06-01 | unknown - -            | nobody wrote down what the files had
                                |         | NONE SPECIES    | 2024-06-01 | not_imported - -       | the files had nothing of the kind
                                |         | NONE SPECIES    | 1970-01-01 | not_imported - -       | whatever the day
                                |         | WHOLE GENUS     | 2000-01-01 | unknown - -            | what is below it may have been listed
                                | I/II    | WHOLE GENUS     | 2024-06-01 | listed I/II false      | what is below it is listed
                                | II      | WHOLE SPECIES   | 2000-01-01 | unknown - false        | what is below it may have been listed then
          1990-01-01 + II now   | I/II    | WHOLE FAMILY    | 2024-06-01 | listed I/II false      | of the family itself, and of what is below it
          1990-01-01 + II now   | I/II    | WHOLE FAMILY    | 2000-01-01 | listed II false        | of earlier days only the rows tell
          """)
  void aNoNeedsEvidence(
      @Nullable String rows,
      @Nullable String published,
      String files,
      LocalDate date,
      String expected,
      String because) {
    assertThat(found(rows, published, files, date)).as(because).isEqualTo(expected);
  }

  private static String found(
      @Nullable String rows, @Nullable String published, String files, LocalDate date) {
    var words = files.split(" ", -1);
    var status =
        ListingStatus.on(
            new AsOf(date, RELEASED, null),
            Designation.CITES,
            Rows.taxon(Rank.valueOf(words[1]), published, Rows.of(rows)),
            Coverage.of(Topic.ofSpeciesPlus(), Extent.valueOf(words[0])));
    assertThat(status.published()).isEqualTo(published);
    assertThat(status.finding().because()).isNotBlank();
    return "%s %s %s"
        .formatted(
            status.finding().state().code(),
            Objects.requireNonNullElse(status.summary(), "-"),
            status.agrees() == null ? "-" : status.agrees());
  }
}
