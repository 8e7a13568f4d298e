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
 */
public record CheckOptions(
    ListFile.Known known,
    Map<String, String> columns,
    @Nullable Boolean header,
    LocalDate day,
    @Nullable ListFormat format,
    boolean doubtfulFirst) {

  public CheckOptions {
    columns = Map.copyOf(columns);
    var roles = Stream.of(Role.values()).map(Role::parameter).toList();
    columns.keySet().stream()
        .filter(name -> !roles.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw new UnreadableList(
              "%s is none; there is %s".formatted(name, String.join(", ", roles)));
        });
  }
}
