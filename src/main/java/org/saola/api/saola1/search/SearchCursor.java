package org.saola.api.saola1.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.taxonomy.search.Hit.Cursor;

/** Where the next page begins, as clients hand it back. */
final class SearchCursor {
  private static final String SEPARATOR = "\n";

  private SearchCursor() {}

  static String text(Cursor cursor) {
    var plain = String.join(SEPARATOR, "" + cursor.group(), cursor.name(), cursor.id());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
  }

  /**
   * The cursor of a text.
   *
   * @throws Problem if it is none
   */
  static Cursor of(String text) {
    try {
      var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(SEPARATOR, -1);
      if (parts.length == 3 && parts[0].matches("\\d{1,3}")) {
        return new Cursor(Integer.parseInt(parts[0]), parts[1], parts[2]);
      }
    } catch (IllegalArgumentException _) {
      // what can't be decoded is worded like any other wrong cursor
    }
    throw Problem.badRequest(
        "after=%s is no cursor; take the one that the page before told, or leave it out"
            .formatted(Parameters.shown(text)));
  }
}
