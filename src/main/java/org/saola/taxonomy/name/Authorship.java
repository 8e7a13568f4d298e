package org.saola.taxonomy.name;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who published a name.
 *
 * @param text as written, without page numbers; empty when no author is told
 * @param combination who made this combination, or the name itself when it was never moved
 * @param basionym who published the name that it goes back to; in brackets in the text
 */
public record Authorship(String text, Team combination, Team basionym) {
  /** No author is told. */
  public static final Authorship NONE = new Authorship("", Team.NONE, Team.NONE);

  /**
   * Authors together.
   *
   * @param authors who published, in the order of the text
   * @param ex who had made the name before without publishing it
   * @param in whose work it was published in
   * @param year such as {@code 1758} or {@code 198?}; null when not told
   */
  public record Team(
      List<String> authors, List<String> ex, List<String> in, @Nullable String year) {
    static final Team NONE = new Team(List.of(), List.of(), List.of(), null);

    public boolean isEmpty() {
      return authors.isEmpty();
    }
  }

  /** Of the combination, or else of the basionym; null when neither is told. */
  public @Nullable String year() {
    return combination.year() == null ? basionym.year() : combination.year();
  }

  /** Who published the epithet first. */
  public Team original() {
    return basionym.isEmpty() ? combination : basionym;
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }
}
