package org.saola.api.saola1;

import java.util.List;

/** Ends a request without the answer it asked for; becomes a problem document (RFC 9457). */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String title;
  private final List<String> candidates;

  /**
   * @param status of HTTP, 400 to 599
   * @param title the kind of problem, the same each time
   * @param detail what is wrong this time, and what would be right
   */
  public Problem(int status, String title, String detail) {
    this(status, title, detail, List.of());
  }

  private Problem(int status, String title, String detail, List<String> candidates) {
    super(detail, null, false, false); // an answer, not a bug: no stack trace
    this.status = status;
    this.title = title;
    this.candidates = List.copyOf(candidates);
  }

  public static Problem badRequest(String detail) {
    return new Problem(400, "Bad Request", detail);
  }

  /**
   * Something that can be read, but makes no sense.
   *
   * @param place of it: a parameter, or a field of the body
   */
  public static Problem unprocessable(String place, String detail) {
    return new Problem(422, "Unprocessable Content", place + ": " + detail);
  }

  /** The same for what would take too long, or too much memory. */
  public static Problem tooLarge(String place, String detail) {
    return new Problem(413, "Content Too Large", place + ": " + detail);
  }

  /** Nothing was imported yet of a list, which is named. */
  public static Problem noData(String list) {
    return new Problem(503, "No Data", "this server holds no release of %s yet".formatted(list));
  }

  public static Problem notFound(String detail) {
    return new Problem(404, "Not Found", detail);
  }

  /**
   * Something that is not there.
   *
   * @param candidates what may have been meant, best first
   */
  public static Problem notFound(String detail, List<String> candidates) {
    return new Problem(404, "Not Found", detail, candidates);
  }

  List<String> candidates() {
    return candidates;
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
