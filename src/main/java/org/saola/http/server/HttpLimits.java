package org.saola.http.server;

import java.time.Duration;
import java.util.Map;

/**
 * What one client may ask of the server; beyond it the request is refused or the connection closed.
 * Times are kept to the second.
 *
 * @param targetBytes longest path and query; more is 414
 * @param headerBytes longest head; more is 431
 * @param bodyBytes longest body of a request; more is 413
 * @param longerBodies paths that take more than that, by how they begin
 * @param connections most connections at once; more are closed as they come
 * @param connectionsPerClient most connections of one IPv4 address or one IPv6 network of 64 bits;
 *     this machine and trusted proxies are free
 * @param receiving longest time from the first byte to the last of a request, and from connecting
 *     to the first request
 * @param idle longest time between requests; also what an answer may take to be read beyond the
 *     time that 1 KiB per second takes
 * @param stopping longest time that requests under way are waited for when the server stops
 * @param lingering how long a client that had an answer, or connected, is waited for then: it may
 *     have sent its next request already
 */
public record HttpLimits(
    int targetBytes,
    int headerBytes,
    int bodyBytes,
    Map<String, Integer> longerBodies,
    int connections,
    int connectionsPerClient,
    Duration receiving,
    Duration idle,
    Duration stopping,
    Duration lingering) {
  private static final Duration USUAL_LINGERING = Duration.ofMillis(500);

  public static final HttpLimits DEFAULT =
      new HttpLimits(
          8 << 10,
          16 << 10,
          64 << 10,
          Map.of(),
          10_000,
          1_000,
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(25),
          USUAL_LINGERING);

  public HttpLimits {
    longerBodies = Map.copyOf(longerBodies);
  }

  /** The same where all paths take bodies of one length. */
  public HttpLimits(
      int targetBytes,
      int headerBytes,
      int bodyBytes,
      int connections,
      int connectionsPerClient,
      Duration receiving,
      Duration idle,
      Duration stopping) {
    this(
        targetBytes,
        headerBytes,
        bodyBytes,
        Map.of(),
        connections,
        connectionsPerClient,
        receiving,
        idle,
        stopping,
        USUAL_LINGERING);
  }

  /** The longest body that a path takes. */
  int bodyBytes(String path) {
    return longerBodies.entrySet().stream()
        .filter(longer -> path.startsWith(longer.getKey()))
        .mapToInt(Map.Entry::getValue)
        .reduce(bodyBytes, Math::max);
  }

  /** The same, but for the bodies of paths that begin in some way. */
  public HttpLimits withLongerBodies(Map<String, Integer> byBeginning) {
    return new HttpLimits(
        targetBytes,
        headerBytes,
        bodyBytes,
        byBeginning,
        connections,
        connectionsPerClient,
        receiving,
        idle,
        stopping,
        lingering);
  }

  /** The same, but for the connections of one client. */
  public HttpLimits withConnectionsPerClient(int most) {
    return new HttpLimits(
        targetBytes,
        headerBytes,
        bodyBytes,
        longerBodies,
        connections,
        most,
        receiving,
        idle,
        stopping,
        lingering);
  }

  /** The same, but for the time to stop in. */
  public HttpLimits withStopping(Duration time) {
    return new HttpLimits(
        targetBytes,
        headerBytes,
        bodyBytes,
        longerBodies,
        connections,
        connectionsPerClient,
        receiving,
        idle,
        time,
        lingering);
  }

  /** The same, but for how long clients are waited for that may have sent another request. */
  public HttpLimits withLingering(Duration time) {
    return new HttpLimits(
        targetBytes,
        headerBytes,
        bodyBytes,
        longerBodies,
        connections,
        connectionsPerClient,
        receiving,
        idle,
        stopping,
        time);
  }
}
