package org.saola.web.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.status.quality.QualityFinding;
import org.saola.status.quality.QualityRule;
import org.saola.web.part.SourceLine;

/**
 * What was found in the data of the lists that are served.
 *
 * @param chosen the rows of one rule; null where none was chosen
 */
public record QualityView(List<Looked> lists, @Nullable Chosen chosen) {

  /**
   * A list, with how much was found in it.
   *
   * @param counts one for each rule that is looked for; null when nobody looked
   */
  public record Looked(@Nullable List<Count> counts, SourceLine source) {}

  /**
   * How much a rule found.
   *
   * @param unknown why nobody can say how much, as a code; null when that is known
   * @param path where its rows are
   * @param csv where all of them are
   */
  public record Count(
      QualityRule rule, long rows, @Nullable String unknown, String path, String csv) {}

  /**
   * Some rows of a rule.
   *
   * @param prefix of the ids of taxa in paths
   * @param all how many there are
   */
  public record Chosen(
      SourceLine source, Count count, String prefix, List<QualityFinding> rows, long all) {}
}
