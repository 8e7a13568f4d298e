package org.saola.http;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code Accept-Encoding} header, as far as gzip goes (RFC 9110, section 12.5.3). */
final class AcceptEncoding {
  private static final Pattern REFUSAL = Pattern.compile(";\\s*q=0(?:\\.0*)?\\s*(?:;|$)");

  private AcceptEncoding() {}

  static boolean allowsGzip(@Nullable String header) {
    if (header == null) {
      return false;
    }
    if (header.equals("gzip") || header.startsWith("gzip,")) { // as nearly all clients write
      return true;
    }
    var any = false;
    for (var choice : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      int semicolon = choice.indexOf(';');
      var coding = (semicolon < 0 ? choice : choice.substring(0, semicolon)).strip();
      var allowed = semicolon < 0 || !REFUSAL.matcher(choice).find();
      if (coding.equals("gzip") || coding.equals("x-gzip")) {
        return allowed;
      }
      any |= coding.equals("*") && allowed;
    }
    return any;
  }
}
