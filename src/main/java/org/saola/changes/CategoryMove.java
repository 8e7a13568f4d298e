package org.saola.changes;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A taxon's way from one category of the Red List to another.
 *
 * @param before as recorded, older codes included; null = not evaluated
 * @param after the same
 */
public record CategoryMove(@Nullable String before, @Nullable String after) {
  private static final String NOT_EVALUATED = "NE";
  private static final Map<String, String> PRESENT_CODES =
      Map.of("LR/lc", "LC", "LR/nt", "NT", "LR/cd", "NT", "RE", "EX");
  private static final Map<String, Integer> WEIGHTS =
      Map.of("LC", 0, "NT", 1, "VU", 2, "EN", 3, "CR", 4, "EW", 5, "EX", 5);

  /** Where it leads. */
  public enum Direction {
    /** To a higher risk. */
    UP,
    /** To a lower risk. */
    DOWN,
    /** From or to a category that has no weight: DD, NE, and those from before 1994. */
    KNOWLEDGE,
    /** Between categories of the same weight, extinct and extinct in the wild. */
    LEVEL;

    /** What users call it, such as {@code up}. */
    public String code() {
      return Codes.of(this);
    }
  }

  /** The category of today that a code stands for; itself when there is none. */
  public static String presentCode(@Nullable String code) {
    return code == null ? NOT_EVALUATED : PRESENT_CODES.getOrDefault(code, code);
  }

  /** Whether the category is another one, the names of different times being equal. */
  public boolean changed() {
    return !presentCode(before).equals(presentCode(after));
  }

  /** By the weights of the Red List Index. */
  public Direction direction() {
    var from = WEIGHTS.get(presentCode(before));
    var to = WEIGHTS.get(presentCode(after));
    if (from == null || to == null) {
      return Direction.KNOWLEDGE;
    }
    int rise = Integer.compare(to, from);
    return rise > 0 ? Direction.UP : rise < 0 ? Direction.DOWN : Direction.LEVEL;
  }

  /**
   * The class of a change of a category.
   *
   * @throws IllegalStateException if it did not change
   */
  public ChangeClass changeClass() {
    if (!changed()) {
      throw new IllegalStateException("still " + Objects.requireNonNullElse(after, NOT_EVALUATED));
    }
    return switch (direction()) {
      case UP -> ChangeClass.CATEGORY_UP;
      case DOWN -> ChangeClass.CATEGORY_DOWN;
      case KNOWLEDGE, LEVEL -> ChangeClass.CATEGORY_CHANGED;
    };
  }
}
