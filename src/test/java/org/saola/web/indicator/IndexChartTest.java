package org.saola.web.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saola.web.indicator.IndexChart.Point;

/** Where the index of a year lies in the drawing. */
class IndexChartTest {

  @Test
  void yearsLieByTheirDistanceAndValuesBetweenTenths() {
    var chart =
        IndexChart.of(
            List.of(
                new Point(2000, 0.9, 0.9, 0.9),
                new Point(2005, 0.85, 0.85, 0.85),
                new Point(2020, 0.8, 0.8, 0.8)));
    assertThat(chart.line()).isEqualTo("40.0,12.0 202.5,118.0 690.0,224.0");
    assertThat(chart.lines()).extracting(IndexChart.Across::value).containsExactly("0.8", "0.9");
    assertThat(chart.band()).as("nothing is left open").isEmpty();
  }

  @Test
  void whatIsLeftOpenLiesAroundTheLine() {
    var chart =
        IndexChart.of(List.of(new Point(2000, 0.4, 0.5, 0.6), new Point(2010, 0.45, 0.5, 0.6)));
    assertThat(chart.band()).isEqualTo("40.0,12.0 690.0,12.0 690.0,171.0 40.0,224.0");
  }

  @Test
  void allExtinctAndAllOfLeastConcernFitIn() {
    var chart = IndexChart.of(List.of(new Point(2000, 1, 1, 1), new Point(2001, 1, 1, 1)));
    assertThat(chart.lines()).extracting(IndexChart.Across::value).containsExactly("0.9", "1.0");
    var none = IndexChart.of(List.of(new Point(2000, 0, 0, 0), new Point(2001, 0, 0, 0)));
    assertThat(none.lines()).extracting(IndexChart.Across::value).containsExactly("0.0", "0.1");
  }
}
