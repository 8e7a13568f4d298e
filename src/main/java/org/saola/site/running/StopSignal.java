package org.saola.site.running;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a server that its process is to end, and lets it finish what it has begun. */
public final class StopSignal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);
  private static final Duration AFTER_REQUESTS = Duration.ofSeconds(15);

  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  /**
   * Listens for the end of the process.
   *
   * @param requests how long it may take until the last request is answered
   */
  public static StopSignal ofProcess(Duration requests) {
    var signal = new StopSignal();
    var most = requests.plus(AFTER_REQUESTS);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> signal.stopAndWait(most)));
    return signal;
  }

  private void stopAndWait(Duration most) {
    stop.countDown();
    try {
      if (!stopped.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("Stopped before everything was finished");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Counts down when the server is to stop. */
  CountDownLatch stop() {
    return stop;
  }

  /** Everything is finished. */
  @Override
  public void close() {
    stopped.countDown();
  }
}
