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
public record VisitorRoute(
    String method, PathPattern path, Audience audience, Function<Visit, Response> page) {

  /** A page that is shown. */
  public static VisitorRoute get(String path, Audience audience, Function<Visit, Response> page) {
    return new VisitorRoute("GET", PathPattern.of(path), audience, page);
  }

  /** What comes of a form. */
  public static VisitorRoute post(String path, Audience audience, Function<Visit, Response> page) {
    return new VisitorRoute("POST", PathPattern.of(path), audience, page);
  }

  /** What comes of bytes that a page of ours sends. */
  public static VisitorRoute put(String path, Audience audience, Function<Visit, Response> page) {
    return new VisitorRoute("PUT", PathPattern.of(path), audience, page);
  }

  /** Whether a path, as sent, is one that it answers. */
  public boolean liesAt(String sent) {
    return path.match(sent) != null;
  }

  boolean takes(String requestMethod) {
    return method.equals(requestMethod.equals("HEAD") ? "GET" : requestMethod);
  }
}
