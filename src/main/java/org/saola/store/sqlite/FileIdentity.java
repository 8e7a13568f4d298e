package org.saola.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saola.store.dialect.Pulse;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Which file a database is in. The connections of a file that was removed, moved or replaced go on,
 * and what they write is gone with them; nothing but its place tells.
 */
final class FileIdentity implements Pulse {
  private final Path file;
  private volatile @Nullable Object key;

  FileIdentity(Path file) {
    this.file = file;
  }

  /** Remembers the file that is there now. */
  void remember() throws IOException {
    key = read();
  }

  private @Nullable Object read() throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  /**
   * Makes sure that the same file is at the same place.
   *
   * @throws SQLiteException if it is not
   */
  void require() throws SQLiteException {
    boolean there;
    try {
      there = Objects.equals(read(), key);
    } catch (IOException _) {
      there = false;
    }
    if (!there) {
      throw new SQLiteException("another file is there", SQLiteErrorCode.SQLITE_READONLY_DBMOVED);
    }
  }

  @Override
  public void beat() throws SQLiteException {
    require();
  }

  @Override
  public boolean isSilent() {
    return false;
  }

  @Override
  public void cutOff() {
    throw new UnsupportedOperationException("a file is never silent");
  }

  @Override
  public void close() {
    // holds nothing
  }
}
