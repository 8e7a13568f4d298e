package org.saola.compatibility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.saola.compatibility.CompatibilityTable.Row;

/** Compares the fields of real answers with those that the page has for a route. */
final class FieldRows {
  /** What clients sent, echoed: its keys are those of parameters. */
  private static final String ECHO = "object as sent";

  private final CompatibilityTable table;
  private final String api;
  private final Set<Row> seen = new HashSet<>();

  FieldRows(CompatibilityTable table, String api) {
    this.table = table;
    this.api = api;
  }

  /** What the page doesn't say, or says otherwise; empty when it is right. */
  List<String> problems(String section, JsonFields fields) {
    var problems = new ArrayList<String>();
    fields
        .forms()
        .forEach((path, forms) -> {
          var row = find(section, path);
          if (row.isEmpty()) {
            problems.add("%s: no row for %s, which is %s".formatted(section, path, forms));
          } else if (!ECHO.equals(row.get().form())) {
            seen.add(row.get());
            forms.stream()
                .filter(form -> !allowed(String.valueOf(row.get().form())).contains(form))
                .forEach(form -> problems.add("%s: %s can be %s".formatted(section, path, form)));
          } else {
            seen.add(row.get());
          }
        });
    return problems;
  }

  /** Rows that none of the answers so far had. */
  Set<String> unseen() {
    var unseen = new TreeSet<String>();
    for (var row : table.rows()) {
      if (row.api().equals(api)
          && row.kind() == CompatibilityTable.Kind.FIELD
          && row.isThere()
          && !seen.contains(row)) {
        unseen.add(row.section() + ": " + row.name());
      }
    }
    return unseen;
  }

  /** The row of a field, where need be in the section of a shape. */
  Optional<Row> find(String section, String path) {
    var rows = new TreeMap<String, Row>();
    table.fields(api, section.replace("`", "")).forEach(row -> rows.put(row.name(), row));
    var exact = rows.get(path);
    if (exact != null) {
      return Optional.of(exact);
    }
    return rows.entrySet().stream()
        .filter(entry -> path.startsWith(entry.getKey()))
        .max(Map.Entry.comparingByKey())
        .flatMap(entry -> within(entry.getValue(), path.substring(entry.getKey().length())));
  }

  private Optional<Row> within(Row outer, String rest) {
    if (ECHO.equals(outer.form())) {
      return Optional.of(outer);
    }
    var inner = rest.replaceFirst("^(\\[])?\\.", "");
    return rest.equals(inner)
        ? Optional.empty()
        : outer.shape().flatMap(shape -> find(shape, inner));
  }

  private static Set<String> allowed(String form) {
    var allowed = new TreeSet<String>();
    var plain = form.replaceFirst(" or null$", "");
    allowed.add(plain);
    if (!plain.equals(form)) {
      allowed.add("null");
    }
    if (plain.startsWith("list of ")) {
      allowed.add("list"); // an empty one
    }
    if (plain.equals("number")) {
      allowed.add("whole number");
    }
    return allowed;
  }
}
