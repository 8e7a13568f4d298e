package org.saola.indicators.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.indicators.RiskCategory;
import org.saola.indicators.listing.ListingLag.Assessed;
import org.saola.indicators.listing.ListingLag.Listed;
import org.saola.indicators.listing.ListingLag.Status;

/** How long threatened species wait for CITES, and which are traded without it. */
class ListingLagTest {
  private static final int LAST_YEAR = 2020;

  @ParameterizedTest(name = "{0}, listed {1}: {2} {3}, because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1996 LC, 2004 VU | 2010      | CITES_AFTER      | 6   | threatened since 2004
          2004 VU          | 2004      | SAME_YEAR        | 0   |
          2004 VU, 2012 LC | 2010      | CITES_AFTER      | 6   | what came later changes nothing
          2004 VU          | 1980      | CITES_FIRST      | -24 |
          2004 VU          | 1980-2004 | CENSORED         | 16  | it was over in the year itself
          2004 VU          | 1980-2005 | CITES_FIRST      | -24 | it was not over yet
          2004 VU          | 1980-1990, 2012 | CITES_AFTER | 8  | listed again
          1996 DD          | 1980      | NEVER_THREATENED |     | nobody knew
          1990 K           |           | NEVER_THREATENED |     | a code of before 1994 is no threat
          """)
  void yearsLieBetweenThreatAndListing(
      String assessments,
      @Nullable String listings,
      Status status,
      @Nullable Integer years,
      @Nullable String because) {
    var lag = ListingLag.of(assessed(assessments), listed(listings), LAST_YEAR);
    assertThat(lag.status()).as(because).isEqualTo(status);
    assertThat(status == Status.CENSORED ? lag.censoredAt() : lag.lag()).isEqualTo(years);
  }

  private static List<Assessed> assessed(String text) {
    return Stream.of(text.split(", ", -1))
        .map(each -> each.split(" ", -1))
        .map(parts -> new Assessed(Integer.parseInt(parts[0]), RiskCategory.of(parts[1])))
        .toList();
  }

  private static List<Listed> listed(@Nullable String text) {
    return text == null
        ? List.of()
        : Stream.of(text.split(", ", -1))
            .map(each -> each.split("-", -1))
            .map(parts ->
                new Listed(
                    Integer.parseInt(parts[0]),
                    parts.length > 1 ? Integer.valueOf(parts[1]) : null))
            .toList();
  }

  @Test
  void thoseThatStillWaitCountForTheMedian() {
    var lags =
        Stream.of("2018", "2016", "2014", null)
            .map(year -> ListingLag.of(assessed("2012 EN"), listed(year), LAST_YEAR))
            .toList();
    var summary = LagSummary.of(lags);
    assertThat(summary.meanAfter()).isCloseTo(4, within(1e-12));
    assertThat(summary.meanCensored()).isCloseTo(8, within(1e-12));
    assertThat(summary.median()).as("3/4, then 2/4 of four wait on").isEqualTo(4);
    assertThat(summary.waitingAtLastListing()).isCloseTo(0.25, within(1e-12));
    var mostWait = LagSummary.of(List.of(lags.getFirst(), lags.getLast(), lags.getLast()));
    assertThat(mostWait.median()).as("not half are listed").isNull();
    assertThat(LagSummary.of(List.of()).waitingAtLastListing()).isNull();
  }

  @Test
  void whoWasThreatenedAfterTheDataEndWaitsForNoTime() {
    var later = ListingLag.of(assessed("2022 EN"), listed(null), LAST_YEAR);
    var after = ListingLag.of(assessed("2012 EN"), listed("2014"), LAST_YEAR);
    var summary = LagSummary.of(List.of(later, after));
    assertThat(summary.median()).as("only one is at risk after two years").isEqualTo(2);
    assertThat(summary.meanCensored()).isCloseTo(-2, within(1e-12));
  }

  @ParameterizedTest(name = "{0}, trade {1}, {2}, {3}: {4}, because {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | YES      | NC   | exact | unlisted         | threatened, traded, in no appendix
          EN | YES      | III  | exact | appendix_iii_only | one Party asks others for help
          EN | YES      | II   | exact | listed           |
          EN | YES      | I NC | exact | partly_listed    | a part is in none
          EN | YES      | II   | none  | unlisted         | no name in CITES, so no listing
          EN | POSSIBLE | NC   | exact | unlisted_trade_possible | trade may be behind a threat
          EN | NO       | NC   | exact | no_trade_evidence | it says nothing
          EN | UNKNOWN  | NC   | exact | unlisted_trade_unknown | the data may lack it
          EN | UNKNOWN  | I    | exact | listed           | whatever is traded
          EN | YES      | NC   | unknown | name_unknown   | nobody compared its name
          EN | YES      | NC   | not_imported | name_not_imported | CITES may have it all the same
          NT | YES      | NC   | exact | not_threatened   |
          K  | YES      | NC   | exact | category_unknown |
          EN | YES      | NC   | split | name_split       | asked first
          """)
  void theFirstStepThatDecidesIsTheReason(
      String category,
      TradeEvidence trade,
      String appendices,
      String relation,
      String reason,
      @Nullable String because) {
    var facts =
        new TradeGap.Facts(
            RiskCategory.of(category), trade, Set.of(appendices.split(" ", -1)), relation);
    assertThat(TradeGap.of(facts, Set.of()).reason()).as(because).isEqualTo(reason);
  }

  @ParameterizedTest(name = "threat {0} {1} {2}: {3}, because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5_1_1   | Ongoing |      | POSSIBLE | hunting for use
          5_1_1_2 |         |      | POSSIBLE | a part of that, at no known time
          5_4_1   | Past, Likely to Return | | POSSIBLE |
          5_4_1   | Past, Unlikely to Return | | NO |
          5_4_4   | Ongoing |      | NO       | caught without intention
          5_1_10  | Ongoing |      | NO       | another code that begins alike
          2_1     | Future  | Yes  | YES      | said outright
          """)
  void threatsTellOfTrade(
      String code,
      @Nullable String timing,
      @Nullable String trade,
      TradeEvidence expected,
      @Nullable String because) {
    var threats = List.of(new TradeEvidence.Threat(code, timing, trade));
    assertThat(TradeEvidence.of(false, threats)).as(because).isEqualTo(expected);
    assertThat(TradeEvidence.of(true, threats)).isEqualTo(TradeEvidence.YES);
  }
}
