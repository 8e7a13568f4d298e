package org.saola.api.redlist4;

import java.util.List;
import org.saola.http.Response.Header;

/** Ends a request without the answer it asked for (contract section 4). */
final class RefusedRequest extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final transient List<Header> headers;

  private RefusedRequest(int status, String text, Header... headers) {
    super(text, null, false, false); // an answer, not a bug: no stack trace
    this.status = status;
    this.headers = List.of(headers);
  }

  /** What was asked for does not exist. */
  static RefusedRequest notFound(String text) {
    return new RefusedRequest(404, text);
  }

  /** No name or number that could be told. */
  static RefusedRequest notFound() {
    return notFound("Not found");
  }

  /** No taxon of a name; the native API has a page of those that it may mean. */
  static RefusedRequest unknownName(String related) {
    return new RefusedRequest(
        404, "Not found", new Header("link", "<" + related + ">; rel=\"related\""));
  }

  static RefusedRequest badParameter(String text) {
    return new RefusedRequest(400, text);
  }

  static RefusedRequest unauthorized() {
    return new RefusedRequest(401, "Unauthorized");
  }

  static RefusedRequest forbidden() {
    return new RefusedRequest(403, "Forbidden");
  }

  static RefusedRequest tooFast() {
    return new RefusedRequest(429, "Too Many Requests");
  }

  static RefusedRequest unavailable() {
    return new RefusedRequest(503, "Service Unavailable");
  }

  static RefusedRequest method() {
    return new RefusedRequest(405, "Method Not Allowed");
  }

  static RefusedRequest withoutData() {
    return new RefusedRequest(503, "No Red List data yet: run saola import");
  }

  int status() {
    return status;
  }

  /** What goes with the refusal besides its text. */
  List<Header> headers() {
    return headers;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
