package org.saola.web.part;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saola.web.page.Words;

/**
 * A term of a list in the language of a page, where that has a word for it.
 *
 * @param language of the text, where it is not that of the page
 */
public record SourceTerm(String text, @Nullable String language) {

  /**
   * Looks for the word.
   *
   * @param block with what the keys of such terms begin, such as {@code scope.}
   * @param term in English, as the list writes it
   */
  public static SourceTerm of(Words words, String block, String term) {
    var key = block + slug(term);
    return words.has(key) ? new SourceTerm(words.text(key), null) : new SourceTerm(term, "en");
  }

  /** Such as {@code extinct-post-1500}. */
  private static String slug(String term) {
    return term.toLowerCase(Locale.ROOT)
        .replace("(?)", "perhaps")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("-$", "");
  }
}
