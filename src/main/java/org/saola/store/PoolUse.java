package org.saola.store;

import com.zaxxer.hikari.HikariPoolMXBean;

/**
 * What the connections to the database are doing at a moment.
 *
 * @param active in use
 * @param idle open, and in nobody's use
 * @param waiting threads that wait for one
 */
public record PoolUse(int active, int idle, int waiting) {
  static PoolUse of(HikariPoolMXBean pool) {
    return new PoolUse(
        pool.getActiveConnections(),
        pool.getIdleConnections(),
        pool.getThreadsAwaitingConnection());
  }
}
