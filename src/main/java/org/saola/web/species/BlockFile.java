package org.saola.web.species;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.http.Response;
import org.saola.http.path.PathPattern;
import org.saola.species.AssessmentDetails;
import org.saola.spreadsheet.SpreadsheetTable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is asked for below a key: a block of the page as a file, {@code KEY/history.csv}, or why it
 * is listed, {@code KEY/why}.
 *
 * @param block empty for the page itself
 */
record BlockFile(String key, String block, String form) {
  private static final PathPattern FILE = PathPattern.of("{key}/{block}.{form:csv|json}");
  private static final PathPattern REASONS = PathPattern.of("{key}/why");
  private static final String WHY = "why";
  private static final JsonMapper JSON = new JsonMapper();

  static BlockFile parse(String path) {
    var file = FILE.match(path);
    if (file != null) {
      return new BlockFile(text(file, "key"), text(file, "block"), text(file, "form"));
    }
    var reasons = REASONS.match(path);
    return reasons == null
        ? new BlockFile(path, "", "")
        : new BlockFile(text(reasons, "key"), WHY, "");
  }

  private static String text(Map<String, String> named, String name) {
    return Objects.requireNonNull(named.get(name));
  }

  boolean isWhy() {
    return block.equals(WHY);
  }

  /** The path below a key. */
  String path() {
    return block.isEmpty() ? "" : "/" + block + (form.isEmpty() ? "" : "." + form);
  }

  /** The file; empty when the page has no such block. */
  Optional<Response> of(SpeciesView view) {
    return switch (block) {
      case "history" -> Optional.of(written(history(view)));
      case "range" -> Optional.of(written(range(view)));
      case "restrictions" -> Optional.of(written(restrictions(view)));
      case "ecology" -> Optional.of(written(ecology(view)));
      case "names" -> Optional.of(written(names(view)));
      case "references" -> Optional.of(written(references(view)));
      default -> Optional.empty();
    };
  }

  private static List<List<?>> history(SpeciesView view) {
    var rows = table("date", "list", "sign", "what", "current", "place", "text", "year_published");
    for (var each : view.history()) {
      rows.add(
          row(
              each.date(),
              each.list(),
              each.sign(),
              each.kind(),
              each.current(),
              each.party(),
              each.text(),
              each.year()));
    }
    return rows;
  }

  private static List<List<?>> range(SpeciesView view) {
    var rows = table("iso_code", "country", "species_plus", "red_list", "agreement");
    for (var each : view.range().countries()) {
      rows.add(
          row(
              each.code(),
              each.name(),
              joined(each.speciesPlus()),
              joined(each.redList()),
              each.agreement().code()));
    }
    return rows;
  }

  private static @Nullable String joined(@Nullable List<String> words) {
    return words == null ? null : String.join(", ", words);
  }

  private static List<List<?>> restrictions(SpeciesView view) {
    var rows = table("kind", "country", "since", "amount", "unit", "text", "standing");
    for (var each : view.restrictions().quotas()) {
      rows.add(
          row(
              "quota",
              each.country(),
              each.published(),
              each.amount(),
              each.unit(),
              each.notes(),
              each.standing().code()));
    }
    for (var each : view.restrictions().suspensions()) {
      rows.add(
          row(
              "suspension",
              each.country(),
              each.since(),
              null,
              null,
              each.notes(),
              each.standing().code()));
    }
    for (var each : view.restrictions().decisions()) {
      rows.add(
          row(
              "eu_decision",
              each.country(),
              each.since(),
              null,
              null,
              each.type(),
              each.standing().code()));
    }
    return rows;
  }

  private static List<List<?>> ecology(SpeciesView view) {
    var rows = table("kind", "name", "major", "timing", "scope", "severity", "use");
    var details = view.details();
    if (details == null) {
      return rows;
    }
    for (var each : details.habitats()) {
      rows.add(row("habitat", each.name(), each.major(), null, null, null, null));
    }
    for (var each : details.threats()) {
      rows.add(
          row("threat", each.name(), null, each.timing(), each.scope(), each.severity(), null));
    }
    for (var each : details.uses()) {
      rows.add(row("use", each.name(), null, null, null, null, scales(each)));
    }
    for (var each : details.actions()) {
      rows.add(row("conservation_action", each, null, null, null, null, null));
    }
    return rows;
  }

  private static String scales(AssessmentDetails.Use use) {
    var scales = new ArrayList<String>();
    if (Boolean.TRUE.equals(use.subsistence())) {
      scales.add("subsistence");
    }
    if (Boolean.TRUE.equals(use.national())) {
      scales.add("national");
    }
    if (Boolean.TRUE.equals(use.international())) {
      scales.add("international");
    }
    return String.join(", ", scales);
  }

  private static List<List<?>> references(SpeciesView view) {
    var rows = table("citation", "list", "standard");
    for (var each : view.references()) {
      rows.add(row(each.citation(), each.list(), each.standard()));
    }
    return rows;
  }

  private static List<List<?>> names(SpeciesView view) {
    var rows = table("kind", "language", "name", "lists");
    for (var each : view.names().common()) {
      rows.add(row("common", each.language(), each.name(), String.join(", ", each.lists())));
    }
    for (var each : view.names().synonyms()) {
      rows.add(row("synonym", null, each.name(), String.join(", ", each.lists())));
    }
    return rows;
  }

  private static List<List<?>> table(String... columns) {
    var rows = new ArrayList<List<?>>();
    rows.add(List.of(columns));
    return rows;
  }

  private static List<?> row(@Nullable Object... cells) {
    return Arrays.asList(cells);
  }

  private Response written(List<List<?>> rows) {
    var name = key.replace(':', '-') + "-" + block + "." + form;
    return (form.equals("csv")
            ? Response.of(200, "text/csv; charset=utf-8", csv(rows).getBytes(UTF_8))
            : Response.of(200, "application/json; charset=utf-8", json(rows)))
        .toKeep(name)
        .with("Cache-Control", "no-cache");
  }

  private static String csv(List<List<?>> rows) {
    var out = new StringWriter();
    var table = new SpreadsheetTable(out);
    rows.forEach(table::row);
    return out.toString();
  }

  private static byte[] json(List<List<?>> rows) {
    var objects = new ArrayList<LinkedHashMap<String, @Nullable Object>>();
    var columns = rows.getFirst();
    for (var row : rows.subList(1, rows.size())) {
      var object = new LinkedHashMap<String, @Nullable Object>();
      for (int i = 0; i < columns.size(); i++) {
        var cell = row.get(i);
        object.put(
            Objects.requireNonNull(columns.get(i)).toString(),
            cell instanceof java.time.LocalDate day ? day.toString() : cell);
      }
      objects.add(object);
    }
    return JSON.writeValueAsBytes(objects);
  }
}
