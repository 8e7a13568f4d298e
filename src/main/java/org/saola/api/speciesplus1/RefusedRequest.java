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

  private final int status;

  private RefusedRequest(int status, String message) {
    this(status, message, null);
  }

  private RefusedRequest(int status, String message, @Nullable Throwable cause) {
    super(message, cause, false, false); // an answer, not a bug: no stack trace
    this.status = status;
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

  static RefusedRequest unknownTaxonomy(String value) {
    return new RefusedRequest(UNPROCESSABLE, "Unknown taxonomy: " + value);
  }

  static RefusedRequest descendantsWithoutName() {
    return new RefusedRequest(UNPROCESSABLE, "Invalid use of with_descendants");
  }

  static RefusedRequest noTaxonConcept(String id) {
    return new RefusedRequest(NOT_FOUND, "Couldn't find TaxonConcept with 'id'=" + id);
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

  /** The query can't be read at all. */
  static RefusedRequest malformed(MalformedQuery cause) {
    return new RefusedRequest(BAD_REQUEST, String.valueOf(cause.getMessage()), cause);
  }

  int status() {
    return status;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
