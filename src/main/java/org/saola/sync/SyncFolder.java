package org.saola.sync;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The files of one mirror; held by one run at a time. */
public final class SyncFolder implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String STATE = "state.json";
  private static final String FAILURE = "failure";

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

  /**
   * Sets aside what the last run left behind if nobody can read it, and says so: this run then
   * begins anew.
   */
  public void setAsideIfBroken(Notices notices) throws IOException {
    var file = file(STATE);
    if (Files.exists(file) && state().isEmpty()) {
      var aside = file(STATE + ".broken");
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      notices.say("%s can't be read, is now %s; beginning anew".formatted(file, aside));
    }
  }

  /** What the last complete run left behind; empty before the first, or when it can't be read. */
  public Optional<MirrorState> state() {
    return state(path);
  }

  /** The same without taking the folder. */
  public static Optional<MirrorState> state(Path dataDirectory, String source) {
    return state(path(dataDirectory, source));
  }

  /** Remembers that a run came to no end, for who asks later; the next one that does forgets it. */
  public void keepFailure(Instant time, String why) throws IOException {
    Files.writeString(file(FAILURE), time.truncatedTo(ChronoUnit.SECONDS) + ": " + why);
  }

  /** When and why the last run came to no end; empty when it did. */
  public static Optional<String> failure(Path dataDirectory, String source) {
    try {
      return Optional.of(Files.readString(path(dataDirectory, source).resolve(FAILURE)));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static Path path(Path dataDirectory, String source) {
    return dataDirectory.resolve("sync").resolve(source);
  }

  private static Optional<MirrorState> state(Path path) {
    var file = path.resolve(STATE);
    try {
      return Files.exists(file)
          ? Optional.ofNullable(JSON.readValue(Files.readAllBytes(file), MirrorState.class))
          : Optional.empty();
    } catch (IOException | JacksonException _) {
      return Optional.empty();
    }
  }

  /** Keeps what a complete run leaves behind. */
  public void keep(MirrorState state) throws IOException {
    var unfinished = file(STATE + ".part");
    Files.write(unfinished, JSON.writeValueAsBytes(state));
    Files.move(
        unfinished,
        file(STATE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(file(FAILURE));
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
