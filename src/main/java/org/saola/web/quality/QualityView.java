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
   * @param api where the server's own API has them
   */
  public record Count(
      QualityRule rule, long rows, @Nullable String unknown, String path, String api) {
    private static final int MOST = 10_000;

    /** Where all rows are. */
    public String csv() {
      return api + "&format=csv";
    }

    /** Where as many rows are as a document has. */
    public String json() {
      return api + "&format=json&limit=" + MOST;
    }
  }

  /**
   * Some rows of a rule.
   *
   * @param prefix of the ids of taxa in paths
   * @param all how many there are
   */
  public record Chosen(
      SourceLine source, Count count, String prefix, List<QualityFinding> rows, long all) {
    /** The source, with where the rows are. */
    public List<SourceLine> sources() {
      return List.of(source.with(count.json(), count.csv()));
    }
  }
}
