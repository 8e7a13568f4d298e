package org.saola.store.jobs;

/** What becomes of a job that runs. */
public enum Standing {
  /** It goes on. */
  WANTED,
  /** Somebody does not want it any more. */
  CANCELLED,
  /** It was not heard of for too long, so that the others took it for ended. */
  GIVEN_UP
}
