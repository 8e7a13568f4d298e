package org.saola.store.changes;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.saola.changes.ChangeClass;
import org.saola.changes.ChangeKind;
import org.saola.store.overlay.CategoryOverlay;
import org.saola.store.sql.Connections;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that releases changed, in one sequence for all sources: it starts at 1, has no gaps,
 * only grows, and stays for ever. Waits for the database.
 */
public final class ChangeLog {
  private static final JsonMapper JSON = new JsonMapper();

  /** A taxon of which something changed, by its id in its dataset and its name there. */
  public record ChangedTaxon(int id, String name) {}

  private final Connections connections;
  private final ChangeSets sets = new ChangeSets();

  public ChangeLog(Connections connections) {
    this.connections = connections;
  }

  /** The sequence of the newest change; 0 = there is none yet. */
  public long last() {
    return connections.read(handle -> last(sets.all(handle)));
  }

  /** The place behind a change. */
  public ChangeCursor cursor(long sequence) {
    return connections.read(handle -> cursor(sets.all(handle), sequence));
  }

  private static ChangeCursor cursor(List<ChangeSet> all, long sequence) {
    return all.stream()
        .filter(set -> set.firstChange() <= sequence && sequence <= set.lastChange())
        .findFirst()
        .map(set -> set.cursor(sequence))
        .orElse(new ChangeCursor(sequence, ""));
  }

  /**
   * Whether the changes after a place are those that its holder waits for: not when they came in
   * another history, which a restored backup put an end to.
   */
  public boolean knows(ChangeCursor cursor) {
    return connections.read(handle -> {
      var all = sets.all(handle);
      var own = cursor(all, cursor.sequence());
      return cursor.sequence() <= last(all) && (cursor.mark().isEmpty() || cursor.equals(own));
    });
  }

  private static long last(List<ChangeSet> all) {
    return all.isEmpty() ? 0 : all.getLast().lastChange();
  }

  /**
   * The changes after one, the oldest first.
   *
   * @param after the cursor of the page before, or any sequence; 0 = from the beginning
   * @param limit at most so many; there may be fewer when they are long, although more follow
   */
  public ChangePage read(long after, int limit, ChangeFilter filter) {
    return connections.read(handle -> read(handle, after, limit, filter));
  }

  private ChangePage read(Handle handle, long after, int limit, ChangeFilter filter)
      throws SQLException {
    var all = sets.all(handle);
    var page = new PageReader(connections, handle, filter, limit);
    for (var range : KeyRange.of(all, after, filter)) {
      page.read(range);
      if (page.full()) {
        return page.unfinished();
      }
    }
    return page.finished(Math.max(after, last(all)));
  }

  /**
   * The newest changes, the oldest of them first.
   *
   * @param count at most so many
   */
  public ChangePage newest(int count, ChangeFilter filter) {
    return connections.read(handle -> {
      var after = NewestKeys.after(handle, sets.all(handle), filter, count);
      return read(handle, after, count, filter);
    });
  }

  /** Where changes are missing, in words; empty when all are there. */
  public List<String> gaps() {
    return connections.read(handle ->
        sets.all(handle).stream()
            .map(set -> gap(set, count(handle, set)))
            .flatMap(Optional::stream)
            .toList());
  }

  private static long count(Handle handle, ChangeSet set) {
    return handle
        .select(
            "select count(*) from change_entry where key between ? and ?",
            set.firstKey(),
            set.lastKey())
        .mapTo(Long.class)
        .one();
  }

  private static Optional<String> gap(ChangeSet set, long found) {
    return found == set.changeCount()
        ? Optional.empty()
        : Optional.of(
            "change_set %d: %,d of %,d changes are there"
                .formatted(set.id(), found, set.changeCount()));
  }

  /** What came with each switch to a release, the oldest first. */
  public List<ReleaseRange> ranges() {
    return connections.read(handle -> sets.all(handle).stream().map(ReleaseRange::of).toList());
  }

  /**
   * How much was changed from one release to a later one of the same source.
   *
   * @param from the id of a release; 0 = what was before the first one
   * @param until the id of a release
   */
  public ChangeSummary summary(long from, long until) {
    return connections.read(handle -> {
      var counts = new ArrayList<ChangeCount>();
      for (var set : ReleaseSpan.of(sets.all(handle), from, until)) {
        handle
            .select(
                """
                select kind, operation, classes, change_count from change_count
                 where change_set_id = ?
                """,
                set.id())
            .map((row, _) ->
                ChangeCount.of(row.getInt(1), row.getInt(2), row.getLong(3), row.getLong(4)))
            .forEach(counts::add);
      }
      return new ChangeSummary(merged(counts));
    });
  }

  private static List<ChangeCount> merged(List<ChangeCount> counts) {
    var sums = new LinkedHashMap<ChangeCount, Long>();
    for (var each : counts) {
      sums.merge(
          new ChangeCount(each.kind(), each.operation(), each.classes(), 0),
          each.count(),
          Long::sum);
    }
    return sums.entrySet().stream()
        .map(sum ->
            new ChangeCount(
                sum.getKey().kind(),
                sum.getKey().operation(),
                sum.getKey().classes(),
                sum.getValue()))
        .toList();
  }

  /**
   * The species whose category differs between two releases of the Red List and that have one in
   * both, by name and id.
   *
   * @param from the id of a release
   * @param until the id of a later one
   */
  public List<CategoryChange> categoryChanges(long from, long until) {
    return connections.read(handle ->
        new CategoryChanges(handle, from, until)
            .between(ReleaseSpan.of(sets.all(handle), from, until)));
  }

  /**
   * The taxa of which a class of things changed between two releases, each once, by name and id.
   *
   * @param range with the dataset, and the later release
   * @param from the id of the earlier release
   * @param most changes that are looked at
   */
  public List<ChangedTaxon> taxa(ReleaseRange range, long from, ChangeClass which, int most) {
    var filter =
        new ChangeFilter(
            Set.of(range.dataset().id()),
            EnumSet.allOf(ChangeKind.class),
            which,
            Set.of(),
            from,
            range.release());
    return read(0, most, filter).entries().stream()
        .map(entry -> JSON.readTree(entry.json()))
        .map(change ->
            new ChangedTaxon(change.path("taxon_id").asInt(), change.path("taxon_name").asString()))
        .distinct()
        .sorted(Comparator.comparing(ChangedTaxon::name).thenComparingInt(ChangedTaxon::id))
        .toList();
  }

  /** Why categories changed in which years. */
  public CategoryOverlay overlay() {
    return new CategoryOverlay(connections);
  }

  /** Where reasons of changes of categories are kept. */
  public CategoryReasons reasons() {
    return new CategoryReasons(connections);
  }
}
