package org.saola.web.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saola.check.job.CheckProgress;
import org.saola.check.job.JobRow;
import org.saola.http.QueryParameters;
import org.saola.web.part.SourceLine;

/**
 * What became of a list.
 *
 * @param path of the check
 * @param questions of this page
 * @param sure rows of this page, sorted and filtered
 * @param countries whether the list has a column of countries
 */
public record ResultView(
    String path,
    CheckProgress progress,
    Wanted wanted,
    Slice<RowQuestion> questions,
    Slice<JobRow> unknown,
    Slice<JobRow> sure,
    boolean countries,
    List<SourceLine> sources) {

  /** What is wanted of the rows that are sure, and from which place on. */
  public record Wanted(String show, String sort, int ask, int none, int from) {
    /** The address of the same with something else. */
    public String with(String name, String value) {
      var all =
          new TreeMap<>(
              Map.of(
                  "show",
                  show,
                  "sort",
                  sort,
                  "ask",
                  text(ask),
                  "none",
                  text(none),
                  "from",
                  text(from)));
      all.put(name, value);
      if (name.equals("show") || name.equals("sort")) {
        all.put("from", "0");
      }
      return "?" + QueryParameters.toQueryString(all);
    }

    private static String text(int number) {
      return Integer.toString(number);
    }
  }

  /**
   * Some of many.
   *
   * @param start the place of the first
   * @param all how many there are
   */
  public record Slice<T>(List<T> rows, int start, int all) {
    static <T> Slice<T> of(List<T> all, int from, int most) {
      int start = Math.clamp(from, 0, Math.max(0, (all.size() - 1) / most * most));
      return new Slice<>(all.subList(start, Math.min(all.size(), start + most)), start, all.size());
    }

    /** The place of the last one, from 1. */
    public int end() {
      return start + rows.size();
    }

    public boolean hasMore() {
      return end() < all;
    }

    /** Whether there are others before or behind. */
    public boolean isPart() {
      return rows.size() < all;
    }
  }

  /** How many are marked that nobody has chosen. */
  public long marked() {
    return questions.rows().stream().filter(RowQuestion::isMarked).count();
  }

  public Tally tally() {
    return Tally.of(progress);
  }
}
