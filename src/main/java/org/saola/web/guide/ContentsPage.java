package org.saola.web.guide;

import java.util.List;

/**
 * All articles of the guide, or the passages that somebody looks for.
 *
 * @param question the words looked for; blank when nobody looks for any
 * @param found nothing for a blank question
 */
public record ContentsPage(List<Shelf> shelves, String question, Found found) {
  public boolean asks() {
    return !question.isBlank();
  }
}
