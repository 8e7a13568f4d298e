package org.saola.http.server;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a request line's target (RFC 9112, section 3.2).
 *
 * @param origin scheme and authority, when the client sent a whole address; otherwise null
 */
record RequestTarget(@Nullable String origin, String path, @Nullable String query) {
  private static final Pattern ABSOLUTE = Pattern.compile("(https?://[^/?]+)(.*)");

  /** The parts; null when the target is none that a resource can have. */
  static @Nullable RequestTarget parse(String target) {
    if (target.startsWith("/")) {
      return local(null, target);
    }
    var absolute = ABSOLUTE.matcher(target);
    if (!absolute.matches()) {
      return null;
    }
    var rest = absolute.group(2);
    return local(absolute.group(1), rest.startsWith("/") ? rest : "/" + rest);
  }

  private static RequestTarget local(@Nullable String origin, String target) {
    int question = target.indexOf('?');
    return question < 0
        ? new RequestTarget(origin, target, null)
        : new RequestTarget(origin, target.substring(0, question), target.substring(question + 1));
  }
}
