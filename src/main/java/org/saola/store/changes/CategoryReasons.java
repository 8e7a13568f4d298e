package org.saola.store.changes;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.saola.changes.CategoryMove;
import org.saola.store.sql.Connections;

/** Why categories changed, as the Red List says in print only. */
public final class CategoryReasons {
  private final Connections connections;

  CategoryReasons(Connections connections) {
    this.connections = connections;
  }

  /**
   * A change that has a reason.
   *
   * @param before in the codes of today
   * @param after in the codes of today
   */
  public record Key(int taxonId, String before, String after) {
    public static Key of(int taxonId, CategoryMove move) {
      return new Key(
          taxonId, CategoryMove.presentCode(move.before()), CategoryMove.presentCode(move.after()));
    }
  }

  /**
   * Keeps the reasons for what a release changed; those kept before for the same changes go.
   *
   * @param release its id
   */
  public void put(long release, Map<Key, String> reasons) {
    connections.write(handle -> {
      try (var batch =
          handle.prepareBatch(
              """
              insert into category_reason
                     (release_id, taxon_id, category_before, category_after, reason)
              values (?, ?, ?, ?, ?)
              on conflict (release_id, taxon_id, category_before, category_after)
              do update set reason = excluded.reason
              """)) {
        reasons.forEach(
            (key, reason) -> batch.add(release, key.taxonId(), key.before(), key.after(), reason));
        return batch.execute();
      }
    });
  }

  /** The reasons for what a release changed. */
  public Map<Key, String> of(long release) {
    return connections.read(handle -> read(handle, release));
  }

  static Map<Key, String> read(Handle handle, long release) {
    var reasons = new HashMap<Key, String>();
    handle
        .select(
            """
            select taxon_id, category_before, category_after, reason
              from category_reason where release_id = ?
            """,
            release)
        .map((row, _) ->
            Map.entry(new Key(row.getInt(1), row.getString(2), row.getString(3)), row.getString(4)))
        .forEach(entry -> reasons.put(entry.getKey(), entry.getValue()));
    return reasons;
  }

  /**
   * The reasons that people gave by year, of the years from the data of a release on; none of a
   * change that has several, as it is not known which of these it is.
   */
  static Map<Key, String> dated(Handle handle, long release) {
    var reasons = new HashMap<Key, Set<String>>();
    handle
        .select(
            """
            select taxon_id, category_before, category_after, reason
              from category_overlay
              join release on release.dataset = category_overlay.dataset
             where release.id = ? and year >= cast(substr(release.data_day, 1, 4) as integer)
            """,
            release)
        .map((row, _) -> {
          var move = new CategoryMove(row.getString(2), row.getString(3));
          return Map.entry(Key.of(row.getInt(1), move), row.getString(4));
        })
        .forEach(entry ->
            reasons.computeIfAbsent(entry.getKey(), _ -> new TreeSet<>()).add(entry.getValue()));
    reasons.values().removeIf(several -> several.size() > 1);
    return reasons.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().iterator().next()));
  }
}
