package org.saola.store.changes;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.saola.changes.CategoryMove;
import org.saola.changes.Change;
import org.saola.changes.ChangeClass;
import org.saola.changes.ChangeKind;
import org.saola.changes.RecordOperation;
import org.saola.store.sql.Identity;
import org.saola.store.sql.Settings;

/**
 * A set of changes being written; nobody sees it until it is published. Used by one thread, which
 * holds the lock of the import.
 */
public final class ChangeSetWriter {
  private static final String INSERT_ENTRY =
      "insert into change_entry (key, kind, taxon_id, content, checksum) values (?, ?, ?, ?, ?)";
  private static final String INSERT_CLASS = "insert into change_class (class, key) values (?, ?)";
  private static final String INSERT_COUNT =
      """
      insert into change_count (change_set_id, kind, operation, classes, change_count)
      values (?, ?, ?, ?, ?)
      """;
  private static final String INSERT_CATEGORY =
      """
      insert into category_change
             (change_set_id, taxon_id, taxon_name, category_before, category_after)
      values (?, ?, ?, ?, ?)
      """;

  private record Group(ChangeKind kind, RecordOperation operation, long classes) {}

  /** A change on its way into the table; its text is made by whoever finds it. */
  public record Encoded(Change change, byte[] content) {
    public static Encoded of(Change change) {
      return new Encoded(change, ChangeContent.encode(change));
    }
  }

  private final Handle handle;
  private final long id;
  private final Map<Group, Long> counts = new HashMap<>();
  private long count;

  private ChangeSetWriter(Handle handle, long id) {
    this.handle = handle;
    this.id = id;
  }

  /**
   * Begins a set.
   *
   * @param handle by which everything is written
   * @param dataset its id
   * @param release the id of the release that will be current
   * @param previous the id of the one before; null = there is none
   */
  public static ChangeSetWriter begin(
      Handle handle, String dataset, long release, @Nullable Long previous) {
    var id =
        handle.inTransaction(transaction ->
            transaction
                .createQuery(
                    """
                    insert into change_set (dataset, release_id, previous_id, identity)
                    values (?, ?, ?, ?) returning id
                    """)
                .bind(0, dataset)
                .bind(1, release)
                .bind(2, previous)
                .bind(3, Identity.random())
                .mapTo(Long.class)
                .one());
    return new ChangeSetWriter(handle, id);
  }

  /** Removes what killed imports left behind. */
  public static void removeUnpublished(Handle handle, String dataset) {
    handle
        .select("select id from change_set where published_at is null and dataset = ?", dataset)
        .mapTo(Long.class)
        .list()
        .forEach(id -> remove(handle, id));
  }

  private static void remove(Handle handle, long id) {
    handle.useTransaction(transaction -> {
      for (var table : List.of("change_entry", "change_class")) {
        transaction.execute(
            "delete from %s where key between ? and ?".formatted(table),
            ChangeSet.key(id, 0),
            ChangeSet.key(id + 1, 0) - 1);
      }
      for (var table : List.of("change_count", "category_change")) {
        transaction.execute("delete from %s where change_set_id = ?".formatted(table), id);
      }
      transaction.execute("delete from change_set where id = ?", id);
    });
  }

  /** Adds some changes, which follow those added before. */
  public void add(List<Encoded> changes) throws SQLException {
    handle.useTransaction(transaction -> {
      var connection = transaction.getConnection();
      try (var entries = connection.prepareStatement(INSERT_ENTRY);
          var classes = connection.prepareStatement(INSERT_CLASS)) {
        for (var encoded : changes) {
          add(encoded, entries, classes);
        }
        entries.executeBatch();
        classes.executeBatch();
      }
    });
  }

  private void add(Encoded encoded, PreparedStatement entries, PreparedStatement classes)
      throws SQLException {
    var change = encoded.change();
    long key = ChangeSet.key(id, ++count);
    entries.setLong(1, key);
    entries.setInt(2, change.kind().number());
    entries.setInt(3, change.taxonId());
    entries.setBytes(4, encoded.content());
    entries.setInt(
        5,
        ChangeContent.checksum(key, change.kind().number(), change.taxonId(), encoded.content()));
    entries.addBatch();
    for (var each : change.classes()) {
      classes.setInt(1, each.number());
      classes.setLong(2, key);
      classes.addBatch();
    }
    var group = new Group(change.kind(), change.operation(), ChangeClass.bits(change.classes()));
    counts.merge(group, 1L, Long::sum);
  }

  /** Adds what became of the categories of species; names and ids are those of their taxa. */
  public void addCategories(List<CategoryChange> changes) throws SQLException {
    handle.useTransaction(transaction -> {
      try (var statement = transaction.getConnection().prepareStatement(INSERT_CATEGORY)) {
        for (var change : changes) {
          bind(statement, change.taxonId(), change.taxonName(), change.move());
          statement.addBatch();
        }
        statement.executeBatch();
      }
    });
  }

  private void bind(PreparedStatement statement, int taxonId, String name, CategoryMove move)
      throws SQLException {
    statement.setLong(1, id);
    statement.setInt(2, taxonId);
    statement.setString(3, name);
    statement.setString(4, move.before());
    statement.setString(5, move.after());
  }

  /**
   * Shows the changes to everybody and gives them their sequences, which follow those before.
   *
   * @param transaction the one that also switches to the release
   * @param now in microseconds
   */
  public void publish(Handle transaction, long now) throws SQLException {
    writeCounts(transaction);
    awaitOthers(transaction);
    transaction.execute(
        """
        update change_set
           set first_change =
               (select coalesce(max(first_change + change_count), 1) from change_set
                 where published_at is not null),
               change_count = ?,
               published_at = ?
         where id = ?
        """,
        count,
        now,
        id);
  }

  /** Releases of several datasets may be published at once; the sequence goes on one by one. */
  private static void awaitOthers(Handle transaction) {
    // a row that is written is locked until the end of the transaction
    Settings.put(transaction, "change_log", "");
  }

  private void writeCounts(Handle transaction) throws SQLException {
    try (var statement = transaction.getConnection().prepareStatement(INSERT_COUNT)) {
      for (var counted : new ArrayList<>(counts.entrySet())) {
        var group = counted.getKey();
        statement.setLong(1, id);
        statement.setInt(2, group.kind().number());
        statement.setInt(3, group.operation().number());
        statement.setLong(4, group.classes());
        statement.setLong(5, counted.getValue());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
