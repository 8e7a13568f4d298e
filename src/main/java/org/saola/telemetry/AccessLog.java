package org.saola.telemetry;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.saola.http.ExchangeObserver;
import org.saola.http.FinishedExchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line of JSON for each request, written by a thread of its own; requests never wait for it.
 * Closing writes all that is left. While it can't be written, lines are lost, and counted.
 */
public final class AccessLog implements ExchangeObserver, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
  private static final int MOST_WAITING = 100_000;
  private static final int BATCH_BYTES = 64 << 10;
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration BETWEEN_COMPLAINTS = Duration.ofMinutes(1);

  private record Entry(FinishedExchange exchange, long endMillis) {}

  private final LogTarget target;
  private final AccessLine line;
  private final InstantSource clock;
  private final ConcurrentLinkedQueue<Entry> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();
  private final Thread writer = Thread.ofPlatform().name("access-log").unstarted(this::run);
  private volatile boolean closed;
  private long nextComplaintNanos = System.nanoTime();

  private AccessLog(LogTarget target, UnaryOperator<String> addresses, InstantSource clock) {
    this.target = target;
    this.line = new AccessLine(addresses);
    this.clock = clock;
  }

  /**
   * A log in a file, which is appended to. When the file is moved or deleted, a new one is made
   * before the next lines.
   *
   * @param addresses what to write for the address of a client
   * @throws IOException if the file can't be written
   */
  public static AccessLog toFile(Path file, UnaryOperator<String> addresses, InstantSource clock)
      throws IOException {
    var target = new LogFile(file);
    var _ = target.open();
    return started(new AccessLog(target, addresses, clock));
  }

  /** A log to a stream, which is not closed with it. */
  public static AccessLog toStream(
      OutputStream stream, UnaryOperator<String> addresses, InstantSource clock) {
    return started(new AccessLog(LogTarget.of(stream), addresses, clock));
  }

  private static AccessLog started(AccessLog log) {
    log.writer.start();
    return log;
  }

  @Override
  public void finished(FinishedExchange exchange) {
    if (size.incrementAndGet() > MOST_WAITING) {
      size.decrementAndGet();
      lost.incrementAndGet();
      return;
    }
    waiting.add(new Entry(exchange, clock.millis()));
  }

  private void run() {
    var batch = new ByteArrayOutputStream(2 * BATCH_BYTES);
    while (true) {
      boolean last = closed; // read before the queue: what comes in before closing is written
      while (fill(batch)) {
        write(batch);
      }
      complain("too many at once");
      if (last) {
        return;
      }
      LockSupport.parkNanos(this, PAUSE.toNanos());
    }
  }

  /** Takes up lines; gives whether there are any. */
  private boolean fill(ByteArrayOutputStream batch) {
    Entry entry;
    while (batch.size() < BATCH_BYTES && (entry = waiting.poll()) != null) {
      size.decrementAndGet();
      line.write(entry.exchange, entry.endMillis, batch);
    }
    return batch.size() > 0;
  }

  private void write(ByteArrayOutputStream batch) {
    try {
      var out = target.open();
      batch.writeTo(out);
      out.flush();
    } catch (IOException e) {
      lost.addAndGet((int) batch.toString(US_ASCII).lines().count());
      complain(e.toString());
    }
    batch.reset();
  }

  private void complain(String reason) {
    if (lost.get() > 0 && System.nanoTime() - nextComplaintNanos >= 0) {
      nextComplaintNanos = System.nanoTime() + BETWEEN_COMPLAINTS.toNanos();
      LOG.warn("{} lines of the access log were lost: {}", lost.getAndSet(0), reason);
    }
  }

  /** Writes what is left. Nothing may be told to it any more. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(writer);
    try {
      writer.join();
      target.close();
    } catch (IOException e) {
      LOG.warn("The access log could not be closed: {}", e.toString());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
