package org.saola.eu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saola.listing.Event;

/** Rules, section 1.0. */
class RegulationIntervalsTest {
  @Test
  void regulationsThatFollowEachOtherAreOneIntervalEach() {
    assertThat(
            RegulationIntervals.of(
                List.of(
                    regulation(1, "2000-01-01", "2005-01-01"),
                    regulation(2, "2005-01-01", "2010-01-01"),
                    regulation(3, "2010-01-01", null))))
        .containsExactly(interval(false, 1), interval(false, 2), interval(true, 3));
  }

  @Test
  void amendingRegulationCutsTheIntervalAndIsInForceWithTheAmendedOne() {
    assertThat(
            RegulationIntervals.of(
                List.of(
                    regulation(1, "2000-01-01", "2010-01-01"),
                    regulation(2, "2005-01-01", "2010-01-01"))))
        .containsExactly(interval(false, 1), interval(false, 1, 2));
  }

  @Test
  void openRegulationStaysInForce() {
    assertThat(
            RegulationIntervals.of(
                List.of(regulation(1, "2000-01-01", null), regulation(2, "2005-01-01", null))))
        .containsExactly(interval(true, 1), interval(true, 1, 2));
  }

  @Test
  void earlierRegulationsStartNoIntervalButCanBeInForce() {
    assertThat(
            RegulationIntervals.of(
                List.of(regulation(1, "1990-01-01", null), regulation(2, "1997-06-01", null))))
        .containsExactly(interval(true, 1, 2));
  }

  @Test
  void otherEventsAndRegulationsWithoutDatePlayNoRole() {
    var meeting =
        new Event(9, Event.Type.CITES_COP, "CoP9", LocalDate.of(2001, 1, 1), null, true, null);
    var undated = new Event(8, Event.Type.EU_REGULATION, "No 8", null, null, true, null);
    assertThat(RegulationIntervals.of(List.of(meeting, undated))).isEmpty();
  }

  private static Event regulation(int id, String start, @Nullable String end) {
    return new Event(
        id,
        Event.Type.EU_REGULATION,
        "No " + id,
        LocalDate.parse(start),
        end == null ? null : LocalDate.parse(end),
        end == null,
        null);
  }

  private static RegulationInterval interval(boolean open, Integer... ids) {
    return new RegulationInterval(open, Set.of(ids));
  }
}
