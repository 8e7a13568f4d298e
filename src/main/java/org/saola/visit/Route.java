package org.saola.visit;

import java.util.function.Function;
import org.saola.http.Response;
import org.saola.http.path.PathPattern;

/**
 * What is done with a request.
 *
 * @param method GET, which answers HEAD too; POST, which is asked only for genuine forms; or PUT,
 *     which no form has, and no script of another site may send
 * @param path of all requests it answers; its named segments are what {@link Visit#part} gives
 */
public record Route(
    String method, PathPattern path, Audience audience, Function<Visit, Response> page) {

  /** A page that is shown. */
  public static Route get(String path, Audience audience, Function<Visit, Response> page) {
    return new Route("GET", PathPattern.of(path), audience, page);
  }

  /** What comes of a form. */
  public static Route post(String path, Audience audience, Function<Visit, Response> page) {
    return new Route("POST", PathPattern.of(path), audience, page);
  }

  /** What comes of bytes that a page of ours sends. */
  public static Route put(String path, Audience audience, Function<Visit, Response> page) {
    return new Route("PUT", PathPattern.of(path), audience, page);
  }

  /** Whether a path, as sent, is one that it answers. */
  public boolean liesAt(String sent) {
    return path.match(PathPattern.raw(sent)) != null;
  }

  boolean takes(String requestMethod) {
    return method.equals(requestMethod.equals("HEAD") ? "GET" : requestMethod);
  }
}
