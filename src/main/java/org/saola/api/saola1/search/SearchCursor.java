package org.saola.api.saola1.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.taxonomy.search.Hit.Cursor;
import org.saola.taxonomy.search.SearchIndex;
import org.saola.taxonomy.search.SearchOrder;

/**
 * Where the next page begins, as clients hand it back.
 *
 * @param origin of the index that the page before was of
 */
record SearchCursor(Cursor place, String origin) {
  private static final String SEPARATOR = "\n";

  String text() {
    var plain =
        String.join(
            SEPARATOR, place.order().word(), "" + place.key(), place.name(), place.id(), origin);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
  }

  /**
   * The cursor of a text.
   *
   * @param order in which the hits come
   * @throws Problem if it is none, or of another order
   */
  static SearchCursor of(String text, SearchOrder order) {
    try {
      var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(SEPARATOR, -1);
      if (parts.length == 5 && parts[0].equals(order.word()) && parts[1].matches("\\d{1,5}")) {
        var place = new Cursor(order, Integer.parseInt(parts[1]), parts[2], parts[3]);
        return new SearchCursor(place, parts[4]);
      }
    } catch (IllegalArgumentException _) {
      // what can't be decoded is worded like any other wrong cursor
    }
    throw Problem.badRequest("cursor.after", Parameters.shown(text), order.word());
  }

  /**
   * Where it leads in an index.
   *
   * @throws Problem if lists or links have changed since: rows may be at other places
   */
  Cursor in(SearchIndex index) {
    if (!origin.equals(index.origin())) {
      throw Problem.of(Problem.Kind.GONE, "cursor.changed");
    }
    return place;
  }
}
