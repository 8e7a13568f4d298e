package org.saola.ingest.sisconnect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.csv.CsvRow;
import org.saola.ingest.redlist.RedListTable;

/**
 * Gives the taxa of a set their numbers. A taxon keeps its id of the Red List, else the id that the
 * set gives it; where that is no number, it gets one from 1,000,000,001 upwards, in the order of
 * the taxonomy.
 */
final class SisTaxa {
  private static final int BEFORE_FIRST = 1_000_000_000;
  private static final Set<String> IN_UPPER_CASE =
      Set.of("kingdomName", "phylumName", "className", "orderName", "familyName");

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<Integer> taken = new HashSet<>();

  /** The number of a taxon; 0 when the taxonomy lacks it. */
  int number(CsvRow row) {
    var id = row.optionalText(SisTable.ID);
    return id == null ? 0 : numbers.getOrDefault(id.strip(), 0);
  }

  /** Numbers the taxon of a row of the taxonomy, once. */
  int add(CsvRow row) {
    var id = row.text(SisTable.ID).strip();
    var known = numbers.get(id);
    if (known != null) {
      return known;
    }
    int number = number(row.optionalText(SisTable.RED_LIST_ID));
    if (number == 0) {
      number = number(id);
    }
    if (number == 0) {
      number = BEFORE_FIRST + numbers.size() + 1;
    }
    if (!taken.add(number)) {
      row.problem(SisTable.ID, id, "has the same number, %d, as another taxon".formatted(number));
    }
    numbers.put(id, number);
    return number;
  }

  private static int number(@Nullable String id) {
    return id != null && id.strip().matches("[1-9][0-9]{0,8}") ? Integer.parseInt(id.strip()) : 0;
  }

  /** The cells of a row of the taxonomy; the name is put together, ranks are in upper case. */
  static List<@Nullable String> cells(CsvRow row) {
    var cells = new ArrayList<@Nullable String>();
    for (var column : RedListTable.TAXONOMY.columns()) {
      var cell = row.optionalText(column);
      if (column.equals("scientificName")) {
        cells.add(scientificName(row));
      } else {
        cells.add(
            cell != null && IN_UPPER_CASE.contains(column) ? cell.toUpperCase(Locale.ROOT) : cell);
      }
    }
    return cells;
  }

  private static String scientificName(CsvRow row) {
    var infra = row.optionalText("infraName");
    var rank = infra == null || infra.isBlank() ? null : rank(row);
    return Stream.of(row.optionalText("genusName"), row.optionalText("speciesName"), rank, infra)
        .flatMap(Stream::ofNullable)
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Animals have but one rank below the species. */
  private static String rank(CsvRow row) {
    var type = row.optionalText("infraType");
    var lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
    if (lower.startsWith("var")) {
      return "var.";
    }
    if (lower.startsWith("f")) {
      return "f.";
    }
    return "PLANTAE".equalsIgnoreCase(row.optionalText("kingdomName")) ? "subsp." : "ssp.";
  }
}
