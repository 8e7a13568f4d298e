package org.saola.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.listing.Designation;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.taxonomy.Rank;

/** The listing of a taxon on a day, replayed from its rows; every release is of 2024-06-01. */
class ListingStatusTest {
  private static final LocalDate RELEASED = LocalDate.of(2024, 6, 1);

  @ParameterizedTest(name = "{0} on {1} is {2}, because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                               | 2000-01-01 | NC    | nothing was ever listed
          1990-01-18 + I now                   | 1990-01-17 | NC    | the day before does not count
          1990-01-18 + I now                   | 1990-01-18 | I     | the day of effect counts
          1990-01-18 + I now                   | 2024-06-01 | I     | a current row has no end
          1990-01-18 + I now                   | 2030-01-01 | I     | of days after the release the data know no more
          1977-02-04 + II; 1990-01-18 + I now  | 1990-01-17 | II    | until the day before the transfer
          1977-02-04 + II; 1990-01-18 + I now  | 1990-01-18 | I     | a transfer ends the earlier listing
          1975-07-01 + I; 2000-01-01 - I       | 1999-12-31 | I     | until the day before the deletion
          1975-07-01 + I; 2000-01-01 - I       | 2000-01-01 | NC    | a deletion works on its day
          1975-07-01 + I; 2000-01-01 - I; 2000-01-01 + II now | 2000-01-01 | II | deletions of a day are read before additions
          2000-01-01 - I; 2000-01-01 + I now   | 2000-01-01 | I     | so a deletion ends nothing that is listed the same day
          1975-07-01 + I; 1980-01-01 - I; 1990-01-01 + I now | 1985-01-01 | NC | it was listed again only later
          1975-07-01 + I; 1980-01-01 - II; 1990-01-01 - I | 1985-01-01 | I | a deletion of another appendix ends nothing
          2005-01-01 + I now; 2005-01-01 + II now | 2005-01-01 | I/II | both halves of a split listing are in force
          1997-09-18 + I; 1997-09-18 + II; 2000-07-19 + I now; 2000-07-19 + II now | 1999-01-01 | I/II | a split is listed anew with each amendment
          2017-01-02 + I now; 2017-01-02 + II; 2019-11-26 + II now | 2019-11-26 | I/II | only one half was amended, and the other is current
          2017-01-02 + I; 2017-01-02 + II; 2019-11-26 + II; 2023-01-01 + I now; 2023-01-01 + II now | 2020-01-01 | I/II | the other half was amended later, so it had stayed
          2017-01-02 + I; 2017-01-02 + II; 2019-11-26 + II now | 2020-01-01 | II | the other half never comes again
          2017-01-02 + I; 2017-01-02 + II; 2019-11-26 + II now; 2022-01-01 - I | 2020-01-01 | II | what is deleted later does not come again either
          1976-02-26 + III GH; 1977-02-04 + II now | 1976-12-31 | III | the party's own listing came first
          1976-02-26 + III GH; 1977-02-04 + II now | 1977-02-04 | II | and ended with the listing of all
          1975-11-16 + III NP now; 2014-06-24 + III PK now | 2015-01-01 | III | listings of two parties are one appendix
          1980-01-01 + III NP; 1990-01-01 + III PK now; 2000-01-01 - III NP | 1999-12-31 | III | one party's listing does not end another's
          1980-01-01 + III NP; 1990-01-01 - III PK; 2000-01-01 - III NP | 1995-01-01 | III | nor does one party's deletion
          1980-01-01 + III NP; 1990-01-01 - III | 1990-01-01 | NC | a deletion without a party ends the listings of all
          1975-07-01 + I                       | 2000-01-01 |       | when it ended is not known, so nobody can tell
          ? + I now                            | 2024-06-01 | I     | a current row was in force on the day of the release
          ? + I now                            | 2024-05-31 |       | before that nothing is known without a date
          1990-01-01 R+ I ZA now               | 2000-01-01 | NC    | a reservation is no listing
          """)
  void summaryNamesTheAppendicesInForce(
      @Nullable String rows, LocalDate date, @Nullable String summary, String because) {
    var status = status(date, Designation.CITES, Rows.of(rows));
    assertThat(status.summary()).as(because).isEqualTo(summary);
    assertThat(status.finding() instanceof Finding.Unknown).as(because).isEqualTo(summary == null);
  }

  @ParameterizedTest(name = "{0} on {1}: {2}, because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1990-01-18 + I now; 1990-01-18 R+ I ZA | 1995-01-01 | ? ZA | it ended, and no row tells when
          1990-01-18 + I now; 1990-01-18 R+ I ZA | 2024-06-01 |      | on the day of the release it had ended
          1990-01-18 + I now; 1990-01-18 R+ I ZA; 2000-09-06 R- I ZA | 1990-01-17 |  | not yet entered
          1990-01-18 + I now; 1990-01-18 R+ I ZA; 2000-09-06 R- I ZA | 1990-01-18 | ZA | the day it took effect counts
          1990-01-18 + I now; 1990-01-18 R+ I ZA; 2000-09-06 R- I ZA | 2000-09-05 | ZA | until the day before the withdrawal
          1990-01-18 + I now; 1990-01-18 R+ I ZA; 2000-09-06 R- I ZA | 2000-09-06 |    | a withdrawal works on its day
          1990-01-18 + I now; 1990-01-18 R+ I ZA; 1991-01-11 R- I CN | 1995-01-01 | ? ZA | another party's withdrawal says nothing
          1990-01-18 + I now; 1990-01-18 R- I ZA; 1990-01-18 R+ I ZA now | 1990-01-18 | ZA | withdrawals of a day are read before reservations
          1990-01-18 + I now; 1990-01-18 R+ I ZA; 1990-01-18 R+ I CN; 1991-01-11 R- I CN; 2000-09-06 R- I ZA | 1991-01-11 | ZA | each party stands for itself
          1990-01-18 + I; 1990-01-18 R+ I ZA; 2000-01-01 - I | 1999-12-31 | ZA | what it was made against was still listed
          1990-01-18 + I; 1990-01-18 R+ I ZA; 2000-01-01 - I | 2000-01-01 |    | it ends with the listing
          1990-01-18 + I; 1990-01-18 R+ I ZA; 2000-01-01 + II now | 2000-01-01 |  | or with a transfer
          1990-01-18 + I; 1990-01-18 R+ I ZA; 2000-01-01 + I; 2010-01-01 - I | 2005-01-01 | ZA | an amendment does not end it
          1990-01-18 + I now; 1990-01-18 R+ I ZA; 2019-11-26 R+ I ZA now | 2019-11-26 | ZA | the new one took the place of the old
          1990-01-18 + I; 1990-01-18 R+ I ZA now; 2000-01-01 - I | 2010-01-01 | ZA | the data call it current
          """)
  void reservationsStandUntilTheyEnd(
      String rows, LocalDate date, @Nullable String parties, String because) {
    var reservations = status(date, Designation.CITES, Rows.of(rows)).reservations();
    var unknown = parties(reservations.endUnknown());
    var all = unknown.isEmpty() ? parties(reservations.certain()) : "? " + unknown;
    assertThat(all).as(because).isEqualTo(parties == null ? "" : parties);
  }

  @ParameterizedTest(name = "{0} on {1}: {2} rows, because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1975-07-01 + I       | 2000-01-01 | endUnknown | nothing tells when it ended
          1975-07-01 + I       | 2024-06-01 | none       | the release no longer calls it current
          ? + I                | 2000-01-01 | undated    | it may have been in force
          ? + I now            | 2000-01-01 | undated    | it may not have begun
          ? + I                | 2024-06-01 | none       | the release no longer calls it current
          1975-07-01 + I now   | 2000-01-01 | certain    | the row is the evidence
          """)
  void rowsThatTellTooLittleAreNamed(String rows, LocalDate date, String where, String because) {
    var status = status(date, Designation.CITES, Rows.of(rows));
    var listings = status.listings();
    assertThat(listings.certain()).as(because).hasSize(where.equals("certain") ? 1 : 0);
    assertThat(listings.endUnknown()).as(because).hasSize(where.equals("endUnknown") ? 1 : 0);
    assertThat(listings.undated()).as(because).hasSize(where.equals("undated") ? 1 : 0);
    assertThat(status.possible()).as(because).isEqualTo(where.equals("none") ? "NC" : "I");
  }

  @ParameterizedTest(name = "EU annexes of {0} on {1} are {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1997-06-01 + A; 1997-11-27 + B; 1997-11-27 + A; 2022-01-19 + A now; 2022-01-19 + B now | 1997-06-01 | A
          1997-06-01 + A; 1997-11-27 + B; 1997-11-27 + A; 2022-01-19 + A now; 2022-01-19 + B now | 1997-11-27 | A/B
          1997-06-01 + A; 1997-11-27 + B; 1997-11-27 + A; 2022-01-19 + A now; 2022-01-19 + B now | 1997-05-31 |
          """)
  void annexesAreReadInTheSameWay(String rows, LocalDate date, @Nullable String summary) {
    assertThat(status(date, Designation.EU, Rows.of(rows)).summary()).isEqualTo(summary);
  }

  private static ListingStatus status(LocalDate date, Designation designation, List<Listing> rows) {
    return ListingStatus.on(
        new AsOf(date, RELEASED, RELEASED),
        designation,
        Rows.taxon(Rank.SPECIES, null, rows),
        Coverage.of(Topic.ofSpeciesPlus(), Extent.WHOLE));
  }

  private static String parties(List<Listing> reservations) {
    return reservations.stream()
        .map(row -> row.party() == null ? "" : String.valueOf(row.party().isoCode2()))
        .collect(Collectors.joining(" "));
  }
}
