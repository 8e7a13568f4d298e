package org.saola.web.check;

import java.util.List;
import org.saola.check.job.CheckProgress;
import org.saola.web.part.PerCent;

/** How many rows are in doubt, unknown and sure, side by side on the track of all. */
public record Tally(List<Part> parts) {

  /**
   * Some of the rows.
   *
   * @param word {@code doubtful}, {@code unknown} or {@code sure}
   * @param start of them, in per cent of all rows
   * @param share of them, in per cent of all rows
   */
  public record Part(String word, long count, double start, double share) {
    public String x() {
      return PerCent.of(start);
    }

    public String width() {
      return PerCent.of(share);
    }
  }

  static Tally of(CheckProgress progress) {
    double each = progress.rows() == 0 ? 0 : 100.0 / progress.rows();
    double doubtful = each * progress.doubtful();
    double unknown = each * progress.unknown();
    return new Tally(
        List.of(
            new Part("doubtful", progress.doubtful(), 0, doubtful),
            new Part("unknown", progress.unknown(), doubtful, unknown),
            new Part("sure", progress.sure(), doubtful + unknown, each * progress.sure())));
  }
}
