package org.saola.ingest.redlist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.saola.changes.CategoryMove;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.csv.CsvFile;
import org.saola.store.changes.CategoryReasons;

/** Reads why categories changed: a CSV file with the columns taxon, from, to and reason. */
public final class ReasonsTable {
  private static final String TAXON = "taxon";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String REASON = "reason";

  private ReasonsTable() {}

  /**
   * Reads the whole file.
   *
   * @param sisOf finds a taxon by its scientific name, or by its SIS id as text
   * @throws RefusedInput with all issues when there is any
   */
  public static Map<CategoryReasons.Key, String> read(
      InputFile file, Function<String, OptionalInt> sisOf) {
    var issues = new ImportIssues();
    var reasons = new LinkedHashMap<CategoryReasons.Key, String>();
    var _ =
        new CsvFile(file, List.of(TAXON, FROM + "=category", TO + "=category", REASON), issues)
            .read(row -> {
              var taxon = row.text(TAXON).strip();
              var sisId = sisOf.apply(taxon);
              if (sisId.isEmpty()) {
                row.problem(
                    TAXON,
                    taxon,
                    "is no taxon of the release; give a SIS id or a scientific name as the release"
                        + " has it");
              }
              var move = new CategoryMove(row.text(FROM).strip(), row.text(TO).strip());
              var reason = row.text(REASON).strip();
              if (!row.faulty()) {
                reasons.put(CategoryReasons.Key.of(sisId.orElseThrow(), move), reason);
              }
            });
    issues.refuseIfAny(file.name());
    return reasons;
  }
}
