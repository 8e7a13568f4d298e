package org.saola.web.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.saola.web.guide.Found.Piece;

/** Cuts out of a text what stands around words in it. */
final class GuideSnippet {
  private static final int BEFORE = 60;
  private static final int LENGTH = 220;

  private GuideSnippet() {}

  /**
   * The text around the first word, or its beginning where there is none, in pieces; it is cut
   * between words.
   */
  static List<Piece> of(String text, Pattern words) {
    var first = words.matcher(text);
    int start = first.find() ? wordBefore(text, first.start() - BEFORE) : 0;
    int end = wordEnd(text, start + LENGTH);
    var pieces = new ArrayList<Piece>();
    var shown = text.substring(start, end);
    int done = 0;
    add(pieces, start > 0 ? "… " : "", false);
    for (var word = words.matcher(shown); word.find(); done = word.end()) {
      add(pieces, shown.substring(done, word.start()), false);
      add(pieces, word.group(), true);
    }
    add(pieces, shown.substring(done), false);
    add(pieces, end < text.length() ? " …" : "", false);
    return pieces;
  }

  private static void add(List<Piece> pieces, String text, boolean sought) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, sought));
    }
  }

  private static int wordBefore(String text, int at) {
    return at <= 0 ? 0 : text.lastIndexOf(' ', at) + 1;
  }

  private static int wordEnd(String text, int at) {
    int end = at >= text.length() ? -1 : text.indexOf(' ', at);
    return end < 0 ? text.length() : end;
  }
}
