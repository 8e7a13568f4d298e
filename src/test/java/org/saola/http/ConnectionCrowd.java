package org.saola.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Connections that stay open. */
public final class ConnectionCrowd implements AutoCloseable {
  private final List<RawConnection> connections = new ArrayList<>();

  public ConnectionCrowd(TestServer server, int size) throws IOException {
    for (int i = 0; i < size; i++) {
      connections.add(server.connect());
    }
  }

  /** How many of the connections get an answer. */
  public long answered() {
    return connections.stream().filter(ConnectionCrowd::isAnswered).count();
  }

  private static boolean isAnswered(RawConnection connection) {
    try {
      connection.send("GET /now HTTP/1.1\r\nHost: a\r\n\r\n").read();
      return true;
    } catch (IOException e) {
      return false; // closed
    }
  }

  @Override
  public void close() throws IOException {
    for (var connection : connections) {
      connection.close();
    }
  }
}
