package org.saola.http;

import java.util.List;
import java.util.regex.Pattern;
import org.saola.http.Response.Body;
import org.saola.http.Response.Header;

/** Leads browsers on to another page of this server. */
public final class Redirect {
  /** What no browser takes for another host: {@code //host} and {@code /\host} would be. */
  private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]*");

  private Redirect() {}

  /**
   * The answer 303: whatever was asked, ask for this next.
   *
   * @throws IllegalArgumentException if the path may lead to another server
   */
  public static Response to(String path) {
    if (!isOwn(path)) {
      throw new IllegalArgumentException("not a path of this server: " + path);
    }
    return new Response(
        303,
        List.of(new Header("Location", path), new Header("Cache-Control", "no-store")),
        Body.EMPTY);
  }

  /** Whether a path, with its query if it has one, can only lead to this server. */
  public static boolean isOwn(String path) {
    return OWN.matcher(path).matches();
  }
}
