package org.saola.publish.demo;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.InputFile;
import org.saola.ingest.csv.EditedTable;

/**
 * The demo data as they stood on an earlier day, so that its releases differ by what truly changed:
 * what was published or took effect later is left out, and what was replaced since is in force.
 */
public final class EarlierDemo {
  /** The last day that is told of: a day between two conferences, and between two regulations. */
  public static final LocalDate DAY = LocalDate.of(2020, 12, 31);

  private static final String CURRENT = "is_current";
  private static final String EFFECTIVE = "effective_at";
  private static final String END = "end_date";
  private static final String ASSESSMENT = "assessmentId";
  private static final String TAXON = "internalTaxonId";

  private EarlierDemo() {}

  /** Of the tables of Species+. */
  public static List<InputFile> speciesPlus(List<InputFile> present) {
    return present.stream().map(EarlierDemo::speciesPlus).toList();
  }

  private static InputFile speciesPlus(InputFile file) {
    return switch (file.name()) {
      case "listing_changes.csv" ->
          inForce(EditedTable.read(file), EarlierDemo::replacement).file();
      case "events.csv" -> events(EditedTable.read(file)).file();
      case "quotas.csv" ->
          EditedTable.read(file).where(row -> isPast(row.get("publication_date"))).file();
      default -> file;
    };
  }

  /** An Annex is replaced as a whole, an Appendix for each taxon. */
  private static String replacement(Map<String, @Nullable String> listing) {
    var designation = cell(listing, "designation");
    return designation.equals("EU") ? designation : cell(listing, "taxon_concept_id");
  }

  private static EditedTable events(EditedTable events) {
    var past = inForce(events, event -> cell(event, "type"));
    for (var event : past.rows()) {
      if (!isPast(event.get(END))) {
        event.put(END, null);
      }
    }
    return past;
  }

  /**
   * Leaves out what took effect later; what was only replaced by that is current.
   *
   * @param group in which what takes effect replaces what did before
   */
  private static EditedTable inForce(
      EditedTable table, Function<Map<String, @Nullable String>, String> group) {
    var days = new HashMap<String, TreeSet<String>>();
    for (var row : table.rows()) {
      days.computeIfAbsent(group.apply(row), _ -> new TreeSet<>()).add(cell(row, EFFECTIVE));
    }
    var past = table.where(row -> isPast(row.get(EFFECTIVE)));
    for (var row : past.rows()) {
      var next = Objects.requireNonNull(days.get(group.apply(row))).higher(cell(row, EFFECTIVE));
      if (next != null && !isPast(next)) {
        row.put(CURRENT, "true");
      }
    }
    return past;
  }

  /** Of the tables of the Red List. */
  public static List<InputFile> redList(List<InputFile> present) {
    var tables = present.stream().map(EditedTable::read).toList();
    var assessments =
        tables.stream()
            .filter(table -> table.name().equals("assessments.csv"))
            .findFirst()
            .orElseThrow()
            .where(row -> Integer.parseInt(cell(row, "yearPublished")) <= DAY.getYear());
    var known = Map.of(ASSESSMENT, all(assessments, ASSESSMENT), TAXON, all(assessments, TAXON));
    return tables.stream().map(table -> ofThese(table, known).file()).toList();
  }

  private static Set<String> all(EditedTable table, String column) {
    return table.rows().stream().map(row -> cell(row, column)).collect(toSet());
  }

  private static EditedTable ofThese(EditedTable table, Map<String, Set<String>> known) {
    var column = table.columns().contains(ASSESSMENT) ? ASSESSMENT : TAXON;
    var wanted = Objects.requireNonNull(known.get(column));
    return table.where(row -> wanted.contains(cell(row, column)));
  }

  /** Days as they are written compare as they follow each other; none is not past. */
  private static boolean isPast(@Nullable String day) {
    return day != null && day.compareTo(DAY.toString()) <= 0;
  }

  private static String cell(Map<String, @Nullable String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }
}
