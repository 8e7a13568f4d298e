package org.saola.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/** What a browser sends when a form is submitted: named fields, decoded. */
public record Form(QueryParameters fields) {
  private static final String URL_ENCODED = "application/x-www-form-urlencoded";

  /**
   * The form of a request; without fields when its body is of another type.
   *
   * @throws MalformedQuery if an escape is broken or the bytes are not UTF-8
   */
  public static Form of(Request request) {
    var type = request.header("Content-Type").orElse("");
    return isUrlEncoded(type)
        ? new Form(QueryParameters.parse(new String(request.body(), ISO_8859_1)))
        : new Form(QueryParameters.parse(null));
  }

  private static boolean isUrlEncoded(String type) {
    int semicolon = type.indexOf(';');
    var bare = semicolon < 0 ? type : type.substring(0, semicolon);
    return bare.strip().toLowerCase(Locale.ROOT).equals(URL_ENCODED);
  }

  /** A field as sent, such as a password; empty when it was not. */
  public String exact(String name) {
    return fields.find(name).orElse("");
  }

  /**
   * A field without blanks around it, its lines ended by line feeds; empty when it was not sent.
   */
  public String text(String name) {
    return exact(name).replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /** Whether a box was ticked. */
  public boolean isTicked(String name) {
    return !exact(name).isEmpty();
  }
}
