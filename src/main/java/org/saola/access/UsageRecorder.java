package org.saola.access;

/** Takes up usage records without making the request wait. Safe for use by many threads. */
public interface UsageRecorder {

  /** Whether there is room for more; while there is none, requests should wait for it. */
  boolean hasRoom();

  /** Waits until there is room, for a second at most; for threads that may block. */
  void awaitRoom() throws InterruptedException;

  /**
   * Takes up a record; it is stored soon, at the latest when the server stops. Without room, it is
   * only counted.
   *
   * @throws IllegalStateException once the recorder is closed
   */
  void record(UsageRecord usage);

  /** Whether records could not be kept in the last minute. */
  default boolean isDropping() {
    return false;
  }
}
