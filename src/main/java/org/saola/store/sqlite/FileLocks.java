package org.saola.store.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.saola.store.dialect.DatabaseLock;

/** Locks on files: the operating system gives them up when the process ends, however it ends. */
final class FileLocks {
  private static final long RETRY_MILLIS = 20;

  private FileLocks() {}

  /** Takes the lock unless another process, or another part of this one, has it. */
  static Optional<DatabaseLock> tryLock(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      taken = channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      // another part of this process has it, which is the same answer
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    return taken ? Optional.of(() -> release(channel)) : Optional.empty();
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

  private static void release(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
