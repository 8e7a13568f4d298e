package org.saola.api.saola1;

import java.util.List;
import java.util.Locale;
import org.saola.api.saola1.Problem.Kind;
import org.saola.language.Language;
import org.saola.message.Message;
import org.saola.message.Refusals;
import org.saola.message.WordedRefusal;

/** Ends a request without the answer it asked for; becomes a problem document (RFC 9457). */
public final class Problem extends WordedRefusal {
  private static final long serialVersionUID = 1;

  /** What clients tell problems by; its title is the same each time. */
  public enum Kind {
    BAD_REQUEST(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    CONFLICT(409),
    NOT_KNOWN(409),
    GONE(410),
    CONTENT_TOO_LARGE(413),
    MISDIRECTED_REQUEST(421),
    UNPROCESSABLE_CONTENT(422),
    UNREADABLE_LIST(422),
    TOO_MANY_REQUESTS(429),
    NO_DATA(503),
    SERVICE_UNAVAILABLE(503),
    INSUFFICIENT_STORAGE(507);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    private Message title() {
      return Message.of("title." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  private final Kind kind;
  private final List<String> candidates;

  private Problem(Kind kind, Message detail, List<String> candidates) {
    super(detail);
    this.kind = kind;
    this.candidates = List.copyOf(candidates);
  }

  /**
   * A problem of a kind.
   *
   * @param detail what is wrong this time, and what would be right
   */
  public static Problem of(Kind kind, Message detail) {
    return new Problem(kind, detail, List.of());
  }

  /** The same with the key of the message and its arguments. */
  public static Problem of(Kind kind, String key, Object... arguments) {
    return of(kind, Message.of(key, arguments));
  }

  public static Problem badRequest(String key, Object... arguments) {
    return of(Kind.BAD_REQUEST, key, arguments);
  }

  /**
   * Something that can be read, but makes no sense.
   *
   * @param place of it: a parameter, or a field of the body
   */
  public static Problem unprocessable(Object place, String key, Object... arguments) {
    return at(Kind.UNPROCESSABLE_CONTENT, place, Message.of(key, arguments));
  }

  /** The same for what would take too long, or too much memory. */
  public static Problem tooLarge(Object place, String key, Object... arguments) {
    return at(Kind.CONTENT_TOO_LARGE, place, Message.of(key, arguments));
  }

  private static Problem at(Kind kind, Object place, Message detail) {
    return of(kind, "at", place, detail);
  }

  /** Nothing was imported yet of a list, which is named. */
  public static Problem noData(Object list) {
    return of(Kind.NO_DATA, "no-data.list", list);
  }

  public static Problem notFound(String key, Object... arguments) {
    return of(Kind.NOT_FOUND, key, arguments);
  }

  /**
   * Something that is not there.
   *
   * @param candidates what may have been meant, best first
   */
  public static Problem notFound(List<String> candidates, String key, Object... arguments) {
    return new Problem(Kind.NOT_FOUND, Message.of(key, arguments), candidates);
  }

  List<String> candidates() {
    return candidates;
  }

  int status() {
    return kind.status;
  }

  String title(Language language) {
    return Refusals.text(language, kind.title());
  }
}
