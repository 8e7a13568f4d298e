package org.saola.ingest.sisconnect;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.blank.DeclaredColumns;
import org.saola.ingest.csv.CsvColumns;
import org.saola.ingest.csv.CsvRow;

/** The publications of a set, whose parts make up a citation. */
final class SisReferences {
  static final CsvColumns COLUMNS =
      new CsvColumns(
          DeclaredColumns.of(
              List.of(
                  SisTable.ID,
                  "author=text",
                  "year",
                  "title=text",
                  "secondary_title=text",
                  "volume",
                  "number",
                  "pages",
                  "publisher=text",
                  "place_published=text")),
          List.of(SisTable.ID),
          String::strip,
          true);

  private SisReferences() {}

  /** The cells of a row of a download. */
  static List<@Nullable String> cells(CsvRow row) {
    var author = row.optionalText("author");
    var year = row.optionalText("year");
    var title = row.optionalText("title");
    return Arrays.asList(citation(row), author, year, title);
  }

  /** {@code Author year. Title. <i>Journal</i> volume(number): pages. Publisher, place.} */
  private static String citation(CsvRow row) {
    var journal = row.optionalText("secondary_title");
    var number = row.optionalText("number");
    var pages = row.optionalText("pages");
    var volume = joined("", row.optionalText("volume"), wrapped("(", number, ")"));
    var issue = joined(": ", volume.isEmpty() ? null : volume, pages);
    return Stream.of(
            joined(" ", row.optionalText("author"), row.optionalText("year")),
            joined("", row.optionalText("title")),
            joined(" ", wrapped("<i>", journal, "</i>"), issue.isEmpty() ? null : issue),
            joined(", ", row.optionalText("publisher"), row.optionalText("place_published")))
        .filter(part -> !part.isEmpty())
        .map(part -> part.endsWith(".") ? part : part + ".")
        .collect(Collectors.joining(" "));
  }

  private static @Nullable String wrapped(String before, @Nullable String text, String after) {
    return text == null || text.isBlank() ? null : before + text.strip() + after;
  }

  private static String joined(String separator, @Nullable String... parts) {
    return Stream.of(parts)
        .flatMap(Stream::ofNullable)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(separator));
  }
}
