package org.saola.web.species;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.path.PathPattern;
import org.saola.species.AssessmentDetails;
import org.saola.web.part.TableFile;

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
  Optional<Response> of(Request request, SpeciesView view) {
    var name = key.replace(':', '-') + "-" + block;
    return table(view).map(table -> table.answer(request, name, form));
  }

  private Optional<TableFile> table(SpeciesView view) {
    return switch (block) {
      case "history" -> Optional.of(history(view));
      case "range" -> Optional.of(range(view));
      case "restrictions" -> Optional.of(restrictions(view));
      case "ecology" -> Optional.of(ecology(view));
      case "names" -> Optional.of(names(view));
      case "references" -> Optional.of(references(view));
      default -> Optional.empty();
    };
  }

  private static TableFile history(SpeciesView view) {
    var rows =
        TableFile.of("date", "list", "sign", "what", "current", "place", "text", "year_published");
    for (var each : view.history()) {
      rows.row(
          each.date(),
          each.list(),
          each.sign(),
          each.kind(),
          each.current(),
          each.party(),
          each.text(),
          each.year());
    }
    return rows;
  }

  private static TableFile range(SpeciesView view) {
    var rows = TableFile.of("iso_code", "country", "species_plus", "red_list", "agreement");
    for (var each : view.range().countries()) {
      rows.row(
          each.code(),
          each.name(),
          joined(each.speciesPlus()),
          joined(each.redList()),
          each.agreement().code());
    }
    return rows;
  }

  private static @Nullable String joined(@Nullable List<String> words) {
    return words == null ? null : String.join(", ", words);
  }

  private static TableFile restrictions(SpeciesView view) {
    var rows = TableFile.of("kind", "country", "since", "amount", "unit", "text", "standing");
    for (var each : view.restrictions().quotas()) {
      rows.row(
          "quota",
          each.country(),
          each.published(),
          each.amount(),
          each.unit(),
          each.notes(),
          each.standing().code());
    }
    for (var each : view.restrictions().suspensions()) {
      rows.row(
          "suspension",
          each.country(),
          each.since(),
          null,
          null,
          each.notes(),
          each.standing().code());
    }
    for (var each : view.restrictions().decisions()) {
      rows.row(
          "eu_decision",
          each.country(),
          each.since(),
          null,
          null,
          each.type(),
          each.standing().code());
    }
    return rows;
  }

  private static TableFile ecology(SpeciesView view) {
    var rows = TableFile.of("kind", "name", "major", "timing", "scope", "severity", "use");
    var details = view.details();
    if (details == null) {
      return rows;
    }
    for (var each : details.habitats()) {
      rows.row("habitat", each.name(), each.major(), null, null, null, null);
    }
    for (var each : details.threats()) {
      rows.row("threat", each.name(), null, each.timing(), each.scope(), each.severity(), null);
    }
    for (var each : details.uses()) {
      rows.row("use", each.name(), null, null, null, null, scales(each));
    }
    for (var each : details.actions()) {
      rows.row("conservation_action", each, null, null, null, null, null);
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

  private static TableFile references(SpeciesView view) {
    var rows = TableFile.of("citation", "list", "standard");
    for (var each : view.references()) {
      rows.row(each.citation(), each.list(), each.standard());
    }
    return rows;
  }

  private static TableFile names(SpeciesView view) {
    var rows = TableFile.of("kind", "language", "name", "lists");
    for (var each : view.names().common()) {
      rows.row("common", each.language(), each.name(), String.join(", ", each.lists()));
    }
    for (var each : view.names().synonyms()) {
      rows.row("synonym", null, each.name(), String.join(", ", each.lists()));
    }
    return rows;
  }
}
