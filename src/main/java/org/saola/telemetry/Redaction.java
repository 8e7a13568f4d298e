package org.saola.telemetry;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes out of paths and queries what opens doors: tokens, signatures, one-time secrets. */
final class Redaction {
  private static final Set<String> SECRETS =
      Set.of(
          "token",
          "api_key",
          "apikey",
          "access_token",
          "auth_token",
          "x-authentication-token",
          "authorization",
          "password",
          "secret",
          "signature",
          "key");

  /** Tokens have 64 of these. */
  private static final Pattern LONG_HEXADECIMAL = Pattern.compile("[0-9A-Fa-f]{32,}");

  private Redaction() {}

  static String ofPath(String path) {
    return LONG_HEXADECIMAL.matcher(path).replaceAll("-");
  }

  /** The query with the values of secret parameters left out. */
  static String ofQuery(String query) {
    return Arrays.stream(query.split("&", -1))
        .map(Redaction::ofParameter)
        .collect(Collectors.joining("&"));
  }

  private static String ofParameter(String parameter) {
    int equals = parameter.indexOf('=');
    if (equals < 0) {
      return ofPath(parameter);
    }
    var name = parameter.substring(0, equals);
    return isSecret(name)
        ? name + "="
        : ofPath(name) + "=" + ofPath(parameter.substring(equals + 1));
  }

  private static boolean isSecret(String encodedName) {
    try {
      var name = URLDecoder.decode(encodedName, StandardCharsets.UTF_8);
      return SECRETS.contains(name.strip().toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      return true; // nobody can tell what it means
    }
  }
}
