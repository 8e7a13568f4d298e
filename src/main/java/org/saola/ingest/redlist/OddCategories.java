package org.saola.ingest.redlist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;
import org.saola.redlist.Assessment.Category;
import org.saola.redlist.CategoryText;
import org.saola.redlist.CategoryText.Fit;

/** Counts categories that were read as something else than what stands there. */
final class OddCategories {
  private static final int MOST = 100;
  private static final String COLUMN = "redlistCategory";

  /** What was read how, and where it stands first. */
  private record Odd(TableRow first, @Nullable String label, String reading) {}

  private final Map<String, Odd> odd = new LinkedHashMap<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();

  /**
   * Adds one.
   *
   * @param label null for a blank
   * @param read null for a blank
   */
  void add(
      TableRow row, @Nullable String label, @Nullable String version, @Nullable CategoryText read) {
    var key = label + "|" + version;
    if (odd.size() < MOST || odd.containsKey(key)) {
      odd.putIfAbsent(key, new Odd(row, label, reading(version, read)));
      counts.merge(key, 1L, Long::sum);
    }
  }

  private static String reading(@Nullable String version, @Nullable CategoryText read) {
    if (read == null) {
      return "is blank, so the category is not known (%s)".formatted(Category.NOT_KNOWN);
    }
    var category = read.category();
    return read.fit() == Fit.UNKNOWN
        ? "is no category of the Red List; kept as it is"
        : "is no category of the criteria %s; read as %s, %s"
            .formatted(version, category.code(), category.description());
  }

  /** A sentence for each. */
  List<String> remarks() {
    return odd.entrySet().stream()
        .map(entry -> {
          var first = entry.getValue().first();
          return new ImportIssue(
                  first.source().file(),
                  first.line(),
                  COLUMN,
                  entry.getValue().label(),
                  "%s; %,d in all"
                      .formatted(entry.getValue().reading(), counts.get(entry.getKey())))
              .toString();
        })
        .toList();
  }
}
