package org.saola.store.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.saola.store.dialect.DatabaseLock;

/**
 * Locks on files: the operating system gives them up when the process ends, however it ends. It
 * also gives them up when the process closes the file anywhere, so nothing here opens a file that
 * another part of this process has locked.
 */
final class FileLocks {
  private static final long RETRY_MILLIS = 20;
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private FileLocks() {}

  /** Takes the lock unless another process, or another part of this one, has it. */
  static Optional<DatabaseLock> tryLock(Path file) throws IOException {
    var one = file.resolveSibling(".").toRealPath().resolve(file.getFileName());
    if (!HELD_HERE.add(one)) {
      return Optional.empty();
    }
    FileChannel locked = null;
    try {
      locked = lockedByProcess(one);
    } finally {
      if (locked == null) {
        HELD_HERE.remove(one);
      }
    }
    var channel = locked;
    return channel == null ? Optional.empty() : Optional.of(() -> release(channel, one));
  }

  private static @Nullable FileChannel lockedByProcess(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      taken = channel.tryLock() != null;
      return taken ? channel : null;
    } finally {
      if (!taken) {
        channel.close();
      }
    }
  }

  /** Takes the lock as soon as it is free. */
  static DatabaseLock lock(Path file) throws IOException {
    while (true) {
      var lock = tryLock(file);
      if (lock.isPresent()) {
        return lock.get();
      }
      try {
        Thread.sleep(RETRY_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while waiting for " + file, e);
      }
    }
  }

  private static void release(FileChannel channel, Path file) {
    if (!channel.isOpen()) {
      return; // somebody else may have it by now
    }
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
