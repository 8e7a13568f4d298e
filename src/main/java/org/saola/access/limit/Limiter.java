package org.saola.access.limit;

/** Counts requests against rates. Safe for use by many threads. */
public interface Limiter {

  /** Asks for one request, which is then counted if it is granted. */
  LimitDecision take(Subject subject);

  /**
   * Counts requests whether there is room or not; what is owed has to be waited for.
   *
   * @param requests 0 just tells what is left
   */
  LimitDecision charge(Subject subject, int requests);
}
