package org.saola.api.redlist3;

/** Ends a request without the answer it asked for; v3 words each under a key of its own. */
final class RefusedRequest extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final String ERROR = "error";

  private final int status;
  private final String key;

  private RefusedRequest(int status, String key, String text) {
    super(text, null, false, false); // an answer, not a bug: no stack trace
    this.status = status;
    this.key = key;
  }

  static RefusedRequest token() {
    return new RefusedRequest(401, "message", "Token not valid!");
  }

  static RefusedRequest tooFast() {
    return new RefusedRequest(429, ERROR, "Too Many Requests");
  }

  static RefusedRequest region() {
    return new RefusedRequest(
        404,
        ERROR,
        "Region not found. If you require assistance, please refer to the contact page.");
  }

  static RefusedRequest path() {
    return new RefusedRequest(404, ERROR, "This server has no such route of the API v3");
  }

  static RefusedRequest method() {
    return new RefusedRequest(405, ERROR, "This API only answers GET and HEAD");
  }

  static RefusedRequest withoutData() {
    return new RefusedRequest(503, ERROR, "No Red List data yet: run saola import");
  }

  int status() {
    return status;
  }

  /** The key that the text stands under. */
  String key() {
    return key;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
