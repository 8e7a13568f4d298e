package org.saola.sync;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Says when the next request may start. It is kept in a file, so that a run that is killed and
 * begun again asks no faster.
 */
final class Pace implements AutoCloseable {
  /** No service wants to be left alone for longer; a file that says so is damaged. */
  private static final Duration LONGEST_KEPT = Duration.ofDays(30);

  private final FileChannel file;
  private final Patience patience;
  private final InstantSource clock;
  private Instant notBefore;

  Pace(Path path, Patience patience, InstantSource clock) throws IOException {
    this.file = FileChannel.open(path, CREATE, READ, WRITE);
    this.patience = patience;
    this.clock = clock;
    this.notBefore = read();
  }

  private Instant read() throws IOException {
    var micros = ByteBuffer.allocate(Long.BYTES);
    var kept =
        file.read(micros, 0) == Long.BYTES
            ? Instant.EPOCH.plus(micros.getLong(0), ChronoUnit.MICROS)
            : Instant.EPOCH;
    return kept.isAfter(clock.instant().plus(LONGEST_KEPT)) ? Instant.EPOCH : kept;
  }

  private void write(Instant time) {
    notBefore = time;
    var micros = ByteBuffer.allocate(Long.BYTES);
    // rounded up, so that it is never earlier than said
    micros.putLong(0, ChronoUnit.MICROS.between(Instant.EPOCH, time) + 1);
    try {
      file.write(micros, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until a request may start, and counts it as started.
   *
   * @throws SyncStopped if that is too far away, or the thread is interrupted
   */
  void await() {
    if (clock.instant().plus(patience.longestWait()).isBefore(notBefore)) {
      throw SyncStopped.later(notBefore);
    }
    try {
      for (var now = clock.instant(); now.isBefore(notBefore); now = clock.instant()) {
        Thread.sleep(Duration.between(now, notBefore));
      }
    } catch (InterruptedException _) {
      throw SyncStopped.interrupted();
    }
    write(clock.instant().plus(patience.interval()));
  }

  /** Lets no request start earlier than so long from now. */
  void postpone(Duration pause) {
    var time = clock.instant().plus(pause);
    if (time.isAfter(notBefore)) {
      write(time);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
