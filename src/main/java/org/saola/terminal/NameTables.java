package org.saola.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.names.MatchedNames;
import org.saola.api.saola1.search.HitDocument;
import org.saola.spreadsheet.SpreadsheetTable;
import org.saola.store.names.LinkReview.Reviewed;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.taxonomy.search.Hit;
import org.saola.taxonomy.search.SearchResult;

/** Names, what they mean, and how they are linked, in columns. */
public final class NameTables {
  private static final int MOST_SHOWN = 40;

  private NameTables() {}

  /** The first that a search found, at most so many, as whoever asks wants them. */
  public static void print(OutputFormat format, SearchResult result, int limit, PrintWriter out) {
    var hits = result.page(0, limit);
    switch (format) {
      case JSON -> {
        var document = JsonAnswer.object().put("total", result.total());
        var written = document.putArray("hits");
        hits.forEach(hit -> HitDocument.write(written.addObject(), hit));
        out.println(document);
      }
      case CSV -> {
        var table = new SpreadsheetTable(out);
        table.row(new ArrayList<>(HitDocument.COLUMNS));
        hits.forEach(hit -> table.row(HitDocument.row(hit)));
      }
      case TABLE -> hits(out, hits, result);
    }
  }

  private static void hits(PrintWriter out, List<Hit> hits, SearchResult result) {
    try (var columns = new Columns(out, 36, 11, 14, 9, 16, 9)) {
      columns.row("name", "rank", "CITES", "appendix", "Red List", "category", "found by");
      for (var hit : hits) {
        var entry = hit.entry();
        columns.row(
            entry.name(),
            entry.first().rank(),
            id(entry.cites()),
            status(entry.cites()),
            id(entry.redList()),
            status(entry.redList()),
            "%s (%s, %s)"
                .formatted(
                    hit.name().text(),
                    hit.name().kind().word().replace('_', ' '),
                    hit.how().word()));
      }
    }
    out.printf("%,d of %,d%n", hits.size(), result.total());
  }

  private static String id(@Nullable SourceTaxon taxon) {
    return taxon == null ? "-" : taxon.id();
  }

  private static String status(@Nullable SourceTaxon taxon) {
    return taxon == null || taxon.status().isEmpty() ? "-" : taxon.status();
  }

  /** What names mean, as whoever asks wants it. */
  public static void print(OutputFormat format, MatchedNames matched, PrintWriter out) {
    switch (format) {
      case JSON -> out.println(matched.json());
      case CSV -> out.print(matched.csv());
      case TABLE -> matches(out, matched);
    }
  }

  private static void matches(PrintWriter out, MatchedNames matched) {
    try (var columns = new Columns(out, MOST_SHOWN, 16, 16, 32)) {
      columns.row("name", "how", "id", "accepted name", "why");
      for (var line : matched.lines()) {
        columns.row(shown(line.input()), line.kind(), line.id(), line.name(), line.explanation());
      }
    }
  }

  /** Without what would move lines of the table, and of a long one the beginning. */
  private static String shown(String input) {
    var plain = input.replaceAll("\\p{Cntrl}", " ");
    return plain.length() <= MOST_SHOWN ? plain : plain.substring(0, MOST_SHOWN - 1) + "…";
  }

  /** What people decided of links. */
  public static void decisions(PrintWriter out, List<Reviewed> decisions) {
    try (var columns = new Columns(out, 16, 18, 20, 9, 20)) {
      columns.row("CITES", "Red List", "decision", "state", "when", "by whom, and why");
      decisions.forEach(each -> print(columns, each));
    }
  }

  private static void print(Columns columns, Reviewed each) {
    var decision = each.decision();
    var verdict = decision.verdict();
    columns.row(
        each.cites(),
        each.redList(),
        verdict == null ? "no link" : verdict.relation().word(),
        each.state().name().toLowerCase(Locale.ROOT),
        Columns.time(decision.at()),
        decision.note() == null ? decision.by() : decision.by() + ": " + decision.note());
  }

  /** One link. */
  public static String link(CrosswalkRow row) {
    return "  %s %s%s (%s)"
        .formatted(
            row.redList().id(),
            row.relation().word(),
            row.question() ? "?" : "",
            String.join(", ", row.evidence()));
  }
}
