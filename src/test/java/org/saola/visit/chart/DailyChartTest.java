package org.saola.visit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.store.usage.report.UsageTotal;
import org.saola.visit.chart.DailyChart.Bar;
import org.saola.visit.chart.DailyChart.Line;

final class DailyChartTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private static DailyChart chart(long succeeded, long failed, long limited) {
    var days = new LinkedHashMap<LocalDate, UsageTotal>();
    days.put(DAY.minusDays(1), UsageTotal.NONE);
    days.put(DAY, new UsageTotal(succeeded, failed, limited, 0, Duration.ZERO));
    return DailyChart.of(days);
  }

  @ParameterizedTest(name = "at most {0} requests: lines {1} apart up to {2}")
  @CsvSource({
    "0, 1, 1",
    "1, 1, 1",
    "4, 1, 4",
    "5, 2, 6",
    "37, 10, 40",
    "41, 20, 60",
    "1999, 500, 2000",
    "123456789, 50000000, 150000000",
  })
  void linesStandForRoundNumbers(long most, long step, long top) {
    var lines = chart(most, 0, 0).lines();
    assertThat(lines.getFirst()).isEqualTo(new Line(190, 0));
    assertThat(lines.get(1).value()).isEqualTo(step);
    assertThat(lines.getLast()).isEqualTo(new Line(10, top));
  }

  @Test
  void barsAreStackedWithoutGaps() {
    var day = chart(20, 10, 10).days().getLast();
    assertThat(day.bars()).extracting(Bar::kind).containsExactly("succeeded", "failed", "limited");
    assertThat(day.bars().get(0).y() + day.bars().get(0).height()).isEqualTo(190);
    assertThat(day.bars().get(1).y() + day.bars().get(1).height()).isEqualTo(day.bars().get(0).y());
    assertThat(day.bars().get(2).y()).isEqualTo(10);
  }

  @Test
  void aDayWithoutRequestsHasNoBar() {
    assertThat(chart(1, 0, 0).days().getFirst().bars()).isEmpty();
    assertThat(chart(1, 0, 0).days().getLast().bars()).hasSize(1);
  }
}
