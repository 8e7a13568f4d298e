package org.saola.web.guide;

import java.util.List;

/**
 * What a question finds in the guide.
 *
 * @param total how many passages there are, of which the first are shown
 */
public record Found(long total, List<Hit> hits) {
  static final Found NOTHING = new Found(0, List.of());

  /**
   * A passage.
   *
   * @param path leads to its heading
   * @param page the title of its article
   * @param heading empty for the beginning of an article
   */
  public record Hit(String path, String page, String heading, List<Piece> snippet) {}

  /**
   * A piece of a text.
   *
   * @param sought whether it is what somebody looks for
   */
  public record Piece(String text, boolean sought) {}
}
