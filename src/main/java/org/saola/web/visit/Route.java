package org.saola.web.visit;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.saola.http.Response;

/**
 * What is done with a request.
 *
 * @param method GET, which answers HEAD too; POST, which is asked only for genuine forms; or PUT,
 *     which no form has, and no script of another site may send
 * @param path of all requests it answers; its groups are what {@link Visit#part} gives
 */
public record Route(
    String method, Pattern path, Audience audience, Function<Visit, Response> page) {

  /** A page that is shown. */
  public static Route get(String path, Audience audience, Function<Visit, Response> page) {
    return new Route("GET", Pattern.compile(path), audience, page);
  }

  /** What comes of a form. */
  public static Route post(String path, Audience audience, Function<Visit, Response> page) {
    return new Route("POST", Pattern.compile(path), audience, page);
  }

  /** What comes of bytes that a page of ours sends. */
  public static Route put(String path, Audience audience, Function<Visit, Response> page) {
    return new Route("PUT", Pattern.compile(path), audience, page);
  }

  boolean takes(String requestMethod) {
    return method.equals(requestMethod.equals("HEAD") ? "GET" : requestMethod);
  }
}
