package org.saola.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.saola.store.dialect.Dialect;
import org.saola.store.dialect.Pulse;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;

/**
 * Whether a database answers. It is asked several times a second from {@link #start} on; when it
 * says nothing for a second and a half, nobody waits for it any longer. One in a file answers as
 * long as it is there.
 */
public final class Presence implements AutoCloseable {
  private static final long PAUSE_NANOS = Duration.ofMillis(250).toNanos();

  private final Dialect dialect;
  private @Nullable Thread thread;
  private volatile boolean closed;
  private volatile @Nullable DatabaseException absence;

  Presence(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Begins to ask; once. */
  public synchronized void start() {
    dialect
        .pulse()
        .ifPresent(pulse ->
            thread = Thread.ofPlatform().name("presence").daemon(true).start(() -> observe(pulse)));
  }

  /** Why it is away, in one line; empty while it is there, as far as is known. */
  public Optional<DatabaseException> absence() {
    return Optional.ofNullable(absence);
  }

  private void observe(Pulse pulse) {
    try (pulse) {
      while (!closed) {
        beat(pulse);
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private void beat(Pulse pulse) {
    try {
      pulse.beat();
      absence = null;
    } catch (SQLException e) {
      absence = Connections.failed(dialect, e);
      if (pulse.isSilent()) {
        pulse.cutOff();
      }
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (thread != null) {
      LockSupport.unpark(thread);
    }
  }
}
