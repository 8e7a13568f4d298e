package org.saola.web.changes;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.changes.CategoryMove.Direction;
import org.saola.changes.ChangeClass;
import org.saola.store.changes.CategoryChange;
import org.saola.store.changes.ReleaseRange;
import org.saola.store.release.Dataset;
import org.saola.web.part.SourceLine;

/**
 * What changed from one release to a later one.
 *
 * @param lists the newest release of each dataset that has several
 * @param releases of the chosen dataset, the newest first
 * @param from null where there is nothing to compare
 * @param to null where there is nothing to compare
 * @param classes how many records changed in each way, most first
 * @param moves species of which the category changed
 * @param prefix what keys of these species begin with
 * @param sources both releases, without other forms
 */
public record ChangesView(
    List<ReleaseRange> lists,
    List<ReleaseRange> releases,
    @Nullable ReleaseRange from,
    @Nullable ReleaseRange to,
    Map<ChangeClass, Long> classes,
    List<CategoryChange> moves,
    String prefix,
    List<SourceLine> sources) {
  /** More are not named on the page; the file has all. */
  private static final int MOST = 200;

  /** Those that went one way. */
  public List<CategoryChange> moves(Direction direction) {
    return moves.stream().filter(each -> each.move().direction() == direction).toList();
  }

  /** As many of some as are named. */
  public static List<CategoryChange> named(List<CategoryChange> moves) {
    return moves.subList(0, Math.min(MOST, moves.size()));
  }

  /** Ways in which there are moves to name. */
  public List<Direction> directions() {
    return List.of(Direction.UP, Direction.DOWN, Direction.LEVEL, Direction.KNOWLEDGE).stream()
        .filter(direction -> !moves(direction).isEmpty())
        .toList();
  }

  /** The page of a species in the dataset that is compared. */
  public String species(CategoryChange change) {
    return "/species/%s:%d".formatted(prefix, change.taxonId());
  }

  public boolean isOfTheRedList() {
    return to != null && to.dataset().kind() == Dataset.Kind.RED_LIST;
  }

  /** The sources, with all species of which the category changed. */
  public List<SourceLine> moveSources() {
    return sources.stream()
        .map(
            each -> each.equals(sources.getLast()) ? each.with(address(""), address(".csv")) : each)
        .toList();
  }

  /** The sources, with how many records changed in each way. */
  public List<SourceLine> recordSources() {
    return to == null || from == null
        ? List.of()
        : SourceLine.leading(
            sources,
            ChangesPage.PATH + "/records",
            "list=%s&from=%d&to=%d".formatted(to.dataset().id(), from.number(), to.number()));
  }

  /** The same as data; with {@code .csv} behind the numbers as a table. */
  public String address(String form) {
    return to == null || from == null
        ? ""
        : "/api/saola/v1/releases/%d..%d%s?dataset=%s"
            .formatted(from.number(), to.number(), form, to.dataset().id());
  }
}
