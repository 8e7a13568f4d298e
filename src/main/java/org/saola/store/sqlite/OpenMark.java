package org.saola.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.saola.store.dialect.DatabaseLock;
import org.saola.store.sql.DatabaseException;

/**
 * A file beside a database that says that it is open. SQLite itself takes a file as it finds it:
 * one whose newest changes are gone with its {@code -wal}, or an empty one, looks to it like any
 * other. While a database is open there is a {@code -wal}; the last one that closes it removes
 * both.
 */
final class OpenMark {
  /** What there is only beside a database that was used. */
  private static final List<String> TRACES = List.of("usage.db", "secret.key", "exports", "sync");

  private final Path file;
  private final Path lock;
  private final Path log;
  private final Path mark;

  OpenMark(Path file) {
    this.file = file;
    this.lock = file.resolveSibling(file.getFileName() + "-lock");
    this.log = file.resolveSibling(file.getFileName() + "-wal");
    this.mark = file.resolveSibling(file.getFileName() + "-open");
  }

  /**
   * The right to open or close the database, which only one has at a time: else one may close it
   * between the looks of another at the mark and at the {@code -wal}.
   */
  DatabaseLock lock() throws IOException {
    return FileLocks.lock(lock);
  }

  /**
   * Makes sure that the file is what its last user left.
   *
   * @throws DatabaseException if something is missing
   */
  void check() throws IOException {
    if (Files.notExists(file)) {
      return;
    }
    if (Files.size(file) == 0 && TRACES.stream().anyMatch(this::isBeside)) {
      throw new DatabaseException(
          "database %s is empty, but was used before; restore it from a backup, or delete it to begin anew"
              .formatted(file),
          null);
    }
    if (Files.exists(mark) && Files.notExists(log)) {
      throw new DatabaseException(
          "database %s was not closed, and %s with its newest changes is missing; put that back or restore a backup. To go on without them delete %s, then run saola verify"
              .formatted(file, log.getFileName(), mark),
          null);
    }
  }

  private boolean isBeside(String name) {
    var trace = file.resolveSibling(name);
    return !trace.equals(file) && Files.exists(trace);
  }

  /** Says that it is open; to be called when it is. */
  void set() throws IOException {
    if (Files.exists(log) && Files.notExists(mark)) {
      Files.write(mark, new byte[0]);
    }
  }

  /** Closes a connection that may be the last one; under the lock. */
  void close(Connection last) throws IOException, SQLException {
    clear();
    last.close();
    set();
  }

  /**
   * Says so no more. Before the last connection closes, as the {@code -wal} goes with it; if others
   * have the database open, {@link #set} follows.
   */
  private void clear() throws IOException {
    Files.deleteIfExists(mark);
  }
}
