package org.saola.store.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saola.redlist.Narrative;

/**
 * A piece of a narrative with words that were looked for.
 *
 * @param begins whether the narrative begins with it
 * @param ends whether the narrative ends with it
 */
public record Snippet(Narrative narrative, List<Part> parts, boolean begins, boolean ends) {
  private static final int LENGTH = 240;
  private static final int BEFORE = 60;

  /**
   * Some of the text, without markup.
   *
   * @param hit whether it is one of the words
   */
  public record Part(String text, boolean hit) {}

  /** A word that was found. */
  private record Mark(String word, int from, int to) {}

  /** How many different words of those asked for are in it. */
  public record Rated(Snippet snippet, int words) {}

  /** The piece with most of the words; empty if the text has none. */
  static Optional<Rated> of(Narrative narrative, String text, Set<String> words) {
    var marks = new ArrayList<Mark>();
    TextWords.forEach(
        text,
        (word, from, to) -> {
          if (words.contains(word)) {
            marks.add(new Mark(word, from, to));
          }
        });
    if (marks.isEmpty()) {
      return Optional.empty();
    }
    int best = 0;
    int most = 0;
    for (int i = 0; i < marks.size() && most < words.size(); i++) {
      int count = distinct(marks, i);
      if (count > most) {
        most = count;
        best = i;
      }
    }
    return Optional.of(new Rated(cut(narrative, text, marks, best), most));
  }

  /** How many different words begin within the length of a snippet from a mark on. */
  private static int distinct(List<Mark> marks, int from) {
    var seen = new HashSet<String>();
    for (int i = from; i < marks.size(); i++) {
      if (marks.get(i).to() - marks.get(from).from() > LENGTH - BEFORE) {
        break;
      }
      seen.add(marks.get(i).word());
    }
    return seen.size();
  }

  private static Snippet cut(Narrative narrative, String text, List<Mark> marks, int first) {
    int from = Math.max(0, marks.get(first).from() - BEFORE);
    from = from == 0 ? 0 : text.indexOf(' ', from) + 1;
    from = Math.min(from, marks.get(first).from());
    int to = Math.min(text.length(), from + LENGTH);
    if (to < text.length()) {
      int blank = text.lastIndexOf(' ', to);
      to = Math.max(blank, marks.get(first).to());
    }
    var parts = new ArrayList<Part>();
    int at = from;
    for (var mark : marks) {
      if (mark.from() >= at && mark.to() <= to) {
        add(parts, text.substring(at, mark.from()), false);
        add(parts, text.substring(mark.from(), mark.to()), true);
        at = mark.to();
      }
    }
    add(parts, text.substring(at, to), false);
    return new Snippet(narrative, List.copyOf(parts), from == 0, to == text.length());
  }

  private static void add(List<Part> parts, String text, boolean hit) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, hit));
    }
  }
}
