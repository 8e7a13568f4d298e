package org.saola.admission;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.saola.access.UsageRecord;
import org.saola.access.UsageRecorder;

/** Keeps all records, and has room unless told otherwise. */
public final class KeptUsage implements UsageRecorder {
  private final List<UsageRecord> records = new CopyOnWriteArrayList<>();
  private volatile boolean full;
  private volatile int waited;

  void full(boolean isFull) {
    full = isFull;
  }

  /** How often somebody waited for room. */
  int waited() {
    return waited;
  }

  public List<UsageRecord> records() {
    return List.copyOf(records);
  }

  @Override
  public boolean hasRoom() {
    return !full;
  }

  @Override
  public synchronized void awaitRoom() {
    waited++;
  }

  @Override
  public void record(UsageRecord usage) {
    records.add(usage);
  }
}
