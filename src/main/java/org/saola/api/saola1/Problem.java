package org.saola.api.saola1;

/** Ends a request without the answer it asked for; becomes a problem document (RFC 9457). */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String title;

  /**
   * @param status of HTTP, 400 to 599
   * @param title the kind of problem, the same each time
   * @param detail what is wrong this time, and what would be right
   */
  public Problem(int status, String title, String detail) {
    super(detail, null, false, false); // an answer, not a bug: no stack trace
    this.status = status;
    this.title = title;
  }

  public static Problem badRequest(String detail) {
    return new Problem(400, "Bad Request", detail);
  }

  public static Problem notFound(String detail) {
    return new Problem(404, "Not Found", detail);
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
