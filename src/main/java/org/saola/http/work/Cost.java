package org.saola.http.work;

/**
 * What work takes besides the thread that does it. What takes neither, and no longer than writing
 * the answer, is done at once.
 */
public enum Cost {
  /** Waits: for the database, or for another process. */
  READING,
  /** Takes the processor for longer than a page of an answer does. */
  COMPUTING
}
