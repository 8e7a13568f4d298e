package org.saola.eu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.listing.Event;

/** Contract 5.8. */
class DecisionPeriodTest {
  private static final LocalDate START = LocalDate.of(2015, 3, 1);
  private static final LocalDate END = LocalDate.of(2020, 3, 1);

  @Test
  void opinionIsCurrentAsRecorded() {
    var ended = event(Event.Type.EC_SRG, END, false);
    assertThat(DecisionPeriod.of(decision(EuDecision.Kind.OPINION, true), ended, ended))
        .isEqualTo(new DecisionPeriod(LocalDate.of(2001, 1, 1), true, null, null));
    assertThat(DecisionPeriod.of(decision(EuDecision.Kind.OPINION, false), null, null).valid())
        .isFalse();
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource({
    "2015-03-01, true, 2020-03-01, true, it holds between its regulations",
    "2015-03-01, false, 2020-03-01, false, the start regulation is no longer current",
    ", true, 2020-03-01, false, without a date it never began",
    "2015-03-01, true, , false, an end without date has come",
  })
  void suspensionHoldsAsItsRegulationsSay(
      @Nullable LocalDate start,
      boolean current,
      @Nullable LocalDate end,
      boolean valid,
      String because) {
    var period =
        DecisionPeriod.of(
            decision(EuDecision.Kind.SUSPENSION, false),
            event(Event.Type.EU_SUSPENSION_REGULATION, start, current),
            event(Event.Type.EU_SUSPENSION_REGULATION, end, true));
    assertThat(period).as(because).isEqualTo(new DecisionPeriod(start, valid, start, end));
  }

  @Test
  void suspensionWithoutEndStaysOpenAndWithoutStartNeverHolds() {
    var suspension = decision(EuDecision.Kind.SUSPENSION, true);
    var start = event(Event.Type.EU_SUSPENSION_REGULATION, START, true);
    assertThat(DecisionPeriod.of(suspension, start, null))
        .isEqualTo(new DecisionPeriod(START, true, START, null));
    assertThat(DecisionPeriod.of(suspension, null, null).valid()).isFalse();
  }

  @Test
  void meetingsOfTheReviewGroupAreMarked() {
    assertThat(StartEvents.name(event(Event.Type.EC_SRG, START, true))).isEqualTo("E Soc");
    assertThat(StartEvents.name(event(Event.Type.EU_COUNCIL_REGULATION, START, true)))
        .isEqualTo("E");
  }

  private static EuDecision decision(EuDecision.Kind kind, boolean current) {
    return new EuDecision(
        1, kind, 1, 1, null, null, LocalDate.of(2001, 1, 1), current, null, null, null, null);
  }

  private static Event event(Event.Type type, @Nullable LocalDate date, boolean current) {
    return new Event(1, type, "E", date, null, current, null);
  }
}
