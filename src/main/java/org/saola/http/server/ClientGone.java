package org.saola.http.server;

/** The client has closed the connection, or does not read any more. */
final class ClientGone extends Exception {
  private static final long serialVersionUID = 1;

  ClientGone(String message) {
    super(message, null, false, false); // nobody's fault: no stack trace
  }
}
