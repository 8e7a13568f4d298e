package org.saola.http;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request as the client sent it.
 *
 * @param method as sent, such as {@code GET}; HEAD is told apart from GET
 * @param base the path that its handler is mounted at, such as {@code /datasets/x}; empty = none
 * @param path the path as sent, without the base, still percent-encoded, beginning with {@code /}
 * @param query the query as sent, without {@code ?}; null when there was none
 * @param origin scheme and authority the client used, such as {@code https://example.org:8443}
 * @param headers the value of a header by its name in any case; null when it was not sent
 * @param clientAddress IP address of the client, as a trusted proxy tells it or else of the peer
 * @param body as sent; empty when there was none
 * @param id under which it is logged, as in the header {@code X-Request-Id} of the answer
 * @param arrivedNanos when it came, by {@link System#nanoTime}
 */
public record Request(
    String method,
    String base,
    String path,
    @Nullable String query,
    String origin,
    Function<String, @Nullable String> headers,
    String clientAddress,
    byte[] body,
    String id,
    long arrivedNanos) {
  private static final byte[] NO_BODY = {};

  /** A request whose handler is mounted nowhere yet. */
  public Request(
      String method,
      String path,
      @Nullable String query,
      String origin,
      Function<String, @Nullable String> headers,
      String clientAddress,
      byte[] body,
      String id,
      long arrivedNanos) {
    this(method, "", path, query, origin, headers, clientAddress, body, id, arrivedNanos);
  }

  /** A request from this machine, without a body. */
  public Request(
      String method,
      String path,
      @Nullable String query,
      String origin,
      Function<String, @Nullable String> headers) {
    this(method, path, query, origin, headers, "127.0.0.1", NO_BODY, "local", System.nanoTime());
  }

  /**
   * The same as a handler sees it that does not know where it is mounted.
   *
   * @param mount the path that the handler lies under, with which the path must begin
   */
  Request below(String mount) {
    var rest = path.substring(mount.length());
    return new Request(
        method,
        base + mount,
        rest.isEmpty() ? "/" : rest,
        query,
        origin,
        headers,
        clientAddress,
        body,
        id,
        arrivedNanos);
  }

  /** What addresses within the handler begin with: the origin, and where it is mounted. */
  public String root() {
    return origin + base;
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.apply(name));
  }

  /** Whether the method only reads: GET or HEAD. */
  public boolean reads() {
    return method.equals("GET") || method.equals("HEAD");
  }

  /** Whether the client takes gzip; {@code q=0} is a refusal. */
  public boolean acceptsGzip() {
    return AcceptEncoding.allowsGzip(headers.apply("Accept-Encoding"));
  }
}
