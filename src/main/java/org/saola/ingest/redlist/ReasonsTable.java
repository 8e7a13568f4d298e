package org.saola.ingest.redlist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.changes.CategoryMove;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.csv.CsvColumns;
import org.saola.ingest.csv.CsvFile;
import org.saola.ingest.csv.CsvRow;
import org.saola.store.changes.CategoryReasons;
import org.saola.store.overlay.DatedReason;

/**
 * Reads why categories changed: a CSV file with the columns taxon, from, to and reason, and, for
 * what is of no one release, year.
 */
public final class ReasonsTable {
  private static final String TAXON = "taxon";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String REASON = "reason";
  private static final String YEAR = "year";
  private static final CsvColumns COLUMNS =
      CsvColumns.all(List.of(TAXON, FROM + "=category", TO + "=category", REASON), List.of(YEAR));

  private ReasonsTable() {}

  /**
   * What a file says.
   *
   * @param ofRelease of changes that a release brought
   * @param dated of changes of years, by whatever release they came
   */
  public record Reasons(Map<CategoryReasons.Key, String> ofRelease, List<DatedReason> dated) {
    public Reasons {
      ofRelease = Collections.unmodifiableMap(ofRelease);
      dated = List.copyOf(dated);
    }
  }

  /**
   * Reads the whole file.
   *
   * @param bearers the SIS ids of the taxa that a scientific name may mean, or of the one that has
   *     a SIS id as text
   * @throws RefusedInput with all issues when there is any
   */
  public static Reasons read(InputFile file, Function<String, int[]> bearers) {
    var issues = new ImportIssues();
    var ofRelease = new LinkedHashMap<CategoryReasons.Key, String>();
    var dated = new ArrayList<DatedReason>();
    var lines = new HashMap<Record, Long>();
    var _ =
        new CsvFile(file, COLUMNS, issues)
            .read(row -> {
              var sisId = sisId(row, bearers);
              var from = row.text(FROM).strip();
              var to = row.text(TO).strip();
              var reason = row.text(REASON).strip();
              var year = year(row);
              if (row.faulty()) {
                return;
              }
              var key = CategoryReasons.Key.of(sisId, new CategoryMove(from, to));
              var datedKey = year == null ? key : new DatedReason(sisId, year, from, to, "");
              var earlier = lines.putIfAbsent(datedKey, row.line());
              if (earlier != null) {
                row.problem(
                    TAXON,
                    row.text(TAXON),
                    "has this change already in line %d; remove one of them".formatted(earlier));
              } else if (year == null) {
                ofRelease.put(key, reason);
              } else {
                dated.add(new DatedReason(sisId, year, from, to, reason));
              }
            });
    issues.refuseIfAny(file.name());
    return new Reasons(ofRelease, dated);
  }

  /** Something else when there is a problem. */
  private static int sisId(CsvRow row, Function<String, int[]> bearers) {
    var taxon = row.text(TAXON).strip();
    var found = bearers.apply(taxon);
    if (found.length == 1) {
      return found[0];
    }
    row.problem(
        TAXON,
        taxon,
        found.length == 0
            ? "is no taxon of the release; give a SIS id or a scientific name as the release has it"
            : "is the name of several taxa; give the SIS id of the one that is meant: "
                + ids(found));
    return 0;
  }

  private static String ids(int[] taxa) {
    return IntStream.of(taxa).mapToObj(Integer::toString).collect(Collectors.joining(", "));
  }

  private static @Nullable Integer year(CsvRow row) {
    var text = row.optionalWord(YEAR);
    if (text == null) {
      return null;
    }
    if (!text.matches("(19|20)\\d\\d")) {
      row.problem(YEAR, text, "is no year such as 2004");
      return null;
    }
    return Integer.valueOf(text);
  }
}
