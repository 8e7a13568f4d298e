package org.saola.store.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What failures of SQLite mean. */
final class SqliteWords {
  /** Less than what SQLite needs for a journal and what goes with it. */
  private static final long NO_ROOM_BYTES = 256 * 1024;

  private final Path directory;
  private final Duration patience;

  /**
   * @param directory of the file
   */
  SqliteWords(Path directory, Duration patience) {
    this.directory = directory;
    this.patience = patience;
  }

  /** What is wrong and what to do, to follow the name of the database. */
  String explain(SQLException failure) {
    if (isOfFullDisk(failure)) {
      return "can't grow: the disk of %s is full; make room there".formatted(directory);
    }
    if (isMoved(failure)) {
      return "was removed, moved or replaced while it was in use; put it back, or stop what uses it"
          + " and start that again";
    }
    if (lacksTables(failure)) {
      return "has not the tables that it was given: it is damaged, or another program changed it;"
          + " restore it from a backup, or delete it and import again (%s)"
              .formatted(failure.getMessage());
    }
    return switch (code(failure)) {
      case SQLITE_NOTADB -> "is no SQLite database; move the file away or choose another directory";
      case SQLITE_CORRUPT -> "is damaged; restore it from a backup, or delete it and import again";
      case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM ->
          "can't be written; check the rights on the file and its directory";
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "is in use for more than %d seconds, by an import or another program; try again later"
              .formatted(patience.toSeconds());
      default -> "failed: " + failure.getMessage();
    };
  }

  /** Whether the same may succeed later. */
  boolean isPassing(SQLException failure) {
    return isOfFullDisk(failure)
        || isMoved(failure)
        || switch (code(failure)) {
          case SQLITE_BUSY, SQLITE_LOCKED -> true;
          default -> false;
        };
  }

  /** Some of what SQLite writes fails with a word of its own where there is no room. */
  private boolean isOfFullDisk(SQLException failure) {
    return switch (code(failure)) {
      case SQLITE_FULL -> true;
      case SQLITE_IOERR, SQLITE_CANTOPEN ->
          Files.isDirectory(directory) && directory.toFile().getUsableSpace() < NO_ROOM_BYTES;
      default -> false;
    };
  }

  /** A table or column that is looked for in vain is one that some migration has made. */
  private static boolean lacksTables(SQLException failure) {
    var message = String.valueOf(failure.getMessage());
    return message.contains("no such column") || message.contains("no such table");
  }

  private static boolean isMoved(SQLException failure) {
    return failure instanceof SQLiteException sqlite
        && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_READONLY_DBMOVED;
  }

  private static SQLiteErrorCode code(SQLException failure) {
    var code =
        failure instanceof SQLiteException sqlite
            ? sqlite.getResultCode()
            : SQLiteErrorCode.getErrorCode(failure.getErrorCode());
    return SQLiteErrorCode.getErrorCode(code.code & 0xff);
  }
}
