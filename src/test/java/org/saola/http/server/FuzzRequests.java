package org.saola.http.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes requests from pieces of the Species+ API v1, right ones among wrong ones; same seed, same
 * requests.
 */
final class FuzzRequests {
  private final Random random;
  private final String token;

  /**
   * Requests.
   *
   * @param token a token the server knows; most requests carry it
   */
  FuzzRequests(long seed, String token) {
    random = new Random(seed);
    this.token = token;
  }

  FuzzRequest next() {
    return random.nextInt(25) == 0 ? broken() : framed();
  }

  private FuzzRequest framed() {
    var method = random.nextInt(5) == 0 ? any(FuzzPieces.METHODS) : "GET";
    var headers = headers();
    var body = "";
    if (random.nextInt(20) == 0) {
      body = any(FuzzPieces.VALUES).repeat(random.nextInt(20));
      headers.add("Content-Length: " + body.length());
    }
    var version = random.nextInt(50) == 0 ? "HTTP/1.0" : "HTTP/1.1";
    var text = request(method + " " + target() + " " + version, headers) + body;
    return new FuzzRequest(text, method.equals("HEAD"), true);
  }

  private FuzzRequest broken() {
    var headers = headers();
    headers.add(random.nextInt(headers.size() + 1), any(FuzzPieces.BREAKING_HEADERS));
    var start =
        random.nextInt(3) == 0 ? any(FuzzPieces.BREAKING_STARTS) : "GET " + target() + " HTTP/1.1";
    var text = request(start, headers) + (random.nextBoolean() ? "5\r\nabcde\r\n0\r\n\r\n" : "");
    int end = random.nextInt(10) == 0 ? random.nextInt(text.length() + 1) : text.length();
    return new FuzzRequest(text.substring(0, end), false, false);
  }

  private static String request(String start, List<String> headers) {
    return start + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
  }

  private List<String> headers() {
    var headers = new ArrayList<>(List.of("Host: localhost"));
    if (random.nextInt(10) > 0) {
      headers.add("X-Authentication-Token: " + token);
    }
    for (int more = random.nextInt(4); more > 0; more--) {
      headers.add(any(FuzzPieces.HEADERS));
    }
    return headers;
  }

  private String target() {
    var target = new StringBuilder(random.nextInt(4) > 0 ? any(FuzzPieces.PATHS) : "");
    for (int parts = random.nextInt(6) - 3; parts > 0; parts--) {
      target.append('/').append(any(FuzzPieces.PATH_PARTS));
    }
    if (target.isEmpty()) {
      target.append('/');
    }
    target.append(any(FuzzPieces.SUFFIXES));
    for (int parameters = random.nextInt(6) - 1; parameters > 0; parameters--) {
      target.append(target.indexOf("?") < 0 ? '?' : any("&", "&", "&", "&&", ";", "?"));
      target
          .append(any(FuzzPieces.NAMES))
          .append(random.nextInt(12) == 0 ? "" : "=")
          .append(value());
    }
    // a space would end the target; what it ends is for the broken requests
    return target.toString().replace(" ", "%20");
  }

  private String value() {
    return switch (random.nextInt(40)) {
      case 0 -> "x".repeat(random.nextInt(10_000));
      case 1 -> noise();
      default -> any(FuzzPieces.VALUES);
    };
  }

  private String noise() {
    var noise = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      var character = Character.toString(random.nextInt(0x21, 0x2_0000));
      noise.append(new String(character.getBytes(UTF_8), ISO_8859_1));
    }
    return noise.toString();
  }

  private String any(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
