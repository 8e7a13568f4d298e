package org.saola.status.law;

/** Whether something held on a day, as far as the data tell. */
public enum Hold {
  /** It begins later. */
  NOT_BEGUN,
  IN_FORCE,
  /** It had begun and has ended since, on a day that the data don't tell. */
  END_UNKNOWN,
  ENDED
}
