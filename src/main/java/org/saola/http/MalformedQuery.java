package org.saola.http;

/**
 * A query, path or form that is not percent-encoded UTF-8: the client's fault, to be answered with
 * 400. The message says what is wrong and where.
 */
public final class MalformedQuery extends RuntimeException {
  private static final long serialVersionUID = 1;

  public MalformedQuery(String message) {
    super(message, null, false, false); // an answer, not a bug: no stack trace
  }
}
