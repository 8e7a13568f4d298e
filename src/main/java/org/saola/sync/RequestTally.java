package org.saola.sync;

import java.util.concurrent.atomic.AtomicLong;

/** What a run has asked for so far. */
public final class RequestTally {
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong repeated = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  void request() {
    requests.incrementAndGet();
  }

  void repeat() {
    repeated.incrementAndGet();
  }

  void received(long more) {
    bytes.addAndGet(more);
  }

  /** Requests sent, repeated ones included. */
  public long requests() {
    return requests.get();
  }

  /** Requests that had to be sent again. */
  public long repeated() {
    return repeated.get();
  }

  /** Bytes of all bodies, as they were sent. */
  public long bytes() {
    return bytes.get();
  }
}
