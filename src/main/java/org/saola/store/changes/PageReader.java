package org.saola.store.changes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import org.jdbi.v3.core.Handle;
import org.saola.changes.ChangeKind;
import org.saola.store.content.DamagedRow;
import org.saola.store.sql.Connections;
import tools.jackson.core.io.JsonStringEncoder;

/** Reads a page of changes, range by range. Plain JDBC: clients wait for it. */
final class PageReader {
  /** A page ends after so many bytes, however few changes that are. */
  private static final int MOST_BYTES = 8 << 20;

  private final Connections connections;
  private final Handle handle;
  private final int limit;
  private final boolean gapless;
  private final String sql;
  private final List<ChangeEntry> entries = new ArrayList<>();
  private long bytes;

  PageReader(Connections connections, Handle handle, ChangeFilter filter, int limit) {
    this.connections = connections;
    this.handle = handle;
    this.limit = limit;
    this.gapless = filter.takesAll();
    this.sql = sql(filter);
  }

  private static String sql(ChangeFilter filter) {
    return sql(filter, "content, kind, taxon_id, checksum", "asc");
  }

  /** The query for {@code columns} of the changes within a range of keys, in the order of these. */
  static String sql(ChangeFilter filter, String columns, String direction) {
    var sql = new StringBuilder("select entry.key, " + columns + " from change_entry entry");
    var key = "entry.key";
    if (filter.changeClass() != null) {
      sql.append(" join change_class on change_class.key = entry.key and class = ")
          .append(filter.changeClass().number());
      key = "change_class.key";
    }
    sql.append(" where ").append(key).append(" between ? and ?");
    if (filter.kinds().size() < ChangeKind.values().length) {
      sql.append(" and kind in (").append(numbers(filter)).append(')');
    }
    if (!filter.taxa().isEmpty()) {
      sql.append(" and taxon_id in (").append(taxa(filter)).append(')');
    }
    return sql.append(" order by ")
        .append(key)
        .append(' ')
        .append(direction)
        .append(" limit ?")
        .toString();
  }

  private static String numbers(ChangeFilter filter) {
    return filter.kinds().stream()
        .map(kind -> Integer.toString(kind.number()))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String taxa(ChangeFilter filter) {
    return filter.taxa().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
  }

  void read(KeyRange range) throws SQLException {
    try (var statement = handle.getConnection().prepareStatement(sql)) {
      statement.setLong(1, range.first());
      statement.setLong(2, range.last());
      statement.setInt(3, limit - entries.size());
      try (var rows = statement.executeQuery()) {
        read(rows, range);
      }
    }
  }

  private void read(ResultSet rows, KeyRange range) throws SQLException {
    var sets = range.sets();
    int at = 0;
    var beginning = beginning(sets.getFirst());
    long next = sets.getFirst().sequence(range.first());
    while (bytes < MOST_BYTES && rows.next()) {
      long key = rows.getLong(1);
      while (sets.get(at).lastKey() < key) {
        at++;
        beginning = beginning(sets.get(at));
      }
      var cursor = sets.get(at).cursor(sets.get(at).sequence(key));
      checkNext(next, cursor.sequence());
      next = cursor.sequence() + 1;
      var start = "{\"sequence\":" + cursor.sequence() + beginning;
      add(cursor, start.getBytes(UTF_8), checked(rows, key, cursor.sequence()));
    }
    if (!full()) {
      checkNext(next, sets.getLast().lastChange() + 1);
    }
  }

  /** A damaged index of the database may hide rows; whoever follows changes would never know. */
  private void checkNext(long next, long found) {
    if (gapless && found != next) {
      throw DamagedRow.failure(connections, "change_entry (change %d)".formatted(next));
    }
  }

  private byte[] checked(ResultSet row, long key, long sequence) throws SQLException {
    var content = row.getBytes(2);
    DamagedRow.check(
        connections,
        row,
        5,
        ChangeContent.checksum(key, row.getInt(3), row.getInt(4), content),
        () -> "change_entry %d (change %d)".formatted(key, sequence));
    return content;
  }

  private void add(ChangeCursor cursor, byte[] beginning, byte[] content) throws SQLException {
    try {
      var json = ChangeContent.decode(beginning, content);
      entries.add(new ChangeEntry(cursor.sequence(), cursor, json));
      bytes += json.length;
    } catch (DataFormatException e) {
      throw new SQLException("change %d is damaged".formatted(cursor.sequence()), e);
    }
  }

  /** What all changes of a set say alike, after their sequence. */
  private static String beginning(ChangeSet set) {
    var label = new String(JsonStringEncoder.getInstance().quoteAsCharArray(set.releaseLabel()));
    return ",\"source\":\"%s\",\"dataset\":\"%s\",\"release\":{\"number\":%d,\"label\":\"%s\"},\"published_at\":\"%s\","
        .formatted(
            set.dataset().kind().code(),
            set.dataset().id(),
            set.releaseNumber(),
            label,
            set.publishedAt());
  }

  boolean full() {
    return entries.size() >= limit || bytes >= MOST_BYTES;
  }

  ChangePage unfinished() {
    return new ChangePage(entries, entries.getLast().sequence(), true);
  }

  ChangePage finished(long cursor) {
    return new ChangePage(entries, cursor, false);
  }
}
