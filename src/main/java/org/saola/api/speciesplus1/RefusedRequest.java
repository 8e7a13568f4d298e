package org.saola.api.speciesplus1;

import org.jspecify.annotations.Nullable;
import org.saola.http.MalformedQuery;
import org.saola.store.NotKeptException;

/** Ends a request without an answer; says what the body says (contract 1.4). */
final class RefusedRequest extends RuntimeException {
  private static final int UNPROCESSABLE = 422;
  private static final int NOT_FOUND = 404;
  private static final int BAD_REQUEST = 400;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  /** What the original makes of the same request. */
  enum Original {
    /** The same refusal. */
    SAME,
    /** Its own error that something went wrong. */
    FAILURE,
    /** The error of the framework below it, in another form. */
    FRAMEWORK_FAILURE
  }

  private final int status;
  private final Original original;

  private RefusedRequest(int status, String message) {
    this(status, message, null);
  }

  private RefusedRequest(int status, String message, @Nullable Throwable cause) {
    this(status, Original.SAME, message, cause);
  }

  private RefusedRequest(int status, Original original, String message, @Nullable Throwable cause) {
    super(message, cause, false, false); // an answer, not a bug: no stack trace
    this.status = status;
    this.original = original;
  }

  static RefusedRequest unpermitted(Iterable<String> names) {
    return new RefusedRequest(
        UNPROCESSABLE, "Unpermitted parameters (" + String.join(", ", names) + ")");
  }

  static RefusedRequest format(String parameter) {
    return new RefusedRequest(UNPROCESSABLE, "Invalid parameter format: " + parameter);
  }

  static RefusedRequest format(String parameter, Exception cause) {
    return new RefusedRequest(UNPROCESSABLE, "Invalid parameter format: " + parameter, cause);
  }

  /** A value that is refused here, while the original fails over it. */
  static RefusedRequest failing(String parameter) {
    return failing(parameter, Original.FAILURE);
  }

  static RefusedRequest failing(String parameter, Original original) {
    return new RefusedRequest(
        UNPROCESSABLE, original, "Invalid parameter format: " + parameter, null);
  }

  static RefusedRequest unknownTaxonomy(String value) {
    return new RefusedRequest(UNPROCESSABLE, "Unknown taxonomy: " + value);
  }

  static RefusedRequest descendantsWithoutName() {
    return new RefusedRequest(UNPROCESSABLE, "Invalid use of with_descendants");
  }

  static RefusedRequest noTaxonConcept(String id) {
    return new RefusedRequest(
        NOT_FOUND, Original.FAILURE, "Couldn't find TaxonConcept with 'id'=" + id, null);
  }

  static RefusedRequest noRelease(NotKeptException cause) {
    return new RefusedRequest(NOT_FOUND, String.valueOf(cause.getMessage()), cause);
  }

  static RefusedRequest noDownload() {
    return new RefusedRequest(NOT_FOUND, "No latest download");
  }

  static RefusedRequest tooFast() {
    return new RefusedRequest(TOO_MANY_REQUESTS, "Too Many Requests");
  }

  static RefusedRequest unavailable() {
    return new RefusedRequest(UNAVAILABLE, "Service Unavailable");
  }

  /** The query can't be read at all. */
  static RefusedRequest malformed(MalformedQuery cause) {
    return new RefusedRequest(BAD_REQUEST, String.valueOf(cause.getMessage()), cause);
  }

  int status() {
    return status;
  }

  Original original() {
    return original;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
