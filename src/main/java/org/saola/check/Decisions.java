package org.saola.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.message.Message;
import org.saola.spreadsheet.list.ListRow;
import org.saola.spreadsheet.list.UnreadableList;

/** What a person decided of the names of a list, apart from the list itself. */
public final class Decisions {
  /** Nothing was decided. */
  public static final Decisions NONE = new Decisions(List.of());

  private final List<Made> all;
  private final Map<Long, Made> rows = new HashMap<>();
  private final Map<String, Made> names = new HashMap<>();

  /**
   * A decision of a name.
   *
   * @param row the only one that it is about; null = every row with this name
   * @param name as the list has it
   */
  public record Made(@Nullable Long row, String name, RowDecision decision) {}

  /**
   * @throws UnreadableList if two are about the same
   */
  public Decisions(List<Made> all) {
    this.all = List.copyOf(all);
    for (var made : all) {
      var former = made.row() == null ? names.put(made.name(), made) : rows.put(made.row(), made);
      if (former != null) {
        throw new UnreadableList(
            "decisions.two",
            made.row() == null ? made.name() : Message.of("place.row", made.row()));
      }
    }
  }

  /** All, in their order. */
  public List<Made> all() {
    return all;
  }

  /**
   * The same and newer ones of rows. Where both are about one row, the newer one counts in each
   * list of which it says something.
   */
  public Decisions with(List<Made> newer) {
    var decided = newer.stream().map(Made::row).collect(Collectors.toSet());
    var kept = all.stream().filter(made -> made.row() == null || !decided.contains(made.row()));
    return new Decisions(Stream.concat(kept, newer.stream().map(this::joined)).toList());
  }

  private Made joined(Made newer) {
    var former = newer.row() == null ? null : rows.get(newer.row());
    return former == null
        ? newer
        : new Made(newer.row(), newer.name(), newer.decision().or(former.decision()));
  }

  /** What was decided of a row. */
  public RowDecision of(long row, String name) {
    var named = decision(names.get(name));
    var numbered = rows.get(row);
    return isOf(numbered, name) ? decision(numbered).or(named) : named;
  }

  private static RowDecision decision(@Nullable Made made) {
    return made == null ? RowDecision.NOTHING : made.decision();
  }

  private static boolean isOf(@Nullable Made made, String name) {
    return made != null && made.name().equals(name);
  }

  /**
   * Makes sure that a row is the one that was decided, and not of another list.
   *
   * @throws UnreadableList if it has another name
   */
  void check(ListRow row, ListColumns columns) {
    var made = rows.get(row.number());
    if (made != null && !isOf(made, columns.name(row))) {
      throw new UnreadableList("decisions.column", row.number(), columns.name(row), made.name());
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Decisions decisions && all.equals(decisions.all);
  }

  @Override
  public int hashCode() {
    return Objects.hash(all);
  }
}
