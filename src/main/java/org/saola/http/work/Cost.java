package org.saola.http.work;

/**
 * What work takes besides the thread that does it. What takes none of these, and no longer than
 * writing a page, is done at once by the event loop.
 */
public enum Cost {
  /**
   * Waits for others, such as a client that reads slowly, or names that are being read, and takes
   * nothing meanwhile.
   */
  WAITING,
  /** Reads from the database, or searches what is in memory: some milliseconds each. */
  READING,
  /** Takes the processor for as long as it needs: lists that were sent, tables of all taxa. */
  COMPUTING
}
