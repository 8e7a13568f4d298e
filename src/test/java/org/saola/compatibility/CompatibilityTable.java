package org.saola.compatibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What docs/compatibility.md and docs/compatibility-redlist.md say, row by row. */
public record CompatibilityTable(List<Row> rows) {
  private static final List<Path> PAGES =
      List.of(Path.of("docs/compatibility.md"), Path.of("docs/compatibility-redlist.md"));
  private static final Pattern SHAPE = Pattern.compile("]\\(#([a-z0-9-]+)\\)");

  /** What a row is about. */
  public enum Kind {
    ROUTE,
    PARAMETER,
    HEADER,
    FIELD,
    RULE;

    static Optional<Kind> of(String heading) {
      return Arrays.stream(values())
          .filter(kind -> kind.name().equalsIgnoreCase(heading))
          .findAny();
    }
  }

  /**
   * One row.
   *
   * @param api the heading of the part of the page
   * @param section the heading over the table
   * @param name what the row is about, without marks
   * @param form of a field: what its values are
   * @param here same, differs, not there, or more
   * @param remark why, or what to know
   * @param tests as the page names them
   */
  public record Row(
      String api,
      String section,
      Kind kind,
      String name,
      @Nullable String form,
      String here,
      String remark,
      List<String> tests) {

    /** Whether there is such a thing here. */
    public boolean isThere() {
      return !here.equals("not there");
    }

    /** The section that has the fields within this one. */
    Optional<String> shape() {
      var link = SHAPE.matcher(remark);
      return kind == Kind.FIELD && link.find()
          ? Optional.of(link.group(1).replace('-', ' '))
          : Optional.empty();
    }
  }

  public static CompatibilityTable read() {
    return of(PAGES.stream().flatMap(page -> lines(page).stream()).toList());
  }

  private static List<String> lines(Path page) {
    try {
      return Files.readAllLines(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CompatibilityTable of(List<String> lines) {
    var rows = new ArrayList<Row>();
    var api = "";
    var section = "";
    Kind kind = null;
    for (var line : lines) {
      if (line.startsWith("## ")) {
        api = line.substring(3);
      } else if (line.startsWith("### ")) {
        section = line.substring(4);
      }
      if (!line.startsWith("|")) {
        kind = null;
        continue;
      }
      var cells = Stream.of(line.substring(1).split("\\|")).map(String::strip).toList();
      if (kind == null) {
        kind = Kind.of(cells.getFirst()).orElse(null);
      } else if (!cells.getFirst().startsWith("---")) {
        rows.add(row(api, section, kind, cells));
      }
    }
    return new CompatibilityTable(List.copyOf(rows));
  }

  private static Row row(String api, String section, Kind kind, List<String> cells) {
    var field = kind == Kind.FIELD ? 1 : 0;
    if (cells.size() != 4 + field) {
      throw new IllegalStateException("a row under " + section + " has not all cells: " + cells);
    }
    return new Row(
        api,
        section,
        kind,
        cells.getFirst().replace("`", ""),
        field == 0 ? null : cells.get(1),
        cells.get(1 + field),
        cells.get(2 + field),
        Stream.of(cells.get(3 + field).split(","))
            .map(test -> test.replace("`", "").strip())
            .toList());
  }

  /** The names of what is here of one kind in sections of an API. */
  public Set<String> names(String api, Kind kind, String... sections) {
    return rows.stream()
        .filter(row -> row.api().equals(api) && row.kind() == kind && row.isThere())
        .filter(row -> sections.length == 0 || List.of(sections).contains(row.section()))
        .map(Row::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The rows of the fields of a section, however its heading is written. */
  List<Row> fields(String api, String section) {
    return rows.stream()
        .filter(row -> row.api().equals(api) && row.kind() == Kind.FIELD)
        .filter(row -> row.section().replace("`", "").equalsIgnoreCase(section))
        .toList();
  }
}
