package org.saola.http.framing;

/** Bytes that are no request, or that another server could read as another one. */
public final class Malformed extends Exception {
  private static final long serialVersionUID = 1;

  Malformed(String message) {
    super(message, null, false, false); // the client's fault: no stack trace
  }
}
