package org.saola.sync;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The files of one mirror; held by one run at a time. */
public final class SyncFolder implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path path;
  private final FileChannel lock;

  private SyncFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Takes the folder.
   *
   * @param source whose mirror it is
   * @throws SyncStopped if another run has it
   */
  public static SyncFolder open(Path dataDirectory, String source) throws IOException {
    var path = path(dataDirectory, source);
    Files.createDirectories(path);
    var lock =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      taken = lock.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      // another thread has it
    } finally {
      if (!taken) {
        lock.close();
      }
    }
    if (!taken) {
      throw SyncStopped.unexpected(
          "another sync of %s into %s is running; wait for its end".formatted(source, path));
    }
    return new SyncFolder(path, lock);
  }

  /** A file of the mirror, there or not. */
  public Path file(String name) {
    return path.resolve(name);
  }

  /** What the last complete run left behind; empty before the first. */
  public Optional<MirrorState> state() {
    return state(path);
  }

  /** The same without taking the folder. */
  public static Optional<MirrorState> state(Path dataDirectory, String source) {
    return state(path(dataDirectory, source));
  }

  private static Path path(Path dataDirectory, String source) {
    return dataDirectory.resolve("sync").resolve(source);
  }

  private static Optional<MirrorState> state(Path path) {
    var file = path.resolve("state.json");
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(Files.readAllBytes(file), MirrorState.class))
          : Optional.empty();
    } catch (IOException | JacksonException e) {
      throw SyncStopped.unexpected(
          "%s can't be read: %s; remove it to mirror anew".formatted(file, e.getMessage()));
    }
  }

  /** Keeps what a complete run leaves behind. */
  public void keep(MirrorState state) throws IOException {
    var unfinished = file("state.json.part");
    Files.write(unfinished, JSON.writeValueAsBytes(state));
    Files.move(
        unfinished,
        file("state.json"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
