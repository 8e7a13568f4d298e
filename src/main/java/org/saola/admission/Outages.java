package org.saola.admission;

/** Faults that pass: of what the server stands on, not of the server. */
@FunctionalInterface
public interface Outages {
  /** None is known. */
  Outages NONE = _ -> false;

  /** When whoever was refused for one may ask again. */
  String RETRY_AFTER_SECONDS = "5";

  /** Whether a request that failed so is refused for now; counted, and logged in its time. */
  boolean include(Throwable failure);
}
