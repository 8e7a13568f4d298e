package org.saola.web.indicator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.http.QueryParameters;
import org.saola.web.part.SourceLine;
import org.saola.web.part.ThreatenedShare;

/**
 * How a group fares.
 *
 * @param asked what was chosen, by field
 * @param choices by field
 * @param index null where it can't be told
 * @param refusal why not; else empty
 * @param sources with the whole answer, and with the species that went in
 */
public record IndicatorsView(
    Map<String, String> asked,
    Map<String, List<Choice>> choices,
    @Nullable Index index,
    String refusal,
    List<SourceLine> sources) {

  /** Something that can be chosen. */
  public record Choice(String code, String name) {}

  /** The sources, with the index of each year. */
  public List<SourceLine> yearSources() {
    return SourceLine.leading(
        sources, IndicatorsPage.PATH + "/years", QueryParameters.toQueryString(asked));
  }

  /** What was chosen of a field; empty for nothing. */
  public String value(String field) {
    return asked.getOrDefault(field, "");
  }

  /**
   * The Red List Index.
   *
   * @param chart null of one year
   * @param used how many species count
   * @param leftOut how many do not, by why
   * @param unknownTrend why nothing is said of earlier years, as a code; empty where something is
   * @param overlay in how many species people told of changes
   * @param lint of how many species the changes do not fit, by how
   * @param draws how species without data were drawn; null where there are none to draw
   * @param share which part is threatened; null where nobody can tell
   */
  public record Index(
      List<Year> years,
      @Nullable IndexChart chart,
      long used,
      Map<String, Long> leftOut,
      String unknownTrend,
      long overlay,
      long genuineChanges,
      Map<String, Long> lint,
      @Nullable Draws draws,
      @Nullable ThreatenedShare share,
      String formula,
      String citation) {
    public Year last() {
      return years.getLast();
    }
  }

  /** The generator and how often it drew. */
  public record Draws(String seed, String repetitions) {}

  /**
   * The index of a year.
   *
   * @param value as people read it
   * @param low the lower bound of what species without data leave open; empty for none
   */
  public record Year(
      int year, String value, String low, String high, long species, long withoutData) {}
}
