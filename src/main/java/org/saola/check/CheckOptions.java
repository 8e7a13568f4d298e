package org.saola.check;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.spreadsheet.list.ListFile;
import org.saola.spreadsheet.list.ListFormat;
import org.saola.spreadsheet.list.UnreadableList;

/**
 * How a list is to be checked.
 *
 * @param columns heads, or numbers from 1, of columns by what they hold; others are told by their
 *     heads
 * @param header whether the first row has heads; null = to be told
 * @param day on which status is asked where no date is given
 * @param format of the answer; null = that of the list
 * @param doubtfulFirst whether rows that a person must look at come first
 * @param decisions what a person decided, by the numbers of rows; where a row has none its own
 *     columns tell
 */
public record CheckOptions(
    ListFile.Known known,
    Map<String, String> columns,
    @Nullable Boolean header,
    LocalDate day,
    @Nullable ListFormat format,
    boolean doubtfulFirst,
    Map<Long, RowDecision> decisions) {

  public CheckOptions {
    columns = Map.copyOf(columns);
    decisions = Map.copyOf(decisions);
    var roles = Stream.of(Role.values()).map(Role::parameter).toList();
    columns.keySet().stream()
        .filter(name -> !roles.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw new UnreadableList(
              "%s is none; there is %s".formatted(name, String.join(", ", roles)));
        });
  }

  /** Before a person decided anything but what the list has. */
  public CheckOptions(
      ListFile.Known known,
      Map<String, String> columns,
      @Nullable Boolean header,
      LocalDate day,
      @Nullable ListFormat format,
      boolean doubtfulFirst) {
    this(known, columns, header, day, format, doubtfulFirst, Map.of());
  }

  /** The same, with what a person decided, in another form. */
  public CheckOptions with(Map<Long, RowDecision> decided, ListFormat wanted) {
    return new CheckOptions(known, columns, header, day, wanted, doubtfulFirst, decided);
  }

  /** What was decided of a row. */
  RowDecision decision(long row) {
    return decisions.getOrDefault(row, RowDecision.NOTHING);
  }
}
