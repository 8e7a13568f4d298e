package org.saola.api.redlist3;

/** Ends a request without the answer it asked for; v3 words each under a key of its own. */
final class RefusedRequest extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final String ERROR = "error";

  private final int status;
  private final int originalStatus;
  private final String key;

  private RefusedRequest(int status, String key, String text) {
    this(status, status, key, text);
  }

  private RefusedRequest(int status, int originalStatus, String key, String text) {
    super(text, null, false, false); // an answer, not a bug: no stack trace
    this.status = status;
    this.originalStatus = originalStatus;
    this.key = key;
  }

  static RefusedRequest token() {
    return new RefusedRequest(401, 200, "message", "Token not valid!");
  }

  static RefusedRequest tooFast() {
    return new RefusedRequest(429, ERROR, "Too Many Requests");
  }

  static RefusedRequest unavailable() {
    return new RefusedRequest(503, ERROR, "Service Unavailable");
  }

  static RefusedRequest region() {
    return new RefusedRequest(
        404,
        200,
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

  /** The same with the status that the original had. */
  RefusedRequest asTheOriginal() {
    return new RefusedRequest(originalStatus, key, text());
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
