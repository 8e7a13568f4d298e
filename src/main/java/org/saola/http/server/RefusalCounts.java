package org.saola.http.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one event loop has refused since the last report. Reported once a second, not one by one:
 * clients must not be able to fill the log. One per event loop.
 */
final class RefusalCounts {
  private static final Logger LOG = LoggerFactory.getLogger(RefusalCounts.class);

  private int slowReaders;
  private int connectionsOfOne;
  private String busyClient = "";
  private int requests;
  private String badClient = "";
  private int slow;
  private String slowClient = "";

  /** So many connections were closed as all together held too much. */
  void slowReaders(int count) {
    slowReaders += count;
  }

  /** All connections are in use, or the client has as many as it may have. */
  void connectionOf(String client) {
    connectionsOfOne++;
    busyClient = client;
  }

  /** A request could not be read, or was too long. */
  void requestOf(String client) {
    requests++;
    badClient = client;
  }

  /** The body of a request did not arrive in time. */
  void slowBodyOf(String client) {
    slow++;
    slowClient = client;
  }

  /** Logs what there is, and begins anew. */
  void report() {
    if (slowReaders > 0) {
      LOG.warn(
          "{} connections closed: answers that clients did not read took too much memory",
          slowReaders);
      slowReaders = 0;
    }
    if (connectionsOfOne > 0) {
      LOG.warn(
          "{} connections refused: as many are open as there may be of all or of one client, such"
              + " as {}",
          connectionsOfOne,
          busyClient);
      connectionsOfOne = 0;
    }
    if (requests > 0) {
      LOG.info(
          "{} requests refused as unreadable or too long, such as from {}", requests, badClient);
      requests = 0;
    }
    if (slow > 0) {
      LOG.info("{} requests given up: too slow, such as from {}", slow, slowClient);
      slow = 0;
    }
  }
}
