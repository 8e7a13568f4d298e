package org.saola.visit;

import org.saola.access.BoundedLog;
import org.saola.store.sql.DatabaseException;
import org.slf4j.LoggerFactory;

/**
 * What a request brings about and its answer does not wait for, so that the time of the answer does
 * not tell whether there is an account.
 */
public final class Afterwards {
  private static final BoundedLog LOG = new BoundedLog(LoggerFactory.getLogger(Afterwards.class));

  private Afterwards() {}

  /**
   * Begins work that nobody waits for; what prevents it is logged.
   *
   * @param what it is, for the log, such as {@code send a link}
   */
  public static void run(String what, Runnable work) {
    Thread.startVirtualThread(() -> {
      try {
        work.run();
      } catch (DatabaseException e) {
        LOG.warn("Can't {}: {}", what, e.toString());
      } catch (RuntimeException e) {
        LOG.warn("Can't {}, which is a fault of Saola", what, e);
      }
    });
  }
}
