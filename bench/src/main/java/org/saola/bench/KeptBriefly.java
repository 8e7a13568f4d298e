package org.saola.bench;

import java.util.concurrent.ConcurrentLinkedQueue;
import org.saola.access.UsageRecord;
import org.saola.access.UsageRecorder;

/** Puts records into a queue, and throws the oldest away, as if something else took them. */
final class KeptBriefly implements UsageRecorder {
  private static final int KEPT = 1000;

  private final ConcurrentLinkedQueue<UsageRecord> queue = new ConcurrentLinkedQueue<>();
  private int size;

  @Override
  public boolean hasRoom() {
    return true;
  }

  @Override
  public void awaitRoom() {}

  @Override
  public void record(UsageRecord usage) {
    queue.add(usage);
    if (size == KEPT) {
      queue.poll();
    } else {
      size++;
    }
  }
}
