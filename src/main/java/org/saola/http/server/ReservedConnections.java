package org.saola.http.server;

import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/**
 * Connections beyond the most there may be, for monitors: however many others there are, these get
 * through to the health checks, and to nothing else. One per event loop.
 */
final class ReservedConnections {
  private static final String PATH = "/health/";
  private static final int MOST = 32;

  private final LinkedHashSet<ClientConnection> connections = new LinkedHashSet<>();

  /** Whether such a connection is for this. */
  static boolean takes(String target) {
    return target.startsWith(PATH);
  }

  /**
   * Takes up a connection.
   *
   * @return the one that has to go for it: the oldest, as a monitor asks at once
   */
  @Nullable ClientConnection add(ClientConnection connection) {
    connections.addLast(connection);
    return connections.size() > MOST ? connections.removeFirst() : null;
  }

  void remove(ClientConnection connection) {
    connections.remove(connection);
  }

  int size() {
    return connections.size();
  }
}
