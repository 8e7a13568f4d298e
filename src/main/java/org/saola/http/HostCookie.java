package org.saola.http;

import java.time.Duration;
import java.util.Optional;
import org.saola.http.Response.Header;

/**
 * A cookie that no script reads and that other sites can't have sent along with a form (RFC
 * 6265bis: {@code HttpOnly}, {@code SameSite=Lax}). Where pages are served over https it is also
 * {@code Secure}, and named with {@code __Host-}, so that no other host can set it.
 *
 * @param name without prefix
 */
public record HostCookie(String name) {
  private static final String HTTPS = "https://";
  private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Lax";

  /** What the browser kept; empty when nothing. */
  public Optional<String> read(Request request) {
    var start = nameFor(request) + "=";
    for (var pair : request.header("Cookie").orElse("").split(";", -1)) {
      var stripped = pair.strip();
      if (stripped.startsWith(start) && stripped.length() > start.length()) {
        return Optional.of(stripped.substring(start.length()));
      }
    }
    return Optional.empty();
  }

  /**
   * Has the browser keep a value until it is closed.
   *
   * @param value letters and digits
   */
  public Header set(Request request, String value) {
    return header(request, value, "");
  }

  /** Has the browser keep a value for a time, whether it is closed or not. */
  public Header keep(Request request, String value, Duration time) {
    return header(request, value, "; Max-Age=" + time.toSeconds());
  }

  /** Has the browser forget it. */
  public Header clear(Request request) {
    return header(request, "", "; Max-Age=0");
  }

  private Header header(Request request, String value, String more) {
    var secure = isSecure(request) ? "; Secure" : "";
    return new Header("Set-Cookie", nameFor(request) + "=" + value + ATTRIBUTES + secure + more);
  }

  private String nameFor(Request request) {
    return isSecure(request) ? "__Host-" + name : name;
  }

  private static boolean isSecure(Request request) {
    return request.origin().startsWith(HTTPS);
  }
}
