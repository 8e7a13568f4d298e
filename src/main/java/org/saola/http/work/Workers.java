package org.saola.http.work;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The threads that do what the event loops leave for later, a pool for each cost. */
public final class Workers implements AutoCloseable {
  /** Several times the connections to a database, as not all that reads needs one. */
  private static final int READERS = 64;

  private final Map<Cost, WorkerPool> pools = new EnumMap<>(Cost.class);

  private Workers(int waiting, int reading, int computing) {
    pools.put(Cost.WAITING, WorkerPool.light(name(Cost.WAITING), waiting));
    pools.put(Cost.READING, WorkerPool.light(name(Cost.READING), reading));
    pools.put(Cost.COMPUTING, WorkerPool.heavy(name(Cost.COMPUTING), computing));
  }

  /**
   * Those of a server on this machine.
   *
   * @param connections most that there are at once, and so most that waits
   */
  public static Workers of(int connections) {
    return new Workers(
        connections, READERS, Math.max(2, Runtime.getRuntime().availableProcessors()));
  }

  private static String name(Cost cost) {
    return cost.name().toLowerCase(Locale.ROOT);
  }

  /** Those that do work of this cost. */
  public WorkerPool of(Cost cost) {
    var pool = pools.get(cost);
    if (pool == null) {
      throw new IllegalStateException("no threads for " + cost);
    }
    return pool;
  }

  /** All of them; to be measured. */
  public List<WorkerPool> all() {
    return List.copyOf(pools.values());
  }

  @Override
  public void close() {
    pools.values().forEach(WorkerPool::close);
  }
}
