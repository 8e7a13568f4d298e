package org.saola.web.changes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.changes.CategoryMove.Direction;
import org.saola.changes.ChangeClass;
import org.saola.indicators.ChangeReason;
import org.saola.store.changes.CategoryChange;
import org.saola.store.changes.ChangeLog.ChangedTaxon;
import org.saola.store.changes.ReleaseRange;
import org.saola.store.release.Dataset;
import org.saola.web.part.SourceLine;

/**
 * What changed from one release to a later one.
 *
 * @param lists those that have several releases
 * @param releases of the chosen dataset, the newest first
 * @param from null where there is nothing to compare
 * @param to null where there is nothing to compare
 * @param classes how many records changed in each way, most first
 * @param moves species of which the category changed
 * @param listed taxa whose listing changed, by what of it did; no more than are named
 * @param prefix what keys of these species begin with
 * @param sources both releases, without other forms
 */
public record ChangesView(
    List<ChosenList> lists,
    List<ReleaseRange> releases,
    @Nullable ReleaseRange from,
    @Nullable ReleaseRange to,
    Map<ChangeClass, Long> classes,
    List<CategoryChange> moves,
    Map<ChangeClass, List<ChangedTaxon>> listed,
    String prefix,
    List<SourceLine> sources) {
  /**
   * A list that can be chosen.
   *
   * @param title its own, else its id; null where it has the usual one of its kind
   */
  public record ChosenList(Dataset dataset, @Nullable String title) {}

  /** More are not named on the page; the file has all. */
  public static final int MOST = 200;

  private static final List<String> RISKS = List.of("EX", "EW", "CR", "EN", "VU", "NT", "LC", "DD");

  /** Nothing to compare. */
  static ChangesView none(
      List<ChosenList> lists, List<ReleaseRange> releases, @Nullable ReleaseRange to) {
    return new ChangesView(lists, releases, null, to, Map.of(), List.of(), Map.of(), "", List.of());
  }

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

  /** How many records changed in a way. */
  public long count(ChangeClass way) {
    return classes.getOrDefault(way, 0L);
  }

  /** Why a category changed, where somebody said so. */
  public static ChangeReason reason(CategoryChange change) {
    return ChangeReason.of(change.reason());
  }

  /** Categories that species come from or go to, the highest risk first. */
  public List<String> categories() {
    return moves.stream()
        .flatMap(each -> Stream.of(each.move().before(), each.move().after()))
        .filter(RISKS::contains)
        .distinct()
        .sorted(Comparator.comparingInt(RISKS::indexOf))
        .toList();
  }

  /** How many species went from one category to another. */
  public long count(String before, String after) {
    return moves.stream()
        .filter(each -> before.equals(each.move().before()) && after.equals(each.move().after()))
        .count();
  }

  /** The page of a taxon in the dataset that is compared. */
  public String species(int id) {
    return "/species/%s:%d".formatted(prefix, id);
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
