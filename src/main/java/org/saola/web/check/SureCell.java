package org.saola.web.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.saola.check.job.JobRow;

/** What stands in the cells of a row that is sure. */
public final class SureCell {
  private static final Set<String> NOTHING = Set.of("", "none_in_force", "unknown", "not_imported");

  private SureCell() {}

  /** A taxon that was found, and its page. */
  public record Match(String name, String path) {}

  /** Whether rows can be sorted by a column. */
  public static boolean isSorted(String head) {
    return SureRows.sorts().contains(head);
  }

  /** That of CITES, and that of the Red List where it has another name. */
  public static List<Match> matches(JobRow row) {
    var matches = new ArrayList<Match>();
    for (var list : List.of("cites", "iucn")) {
      var name = row.value(list + "_name");
      if (!name.isEmpty() && matches.stream().noneMatch(match -> match.name().equals(name))) {
        matches.add(new Match(name, "/species/" + row.value(list + "_id")));
      }
    }
    return matches;
  }

  /** How it was found, each way once. */
  public static List<String> kinds(JobRow row) {
    return Stream.of("cites", "iucn")
        .filter(list -> !row.value(list + "_id").isEmpty())
        .map(list -> row.value(list + "_match"))
        .distinct()
        .toList();
  }

  /** Whether there is anything to tell of a country. */
  public static boolean says(JobRow row, String column) {
    return !NOTHING.contains(row.value(column));
  }
}
