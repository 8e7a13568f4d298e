package org.saola.http;

import java.util.List;

/**
 * An answer as it came over the wire.
 *
 * @param headers names in lower case, in order
 * @param body one char per byte
 */
public record RawResponse(int status, List<Response.Header> headers, String body) {

  /** All values of a header, in order. */
  public List<String> all(String name) {
    return headers.stream()
        .filter(header -> header.name().equals(name))
        .map(Response.Header::value)
        .toList();
  }

  /** The first value of a header; empty when there is none. */
  public String header(String name) {
    return all(name).stream().findFirst().orElse("");
  }
}
