package org.saola.admission;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.http.Request;

/** The token in the header {@code Authorization}. */
public final class AuthorizationHeader {
  private static final Pattern SCHEME = Pattern.compile("(?i)(?:bearer|token)\\s+(.+)");

  private AuthorizationHeader() {}

  /** The token, alone or after the scheme Bearer or Token; null when there is none. */
  public static @Nullable String token(Request request) {
    var header = request.headers().apply("Authorization");
    var sent = header == null ? "" : header.strip();
    var scheme = SCHEME.matcher(sent);
    var token = scheme.matches() ? scheme.group(1) : sent;
    return token.isEmpty() ? null : token;
  }
}
