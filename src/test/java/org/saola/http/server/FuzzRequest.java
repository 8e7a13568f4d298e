package org.saola.http.server;

/**
 * A request to try, and how its answer is to be read.
 *
 * @param text as it goes over the wire, one char per byte
 * @param isHead whether the answer comes without a body
 * @param isFramed whether the server can tell where the request ends; if not, it may wait for more
 *     or close without an answer
 */
record FuzzRequest(String text, boolean isHead, boolean isFramed) {

  @Override
  public String toString() {
    var shown = text.length() > 600 ? text.substring(0, 600) + "..." : text;
    return shown.replace("\r", "\\r").replace("\n", "\\n").replace("\0", "\\0");
  }
}
