package org.saola.web.guide;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.saola.web.guide.Article.Passage;
import org.saola.web.guide.Found.Hit;

/**
 * The articles by their words. A passage is found by words that begin as those looked for do, in
 * any case: all of them stand in its text, its heading or the title of its article, and not all in
 * the title alone. Those with more of the words in their heading come first, else the order is that
 * of the guide.
 */
final class GuideSearch {
  /** More words than a person looks for are not looked for. */
  private static final int MOST_WORDS = 8;

  private static final int MOST_HITS = 40;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private final List<Place> places;

  GuideSearch(List<Article> articles) {
    places =
        articles.stream()
            .flatMap(
                article -> article.passages().stream().map(passage -> Place.of(article, passage)))
            .toList();
  }

  /** A passage in its article, and its words in small letters. */
  private record Place(
      Article article, Passage passage, String title, String heading, String text) {
    static Place of(Article article, Passage passage) {
      var title = small(article.title());
      // the beginning of an article stands under its title
      var heading = passage.heading().isEmpty() ? title : small(passage.heading());
      return new Place(article, passage, title, heading, small(passage.text()));
    }

    private boolean has(String word) {
      return begins(heading, word) || begins(text, word);
    }

    boolean answers(List<String> words) {
      return words.stream().anyMatch(this::has)
          && words.stream().allMatch(word -> has(word) || begins(title, word));
    }

    long inHeading(List<String> words) {
      return words.stream().filter(word -> begins(heading, word)).count();
    }
  }

  /** The passages that a question finds. */
  Found find(String question) {
    var words =
        BLANKS
            .splitAsStream(small(question))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
    var found =
        places.stream()
            .filter(place -> place.answers(words))
            .sorted(Comparator.comparingLong(place -> -place.inHeading(words)))
            .toList();
    var any = beginnings(words);
    return new Found(
        found.size(), found.stream().limit(MOST_HITS).map(place -> hit(place, any)).toList());
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Whether a word of the text begins so. */
  private static boolean begins(String text, String word) {
    int at = text.indexOf(word);
    while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      at = text.indexOf(word, at + 1);
    }
    return at >= 0;
  }

  /** The same, for any of the words, in a text as it is written. */
  private static Pattern beginnings(List<String> words) {
    var any = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(" + any + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static Hit hit(Place place, Pattern words) {
    var passage = place.passage();
    return new Hit(
        place.article().path() + (passage.id().isEmpty() ? "" : "#" + passage.id()),
        place.article().title(),
        passage.heading(),
        GuideSnippet.of(passage.text(), words));
  }
}
