package org.saola.api.redlist4;

/** Ends a request without the answer it asked for (contract section 4). */
final class RefusedRequest extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;

  private RefusedRequest(int status, String text) {
    super(text, null, false, false); // an answer, not a bug: no stack trace
    this.status = status;
  }

  /** What was asked for does not exist. */
  static RefusedRequest notFound(String text) {
    return new RefusedRequest(404, text);
  }

  /** No name or number that could be told. */
  static RefusedRequest notFound() {
    return notFound("Not found");
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

  String text() {
    return String.valueOf(getMessage());
  }
}
