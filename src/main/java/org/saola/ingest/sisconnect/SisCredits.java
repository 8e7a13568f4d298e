package org.saola.ingest.sisconnect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.blank.DeclaredColumns;
import org.saola.ingest.csv.CsvColumns;
import org.saola.ingest.csv.CsvRow;
import org.saola.ingest.redlist.RedListTables;

/**
 * The people of a set, a row each, put together to one credit for each kind. Only names and
 * affiliations are read: addresses and user ids are nobody's business.
 */
final class SisCredits {
  static final CsvColumns COLUMNS =
      new CsvColumns(
          DeclaredColumns.of(
              List.of(
                  SisTable.ID,
                  "credit_type",
                  "Order",
                  "affiliation=text",
                  "firstName=text",
                  "initials=any",
                  "lastName=text")),
          List.of(SisTable.ID, "credit_type"),
          String::strip,
          true);

  /** What downloads call kinds of credits, by a part of what sets call them. */
  private static final Map<String, String> TYPES =
      Map.of(
          "assessor", "RedListAssessors",
          "evaluator", "RedListEvaluators",
          "reviewer", "RedListEvaluators",
          "contributor", "RedListContributors",
          "facilitator", "RedListFacilitators",
          "institution", "Institutions");

  private record Key(int taxon, String type) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = Integer.compare(taxon, other.taxon);
      return order != 0 ? order : type.compareTo(other.type);
    }
  }

  /**
   * A person.
   *
   * @param order among those of the same kind
   */
  private record Person(CsvRow row, int order, String formatted, String full) {}

  private final Map<Key, List<Person>> people = new TreeMap<>();

  void add(int taxon, CsvRow row) {
    var order = row.optionalText("Order");
    var initials = word(row, "initials");
    var first = word(row, "firstName");
    var affiliation = word(row, "affiliation");
    var person =
        new Person(
            row,
            order != null && order.matches("[0-9]{1,6}") ? Integer.parseInt(order) : 0,
            joined(", ", word(row, "lastName"), initials == null ? first : initials),
            joined(
                " ",
                first == null ? initials : first,
                word(row, "lastName"),
                affiliation == null ? null : "(" + affiliation + ")"));
    if (!row.faulty()) {
      people.computeIfAbsent(new Key(taxon, type(row)), _ -> new ArrayList<>()).add(person);
    }
  }

  private static String type(CsvRow row) {
    var type = row.text("credit_type");
    var lower = type.toLowerCase(Locale.ROOT);
    return TYPES.entrySet().stream()
        .filter(known -> lower.contains(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(type);
  }

  private static @Nullable String word(CsvRow row, String column) {
    var text = row.optionalText(column);
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static String joined(String separator, @Nullable String... parts) {
    return Stream.of(parts).flatMap(Stream::ofNullable).collect(Collectors.joining(separator));
  }

  /** Hands over the credits as rows of a download. */
  void addTo(RedListTables.Input credits) {
    people.forEach((key, ofKind) -> {
      var inOrder = ofKind.stream().sorted(Comparator.comparingInt(Person::order)).toList();
      var names = inOrder.stream().map(Person::formatted).toList();
      var cells = new ArrayList<@Nullable String>();
      cells.add(key.type());
      cells.add(null);
      cells.add(listed(names));
      cells.add(inOrder.stream().map(Person::full).collect(Collectors.joining("|")));
      cells.add(null);
      credits.add(ofKind.getFirst().row(), key.taxon(), key.taxon(), cells);
    });
  }

  /** {@code Bell, B., Moor, M. & Roe, R.} */
  private static String listed(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.getFirst()
        : String.join(", ", names.subList(0, last)) + " & " + names.get(last);
  }
}
