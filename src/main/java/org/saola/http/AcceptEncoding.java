package org.saola.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The {@code Accept-Encoding} header, as far as gzip goes (RFC 9110, section 12.5.3). */
final class AcceptEncoding {
  private AcceptEncoding() {}

  static boolean allowsGzip(@Nullable String header) {
    if (header == null) {
      return false;
    }
    var any = false;
    for (var choice : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      var parts = choice.strip().split("\\s*;\\s*", -1);
      var allowed = parts.length < 2 || !parts[1].matches("q=0(\\.0*)?");
      if (parts[0].equals("gzip") || parts[0].equals("x-gzip")) {
        return allowed;
      }
      any |= parts[0].equals("*") && allowed;
    }
    return any;
  }
}
