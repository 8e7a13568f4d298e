package org.saola.web.check;

import java.util.List;

/**
 * What a person must decide of one row.
 *
 * @param name as it was given
 * @param differ whether both lists have the name, and mean different things by it
 * @param why what makes it doubtful, in sentences
 * @param parts one for both lists, or one for each; empty where only the list itself can be mended
 * @param decided whether it is decided already
 */
public record RowQuestion(
    long row, String name, boolean differ, String why, List<Part> parts, boolean decided) {

  /**
   * One thing to choose.
   *
   * @param list {@code cites}, {@code iucn}, or {@code both}
   * @param field that the form sends
   */
  public record Part(String list, String field, List<PossibleMeaning> choices) {}

  /** Whether something is marked in it that nobody has chosen yet. */
  boolean isMarked() {
    return !decided
        && parts.stream()
            .flatMap(part -> part.choices().stream())
            .anyMatch(PossibleMeaning::marked);
  }
}
