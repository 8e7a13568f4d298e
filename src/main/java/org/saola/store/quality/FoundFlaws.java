package org.saola.store.quality;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.saola.status.quality.QualityFinding;
import org.saola.status.quality.QualityRule;
import org.saola.store.release.Release;
import org.saola.store.sql.Connections;

/** What was found in one release. Waits for the database. */
public final class FoundFlaws {
  private final Connections connections;
  private final Release release;

  /** Whether they were counted, which is done once: they never change. */
  private boolean counted;

  private @Nullable Map<QualityRule, Long> counts;

  FoundFlaws(Connections connections, Release release) {
    this.connections = connections;
    this.release = release;
  }

  private record Count(String kind, long rows) {}

  /**
   * How many there are by each rule, without those that found nothing; empty when nobody looked, as
   * the release was imported by an earlier version.
   */
  public synchronized Optional<Map<QualityRule, Long>> counts() {
    if (!counted) {
      counts = read();
      counted = true;
    }
    return Optional.ofNullable(counts);
  }

  private @Nullable Map<QualityRule, Long> read() {
    var found =
        connections.read(handle ->
            handle
                .select(
                    "select kind, count(*) from quality_finding where release_id = ? group by kind",
                    release.id())
                .map((row, _) -> new Count(row.getString(1), row.getLong(2)))
                .list());
    if (found.isEmpty()) {
      return null;
    }
    var byRule = new EnumMap<QualityRule, Long>(QualityRule.class);
    found.stream()
        .filter(each -> !each.kind().equals(QualityPart.LOOKED))
        .forEach(each -> byRule.put(QualityRule.valueOf(each.kind()), each.rows()));
    return Collections.unmodifiableMap(byRule);
  }

  /**
   * Those of a rule, in the order in which they were found.
   *
   * @param first how many to leave out before them
   * @param most how many at most
   */
  public List<QualityFinding> rows(QualityRule rule, long first, int most) {
    return connections.read(handle -> rows(handle, release.id(), rule, first, most));
  }

  static List<QualityFinding> rows(
      Handle handle, long release, QualityRule rule, long first, int most) {
    return handle
        .select(
            "select taxon_id, record_id, name, detail from quality_finding"
                + " where release_id = ? and kind = ? and number >= ? order by number limit ?",
            release,
            rule.name(),
            first,
            most)
        .map((row, _) ->
            new QualityFinding(
                rule,
                row.getInt(1),
                row.getObject(2) == null ? null : row.getInt(2),
                row.getString(3),
                row.getString(4)))
        .list();
  }
}
