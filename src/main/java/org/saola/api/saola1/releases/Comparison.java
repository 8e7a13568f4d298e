package org.saola.api.saola1.releases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.saola.api.saola1.JsonAnswer;
import org.saola.changes.ChangeKind;
import org.saola.changes.RecordOperation;
import org.saola.spreadsheet.SpreadsheetTable;
import org.saola.store.changes.CategoryChange;
import org.saola.store.changes.ChangeLog;
import org.saola.store.changes.ChangeSummary;
import org.saola.store.release.Release;
import tools.jackson.databind.node.ObjectNode;

/**
 * What changed from one release to a later one of the same source.
 *
 * @param categories empty for Species+
 */
record Comparison(
    Release from, Release until, ChangeSummary summary, List<CategoryChange> categories) {

  static Comparison of(ChangeLog changes, Release from, Release until) {
    return new Comparison(
        from,
        until,
        changes.summary(from.id(), until.id()),
        changes.categoryChanges(from.id(), until.id()));
  }

  ObjectNode document() {
    var document = JsonAnswer.object().put("source", from.dataset().kind().code());
    document.put("dataset", from.dataset().id());
    write(document.putObject("from"), from);
    write(document.putObject("to"), until);
    var counts = document.putObject("summary").put("total", summary.total());
    var kinds = counts.putObject("kinds");
    for (var kind : ChangeKind.values()) {
      if (kind.source().equals(from.dataset().kind().code())) {
        var operations = kinds.putObject(kind.code());
        for (var operation : RecordOperation.values()) {
          operations.put(operation.code(), summary.count(kind, operation));
        }
      }
    }
    var classes = counts.putObject("classes");
    summary.byClass().forEach((each, count) -> classes.put(each.code(), count));
    var written = document.putArray("category_changes");
    categories.forEach(change -> write(written.addObject(), change));
    return document;
  }

  private static void write(ObjectNode out, Release release) {
    out.put("number", release.number())
        .put("label", release.description().label())
        .put("published_at", String.valueOf(release.publishedAt()));
  }

  private static void write(ObjectNode out, CategoryChange change) {
    out.put("taxon_id", change.taxonId())
        .put("taxon_name", change.taxonName())
        .put("before", change.move().before())
        .put("after", change.move().after())
        .put("direction", change.move().direction().code())
        .put("reason", change.reason());
  }

  /** The changes of categories as a table. */
  byte[] csv() {
    var text = new StringWriter();
    var table = new SpreadsheetTable(text);
    table.row(List.of("taxon_id", "taxon_name", "before", "after", "direction", "reason"));
    for (var change : categories) {
      table.row(
          Arrays.asList(
              change.taxonId(),
              change.taxonName(),
              change.move().before(),
              change.move().after(),
              change.move().direction().code(),
              change.reason()));
    }
    return text.toString().getBytes(UTF_8);
  }
}
