package org.saola.http.server;

import java.net.InetAddress;
import java.util.concurrent.ConcurrentHashMap;

/** How many connections each client has, over all event loops. */
final class ConnectionCounts {
  private final ConcurrentHashMap<AddressRange, Integer> counts = new ConcurrentHashMap<>();

  /** Takes up a connection; gives how many the client has now. */
  int add(InetAddress client) {
    return counts.merge(AddressRange.around(client), 1, Integer::sum);
  }

  void remove(InetAddress client) {
    counts.computeIfPresent(
        AddressRange.around(client), (_, count) -> count == 1 ? null : count - 1);
  }
}
