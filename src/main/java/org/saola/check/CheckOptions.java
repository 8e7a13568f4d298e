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
 * @param decisions what a person decided; where there is none the columns of a row tell
 */
public record CheckOptions(
    ListFile.Known known,
    Map<String, String> columns,
    @Nullable Boolean header,
    LocalDate day,
    @Nullable ListFormat format,
    boolean doubtfulFirst,
    Decisions decisions) {

  public CheckOptions {
    columns = Map.copyOf(columns);
    var roles = Stream.of(ColumnRole.values()).map(ColumnRole::parameter).toList();
    columns.keySet().stream()
        .filter(name -> !roles.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw new UnreadableList("value.choice", name, String.join(", ", roles));
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
    this(known, columns, header, day, format, doubtfulFirst, Decisions.NONE);
  }

  /** The same, with what a person decided, in another form. */
  public CheckOptions with(Decisions decided, @Nullable ListFormat wanted) {
    return new CheckOptions(known, columns, header, day, wanted, doubtfulFirst, decided);
  }
}
